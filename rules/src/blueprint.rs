//! What an exam is made of (syllabus §5.1–5.3).

use serde::{Deserialize, Serialize};

use crate::lang::Both;

/// A topic's part in a blueprint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// `S1`.
    pub code: String,
    /// Its name.
    pub name: Both,
    /// Whether the exam is failed below [`Blueprint::critical_pass`] in it.
    pub critical: bool,
    /// Codes of the lessons that teach it.
    pub materials: Vec<String>,
    /// Its part of the total, percent; all topics add up to 100.
    pub weight: u32,
    /// Items of it that are marked automatically.
    pub auto: u32,
    /// Cases of it, graded by a person.
    pub cases: u32,
}

/// One way to sit an exam.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blueprint {
    /// `full`, `trial`.
    pub name: String,
    /// Time for an attempt.
    pub minutes: u32,
    /// Percent of the total needed to pass, inclusive.
    pub pass: u32,
    /// Percent needed in each critical topic, inclusive.
    pub critical_pass: u32,
    /// Questions on a page.
    pub page: usize,
    /// The topics in the order of the syllabus.
    pub topics: Vec<Topic>,
}

impl Blueprint {
    /// How many items an attempt has.
    pub fn items(&self) -> u32 {
        self.topics.iter().map(|t| t.auto + t.cases).sum()
    }

    /// How many of them are cases.
    pub fn cases(&self) -> u32 {
        self.topics.iter().map(|t| t.cases).sum()
    }
}
