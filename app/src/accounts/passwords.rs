//! Passwords: the rule for choosing one, hashing, checking.

use std::collections::HashSet;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use rules::Refusal;
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;

use crate::problem::Problem;
use crate::world::random;

/// The least length, in characters: 15 where the password is the only factor (NIST SP 800-63B-4).
pub const MIN: usize = 15;
/// The greatest length, in characters.
pub const MAX: usize = 128;

/// Passwords that everybody tries first, and words of this house.
static COMMON: LazyLock<HashSet<&str>> = LazyLock::new(|| include_str!("common-passwords.txt").lines().collect());

/// The form that is hashed: NFC, because macOS types «й» as two code points.
fn normal(password: &str) -> String {
    password.nfc().collect()
}

/// Whether a password may be chosen. Any characters, no composition rules; not a common one,
/// not even with digits and signs around it or written twice.
pub fn check(password: &str) -> Result<(), Refusal> {
    let password = normal(password);
    match password.chars().count() {
        0..MIN => return Err(Refusal::PasswordTooShort),
        MIN..=MAX => {}
        _ => return Err(Refusal::PasswordTooLong),
    }
    let lower = password.to_lowercase();
    let core = lower.trim_matches(|c: char| !c.is_alphabetic());
    let letters: Vec<char> = core.chars().collect();
    let repeated = (1..=letters.len() / 2).any(|n| letters.chunks(n).all(|chunk| letters.starts_with(chunk)) && COMMON.contains(letters[..n].iter().collect::<String>().as_str()));
    let same = letters.windows(2).all(|pair| pair[0] == pair[1]);
    if same || repeated || COMMON.contains(lower.as_str()) || COMMON.contains(core) { Err(Refusal::PasswordCommon) } else { Ok(()) }
}

/// Hashes and checks, a few at a time, so that a flood of sign-ins leaves the exams their processor.
#[derive(Debug)]
pub struct Hasher {
    running: Arc<Semaphore>,
    queue: Arc<Semaphore>,
}

impl Default for Hasher {
    fn default() -> Self {
        Self { running: Arc::new(Semaphore::new(2)), queue: Arc::new(Semaphore::new(64)) }
    }
}

fn argon2() -> Argon2<'static> {
    // OWASP's floor; 114 ms on the machine we measured on.
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(19_456, 2, 1, None).unwrap_or_default())
}

/// A real hash of nothing, so that an unknown address costs the same time as a known one.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash_now("nobody has this password").unwrap_or_default());

fn hash_now(password: &str) -> Option<String> {
    let salt = SaltString::encode_b64(&random::<16>()).ok()?;
    argon2().hash_password(normal(password).as_bytes(), &salt).ok().map(|h| h.to_string())
}

fn verify_now(password: &str, hash: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|hash| argon2().verify_password(normal(password).as_bytes(), &hash).is_ok())
}

impl Hasher {
    /// A password's hash in PHC form.
    pub async fn hash(&self, password: String) -> Result<String, Problem> {
        self.work(move || hash_now(&password)).await?.ok_or(Problem::Broken)
    }

    /// Whether a password is the one behind a hash. Without a hash it takes the same time and says no.
    pub async fn verify(&self, password: String, hash: Option<String>) -> Result<bool, Problem> {
        if password.chars().count() > MAX {
            return Ok(false);
        }
        self.work(move || {
            let known = hash.is_some();
            verify_now(&password, hash.as_deref().unwrap_or(&NOBODY)) && known
        })
        .await
    }

    async fn work<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Problem> {
        let place = self.queue.clone().try_acquire_owned().map_err(|_| Problem::Busy)?;
        let wait = tokio::time::timeout(Duration::from_secs(25), self.running.clone().acquire_owned()).await;
        let turn = wait.map_err(|_| Problem::Busy)?.map_err(|_| Problem::Busy)?;
        // The permits go with the work: who hangs up does not free a place that is still used.
        let held = move || {
            let done = work();
            drop((place, turn));
            done
        };
        tokio::task::spawn_blocking(held).await.map_err(|_| Problem::Broken)
    }
}

#[cfg(test)]
#[path = "../tests/passwords.rs"]
mod tests;
