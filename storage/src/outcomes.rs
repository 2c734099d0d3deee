//! Decisions and their registration. A change of mind is a newer decision; the old one stays.

use chrono::{DateTime, Utc};
use rules::outcome::{Decision, Evidence, OutcomeKind};
use rules::people::Department;

use crate::columns::{At, from_json, from_word, json, new_id, word};
use crate::{Result, Tx};

/// A decision as it stands in the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// UUIDv7.
    pub id: String,
    /// The internship.
    pub internship: String,
    /// What was decided.
    pub kind: OutcomeKind,
    /// Where to, for a transfer.
    pub department: Option<Department>,
    /// Why.
    pub reason: String,
    /// On what.
    pub evidence: Evidence,
    /// Who decided: id and name.
    pub decider: String,
    /// The name.
    pub decided_by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Who registered it, by name, and when.
    pub registered: Option<(String, DateTime<Utc>)>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    internship: String,
    kind: String,
    department: String,
    reason: String,
    evidence: String,
    decider: String,
    decided_by: String,
    at: At,
    registered_by: Option<String>,
    registered_at: Option<At>,
}

impl Row {
    fn record(self) -> Result<Record> {
        let department = match self.department.as_str() {
            "" => None,
            d => Some(from_word("decision", &self.id, d)?),
        };
        Ok(Record {
            kind: from_word("decision", &self.id, &self.kind)?,
            department,
            evidence: from_json("decision", &self.id, &self.evidence)?,
            registered: self.registered_by.zip(self.registered_at.map(|at| at.0)),
            id: self.id,
            internship: self.internship,
            reason: self.reason,
            decider: self.decider,
            decided_by: self.decided_by,
            at: self.at.0,
        })
    }
}

/// Columns of [`Row`]; each query ends it with its own condition.
macro_rules! select {
    ($end:literal) => {
        concat!(
            "select d.id, d.internship, d.kind, d.department, d.reason, d.evidence, d.decided_by as decider, p.name as decided_by, d.at, ",
            "h.name as registered_by, r.at as registered_at from decision d join person p on p.id = d.decided_by ",
            "left join registration r on r.decision = d.id left join person h on h.id = r.registered_by ",
            $end
        )
    };
}

impl Tx {
    /// Keeps a decision with a copy of its evidence, after the newest one before it.
    pub async fn add_decision(&self, internship: &str, decision: &Decision, evidence: &Evidence, by: &str, now: DateTime<Utc>) -> Result<String> {
        let id = new_id();
        let before = maybe!(self, (String,), "select id from decision where internship = $1 order by id desc limit 1", internship)?;
        let sql = "insert into decision (id, internship, kind, department, reason, evidence, supersedes, decided_by, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        let department = decision.department().map(|d| word(&d)).unwrap_or_default();
        let kind = word(&decision.kind());
        run!(self, sql, id.clone(), internship, kind, department, decision.reason(), json(evidence), before.map(|b| b.0), by, At(now))?;
        Ok(id)
    }

    /// Registers a decision; a second time is [`crate::Error::Stale`].
    pub async fn register(&self, decision: &str, by: &str, now: DateTime<Utc>) -> Result<()> {
        run!(self, "insert into registration (decision, registered_by, at) values ($1, $2, $3)", decision, by, At(now)).map(drop)
    }

    /// Decisions of an internship, newest first.
    pub async fn decisions(&self, internship: &str) -> Result<Vec<Record>> {
        let rows = all!(self, Row, select!("where d.internship = $1 order by d.id desc"), internship)?;
        rows.into_iter().map(Row::record).collect()
    }

    /// The newest decision of everybody: lists of people.
    pub async fn newest_decisions(&self) -> Result<Vec<Record>> {
        let rows = all!(self, Row, select!("where d.id in (select max(id) from decision group by internship)"))?;
        rows.into_iter().map(Row::record).collect()
    }
}
