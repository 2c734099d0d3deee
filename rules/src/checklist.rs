//! Checklists: what is ticked, what waits for a signature, what is left.
//!
//! Everything that happens to an item is an event; its state is the last one.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Refusal;

/// An item of a checklist, without its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its number in the list, its identity.
    pub no: u32,
    /// Whether a tick wants evidence (★).
    pub evidence: bool,
}

/// What can happen to an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The trainee has done it; the note is the evidence.
    Ticked,
    /// The trainee takes the tick back.
    Cleared,
    /// The trainee says that it does not apply; the note is the reason.
    NotApplicable,
    /// The signer has seen it.
    Signed,
    /// The signer gives it back; the note says why.
    Returned,
}

/// The newest step of each item, by number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    last: BTreeMap<u32, Step>,
}

/// How many items stand where.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Signed by the mentor.
    pub signed: usize,
    /// Ticked or not applicable, waiting for the signature.
    pub waiting: usize,
    /// Given back.
    pub returned: usize,
    /// Not done yet.
    pub open: usize,
}

impl State {
    /// From events, oldest first.
    pub fn of(events: impl IntoIterator<Item = (u32, Step)>) -> Self {
        let mut last = BTreeMap::new();
        for (no, step) in events {
            last.insert(no, step);
        }
        last.retain(|_, step| *step != Step::Cleared);
        Self { last }
    }

    /// Where an item stands; `None` is not done yet.
    pub fn get(&self, no: u32) -> Option<Step> {
        self.last.get(&no).copied()
    }

    /// How many of these items stand where.
    pub fn count(&self, entries: &[Entry]) -> Count {
        let mut count = Count::default();
        for entry in entries {
            match self.get(entry.no) {
                Some(Step::Signed) => count.signed += 1,
                Some(Step::Ticked | Step::NotApplicable) => count.waiting += 1,
                Some(Step::Returned) => count.returned += 1,
                Some(Step::Cleared) | None => count.open += 1,
            }
        }
        count
    }

    /// Whether every item is signed.
    pub fn is_signed(&self, entries: &[Entry]) -> bool {
        entries.iter().all(|e| self.get(e.no) == Some(Step::Signed))
    }

    /// What a trainee's step on an item becomes; `None` means that nothing changes.
    pub fn step(&self, entry: &Entry, step: Step, note: &str) -> Result<Option<Step>, Refusal> {
        match (self.get(entry.no), step) {
            (Some(Step::Signed), _) => Err(Refusal::AlreadySigned),
            (_, Step::Ticked) if entry.evidence && note.trim().is_empty() => Err(Refusal::EvidenceMissing),
            (_, Step::NotApplicable) if note.trim().is_empty() => Err(Refusal::ReasonMissing),
            (_, Step::Signed | Step::Returned) => Err(Refusal::NotYours),
            (None, Step::Cleared) => Ok(None),
            (_, step) => Ok(Some(step)),
        }
    }

    /// The numbers that a signature covers: all that wait.
    pub fn to_sign(&self, entries: &[Entry]) -> Result<Vec<u32>, Refusal> {
        let waits = |e: &&Entry| matches!(self.get(e.no), Some(Step::Ticked | Step::NotApplicable));
        let waiting: Vec<u32> = entries.iter().filter(waits).map(|e| e.no).collect();
        if waiting.is_empty() { Err(Refusal::NothingToSign) } else { Ok(waiting) }
    }

    /// Gives an item back with a reason.
    pub fn give_back(&self, no: u32, note: &str) -> Result<Step, Refusal> {
        match self.get(no) {
            Some(Step::Ticked | Step::NotApplicable) if note.trim().is_empty() => Err(Refusal::ReasonMissing),
            Some(Step::Ticked | Step::NotApplicable) => Ok(Step::Returned),
            Some(Step::Signed) => Err(Refusal::AlreadySigned),
            _ => Err(Refusal::NothingToSign),
        }
    }
}

#[cfg(test)]
#[path = "tests/checklist.rs"]
mod tests;
