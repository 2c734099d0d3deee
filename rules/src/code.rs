//! Signing the account manager's code (syllabus §4).

use crate::Refusal;

/// What a trainee sends with the signature.
#[derive(Debug, Clone)]
pub struct Signing<'a> {
    /// The name typed as a signature.
    pub typed_name: &'a str,
    /// The person's name as it is kept.
    pub person_name: &'a str,
    /// "Read, understood, doubtful places discussed with the mentor."
    pub confirmed: bool,
    /// For each situation of the test, in its order: whether the chosen option is the right one.
    pub test: &'a [bool],
}

/// The proof that a signature may be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signed(());

/// Accepts a signature: every situation right (attempts are not limited), the tick, the person's own name.
pub fn sign(signing: &Signing<'_>) -> Result<Signed, Refusal> {
    if !signing.test.iter().all(|right| *right) {
        return Err(Refusal::TestNotPassed);
    }
    if !signing.confirmed {
        return Err(Refusal::NotConfirmed);
    }
    if words(signing.typed_name) != words(signing.person_name) || words(signing.typed_name).is_empty() {
        return Err(Refusal::NameDiffers);
    }
    Ok(Signed(()))
}

/// The words of a name in any order and case, ё as е: «Лаптева Вера» signs as «Вера Лаптева».
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = name.to_lowercase().replace('ё', "е").split_whitespace().map(str::to_owned).collect();
    words.sort_unstable();
    words
}

#[cfg(test)]
#[path = "tests/code.rs"]
mod tests;
