//! How often somebody may try (one object for all paths, so that no path forgets).
//!
//! Buckets count in memory, per node. The waiting time after wrong passwords follows the account.

use std::collections::HashMap;
use std::num::NonZeroU32;
use std::sync::Mutex;

use chrono::{DateTime, Duration, Utc};
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultDirectRateLimiter, DefaultKeyedRateLimiter, Quota, RateLimiter};

use crate::problem::Problem;
use crate::world::lock;

/// What is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Sign-ins from one address: 20 at once, 10 a minute.
    SignIn,
    /// Invites opened or used from one address: 10 at once, 10 an hour.
    Invite,
    /// Saves of one person: 30 at once, 5 a second.
    Save,
    /// Starts of one person: 5 at once, 5 a minute.
    Start,
    /// Hand-ins of one person: 10 at once, 10 a minute.
    Submit,
    /// Searches of one person: 60 at once, 60 a minute.
    Search,
    /// Any request of one session: 60 at once, 20 a second.
    Any,
}

/// All limits.
pub struct Limits {
    on: bool,
    keyed: Vec<(What, DefaultKeyedRateLimiter<String>)>,
    /// All sign-ins together, before anything is hashed: 20 a second.
    global: DefaultDirectRateLimiter,
    failures: Mutex<HashMap<String, (u32, DateTime<Utc>)>>,
}

const fn n(n: u32) -> NonZeroU32 {
    match NonZeroU32::new(n) {
        Some(n) => n,
        None => NonZeroU32::MIN,
    }
}

impl Limits {
    /// The limits of the house; `on = false` is for black-box tools on a loopback address.
    pub fn new(on: bool) -> Self {
        let quotas = [
            (What::SignIn, Quota::per_minute(n(10)).allow_burst(n(20))),
            (What::Invite, Quota::per_hour(n(10))),
            (What::Save, Quota::per_second(n(5)).allow_burst(n(30))),
            (What::Start, Quota::per_minute(n(5))),
            (What::Submit, Quota::per_minute(n(10))),
            (What::Search, Quota::per_minute(n(60))),
            (What::Any, Quota::per_second(n(20)).allow_burst(n(60))),
        ];
        let keyed = quotas.into_iter().map(|(what, quota)| (what, RateLimiter::keyed(quota))).collect();
        Self { on, keyed, global: RateLimiter::direct(Quota::per_second(n(20))), failures: Mutex::default() }
    }

    /// Takes one try of a key, or says how long to wait.
    pub fn take(&self, what: What, key: &str) -> Result<(), Problem> {
        if !self.on {
            return Ok(());
        }
        let now = DefaultClock::default().now();
        if what == What::SignIn
            && let Err(early) = self.global.check()
        {
            return Err(too_many(early.wait_time_from(now)));
        }
        let Some((_, limiter)) = self.keyed.iter().find(|(w, _)| *w == what) else {
            return Ok(());
        };
        limiter.check_key(&key.to_owned()).map_err(|early| too_many(early.wait_time_from(now)))
    }

    /// Whether an account may be tried now (security of a single account: waits of 1, 3, 5, 10 s, then a day).
    pub fn may_try(&self, account: &str, now: DateTime<Utc>) -> Result<(), Problem> {
        let Some((count, last)) = lock(&self.failures).get(account).copied().filter(|_| self.on) else {
            return Ok(());
        };
        let open = last + wait_after(count);
        if now >= open { Ok(()) } else { Err(Problem::TooMany { seconds: (open - now).num_seconds().unsigned_abs() + 1 }) }
    }

    /// Remembers how a try went.
    pub fn tried(&self, account: &str, right: bool, now: DateTime<Utc>) {
        let mut failures = lock(&self.failures);
        if right {
            failures.remove(account);
            return;
        }
        if failures.len() > 50_000 {
            failures.retain(|_, (_, last)| now - *last < Duration::days(1));
        }
        let entry = failures.entry(account.to_owned()).or_insert((0, now));
        *entry = (entry.0 + 1, now);
    }

    /// Forgets full buckets, so that memory does not grow.
    pub fn sweep(&self) {
        for (_, limiter) in &self.keyed {
            limiter.retain_recent();
        }
    }
}

/// How long an account waits after so many wrong passwords in a row.
fn wait_after(failures: u32) -> Duration {
    match failures {
        0 => Duration::zero(),
        1..=3 => Duration::seconds(1),
        4..=9 => Duration::seconds(3),
        10..=25 => Duration::seconds(5),
        26..=99 => Duration::seconds(10),
        _ => Duration::days(1),
    }
}

fn too_many(wait: std::time::Duration) -> Problem {
    Problem::TooMany { seconds: wait.as_secs() + 1 }
}

#[cfg(test)]
#[path = "tests/limits.rs"]
mod tests;
