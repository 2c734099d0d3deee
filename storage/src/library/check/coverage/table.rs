use rules::people::Department;
use serde::Deserialize;
use toml::value::Datetime;

use crate::library::Track;
use crate::library::check::claims::Banned;

/// All rows of `coverage.toml`; any part may be absent.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Table {
    pub(super) material: Vec<Lesson>,
    pub(super) checklist: Vec<List>,
    pub(super) meeting: Vec<Talk>,
    pub(super) task: Vec<Practice>,
    pub(super) fact: Vec<Fact>,
    /// Texts that must exist in both languages, without the endings.
    pub(super) texts: Vec<String>,
    pub(super) code: Option<Code>,
    pub(super) glossary: Option<Glossary>,
    pub(super) exam: Vec<Exam>,
    pub(super) defence: Option<Defence>,
    pub(super) reviews: Option<Review>,
    pub(super) banned: Banned,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lesson {
    pub(super) code: String,
    pub(super) slug: String,
    pub(super) track: Track,
    pub(super) minutes: u32,
    /// Months from the check of its facts to the next one, at most.
    pub(super) review: u32,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct List {
    pub(super) code: String,
    pub(super) slug: String,
    pub(super) items: u32,
    /// Numbers of the items that want evidence.
    pub(super) evidence: Vec<u32>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Talk {
    pub(super) code: String,
    pub(super) department: Department,
    pub(super) day: u32,
    pub(super) minutes: u32,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Practice {
    pub(super) code: String,
    pub(super) due_day: u32,
    pub(super) accepts: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Fact {
    pub(super) code: String,
    /// Checked against a stored copy of the page.
    pub(super) stored: Datetime,
    /// Checked against the page itself.
    pub(super) live: Option<Datetime>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Code {
    pub(super) chapters: usize,
    pub(super) principles: u32,
    /// Principles that the test asks about, in order.
    pub(super) test: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Glossary {
    /// In Russian.
    pub(super) terms: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Exam {
    pub(super) code: String,
    pub(super) slug: String,
    pub(super) minutes: u32,
    pub(super) pass: u32,
    pub(super) critical_pass: u32,
    /// Active items, at least.
    pub(super) bank: usize,
    pub(super) topic: Vec<Topic>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Topic {
    pub(super) code: String,
    pub(super) weight: u32,
    pub(super) auto: u32,
    pub(super) cases: u32,
    pub(super) critical: bool,
    pub(super) materials: Vec<String>,
    /// Active items, at least.
    pub(super) bank: usize,
    /// Active cases among them, at least.
    pub(super) bank_cases: usize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Defence {
    pub(super) weights: Vec<u32>,
    /// Numbers of the critical criteria.
    pub(super) critical: Vec<usize>,
    pub(super) passed: u32,
    pub(super) rework: u32,
    pub(super) questions: usize,
    pub(super) plan_sections: usize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Review {
    pub(super) criteria: usize,
    pub(super) weights: Vec<u32>,
}
