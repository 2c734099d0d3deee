//! Steps on checklists. Only ever added to; an item stands where its newest step says.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rules::checklist::{State, Step};

use crate::columns::{At, from_word, new_id, word};
use crate::{Result, Tx};

/// The newest step of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// UUIDv7 of the step; a newer step has a greater one.
    pub id: String,
    /// Number of the item.
    pub no: u32,
    /// What happened.
    pub step: Step,
    /// Evidence, or a reason.
    pub note: String,
    /// Who did it, by name.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    internship: String,
    checklist: String,
    no: i64,
    step: String,
    note: String,
    name: String,
    at: At,
}

impl Row {
    fn mark(self) -> Result<Mark> {
        let step = from_word("checklist_step", &self.internship, &self.step)?;
        Ok(Mark { id: self.id, no: self.no as u32, step, note: self.note, by: self.name, at: self.at.0 })
    }
}

/// The rules' view of marks.
pub fn state(marks: &[Mark]) -> State {
    State::of(marks.iter().map(|m| (m.no, m.step)))
}

/// The id of the newest of these steps, empty before the first: whether a page was drawn before the last change.
pub fn newest<'a>(marks: impl IntoIterator<Item = &'a Mark>) -> String {
    marks.into_iter().map(|m| m.id.clone()).max().unwrap_or_default()
}

impl Tx {
    /// Adds a step.
    #[expect(clippy::too_many_arguments, reason = "one row, one column each")]
    pub async fn add_step(&self, internship: &str, checklist: &str, no: u32, step: Step, note: &str, by: &str, now: DateTime<Utc>) -> Result<()> {
        let sql = "insert into checklist_step (id, internship, checklist, no, step, note, made_by, at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
        run!(self, sql, new_id(), internship, checklist, i64::from(no), word(&step), note, by, At(now)).map(drop)
    }

    /// Where the items of all checklists of an internship stand, by code.
    pub async fn marks(&self, internship: &str) -> Result<BTreeMap<String, Vec<Mark>>> {
        let sql = "select s.id, s.internship, s.checklist, s.no, s.step, s.note, p.name, s.at from checklist_step s join person p on p.id = s.made_by \
             where s.internship = $1 and s.id in (select max(id) from checklist_step where internship = $1 group by checklist, no) order by s.no";
        let mut marks: BTreeMap<String, Vec<Mark>> = BTreeMap::new();
        for row in all!(self, Row, sql, internship)? {
            marks.entry(row.checklist.clone()).or_default().push(row.mark()?);
        }
        Ok(marks)
    }

    /// The same for everybody, by internship and code: lists of people.
    pub async fn all_marks(&self) -> Result<BTreeMap<(String, String), Vec<Mark>>> {
        let mut marks: BTreeMap<(String, String), Vec<Mark>> = BTreeMap::new();
        let sql = "select s.id, s.internship, s.checklist, s.no, s.step, s.note, p.name, s.at from checklist_step s join person p on p.id = s.made_by \
             where s.id in (select max(id) from checklist_step group by internship, checklist, no) order by s.no";
        for row in all!(self, Row, sql)? {
            marks.entry((row.internship.clone(), row.checklist.clone())).or_default().push(row.mark()?);
        }
        Ok(marks)
    }
}
