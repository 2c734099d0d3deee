//! What somebody has sat so far, and what opens the next attempt.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rules::retake::{Added, History, Past};

use crate::columns::{At, new_id};
use crate::{Result, Tx};

/// One attempt in a list.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Try {
    /// The attempt.
    pub id: String,
    /// Whose.
    pub person: String,
    /// Code of the exam.
    pub exam: String,
    /// From one.
    pub no: i64,
    /// When it began.
    pub started_at: At,
    /// When it was handed in; none while it runs.
    pub handed_in_at: Option<At>,
    /// Percent × 100, rounded down; none while a grade is missing.
    pub hundredths: Option<i64>,
    /// Whether it is enough; none while a grade is missing.
    pub passed: Option<i64>,
}

/// A step towards a retake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepTaken {
    /// Code of the exam.
    pub exam: String,
    /// Number of the attempt it opens.
    pub no: i64,
    /// `condition` or `permission`.
    pub step: String,
    /// What was written.
    pub note: String,
    /// Who, by name.
    pub name: String,
    /// When.
    pub at: At,
}

/// Columns of [`Try`]; each query ends it with its own condition.
macro_rules! tries {
    ($end:literal) => {
        concat!(
            "select a.id, a.person, a.exam, a.no, a.started_at, a.handed_in_at, r.hundredths, r.passed from attempt a ",
            "left join result r on r.id = (select max(id) from result where attempt = a.id) ",
            $end
        )
    };
}

/// What the rules want to know of one exam.
pub fn history(exam: &str, tries: &[Try], steps: &[StepTaken]) -> History {
    let mut history = History::default();
    for t in tries.iter().filter(|t| t.exam == exam) {
        match t.handed_in_at {
            None => history.running = Some(t.id.clone()),
            Some(at) => history.past.push(Past { attempt: t.id.clone(), handed_in_at: at.0, passed: t.passed.map(|p| p != 0) }),
        }
    }
    for s in steps.iter().filter(|s| s.exam == exam) {
        let set = if s.step == "condition" { &mut history.conditions } else { &mut history.permissions };
        set.insert(s.no as u32);
    }
    history
}

impl Tx {
    /// A person's attempts, oldest first.
    pub async fn tries(&self, person: &str) -> Result<Vec<Try>> {
        all!(self, Try, tries!("where a.person = $1 order by a.exam, a.no"), person)
    }

    /// Everybody's attempts, by person: lists of people.
    pub async fn all_tries(&self) -> Result<BTreeMap<String, Vec<Try>>> {
        let mut all: BTreeMap<String, Vec<Try>> = BTreeMap::new();
        for t in all!(self, Try, tries!("order by a.person, a.exam, a.no"))? {
            all.entry(t.person.clone()).or_default().push(t);
        }
        Ok(all)
    }

    /// Everybody's steps towards retakes, by person: lists of people.
    pub async fn all_retake_steps(&self) -> Result<BTreeMap<String, Vec<StepTaken>>> {
        let sql = "select s.person, s.exam, s.no, s.step, s.note, p.name, s.at from retake_step s join person p on p.id = s.made_by order by s.id";
        let mut all: BTreeMap<String, Vec<StepTaken>> = BTreeMap::new();
        for (person, exam, no, step, note, name, at) in all!(self, (String, String, i64, String, String, String, At), sql)? {
            all.entry(person).or_default().push(StepTaken { exam, no, step, note, name, at });
        }
        Ok(all)
    }

    /// Adds a step; the same step twice is [`crate::Error::Stale`].
    pub async fn add_retake_step(&self, person: &str, exam: &str, no: u32, step: &Added, by: &str, now: DateTime<Utc>) -> Result<()> {
        let (step, note) = match step {
            Added::Condition(note) => ("condition", note.as_str()),
            Added::Permission => ("permission", ""),
        };
        let sql = "insert into retake_step (id, person, exam, no, step, note, made_by, at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
        run!(self, sql, new_id(), person, exam, i64::from(no), step, note, by, At(now)).map(drop)
    }
}
