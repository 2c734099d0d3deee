//! Starting an attempt and loading it with what was drawn.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rules::attempt::{HandIn, Paper, PaperItem, Running};
use rules::blueprint::Blueprint;
use rules::marking::Item;

use crate::columns::{At, from_json, json, new_id, word};
use crate::{Error, Result, Tx};

/// An attempt's facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    /// UUIDv7.
    pub id: String,
    /// Whose.
    pub person: String,
    /// Code of the exam.
    pub exam: String,
    /// From one.
    pub no: u32,
    /// When it began and when it ends.
    pub clock: Running,
    /// When it was handed in, if it was.
    pub handed_in: Option<HandIn>,
    /// The blueprint it was drawn by.
    pub blueprint: Blueprint,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    person: String,
    exam: String,
    no: i64,
    blueprint: String,
    started_at: At,
    deadline: At,
    handed_in_at: Option<At>,
    by_time: i64,
}

impl TryFrom<Row> for Sitting {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self> {
        let blueprint = from_json("attempt", &row.id, &row.blueprint)?;
        let handed_in = row.handed_in_at.map(|at| HandIn { at: at.0, by_time: row.by_time != 0 });
        if row.deadline < row.started_at {
            return Err(Error::inconsistent("attempt", row.id, "ends before it begins"));
        }
        let clock = Running { started_at: row.started_at.0, deadline: row.deadline.0 };
        Ok(Self { id: row.id, person: row.person, exam: row.exam, no: row.no as u32, clock, handed_in, blueprint })
    }
}

/// A drawn item on its way into the database.
#[derive(Debug, Clone)]
pub struct DrawnItem {
    /// The item as it stands now.
    pub item: Item,
    /// Hash of its content.
    pub version: String,
    /// `order[shown] = author's number`.
    pub order: Vec<usize>,
}

/// Columns of [`Row`]; each query ends it with its own condition.
macro_rules! select {
    ($end:literal) => {
        concat!("select id, person, exam, no, blueprint, started_at, deadline, handed_in_at, by_time from attempt ", $end)
    };
}

impl Tx {
    /// Keeps a new attempt with everything that was drawn. A second running attempt, or a number twice, is [`Error::Stale`].
    pub async fn add_attempt(&self, person: &str, exam: &str, no: u32, blueprint: &Blueprint, clock: &Running, items: &[DrawnItem]) -> Result<String> {
        let id = new_id();
        let sql = "insert into attempt (id, person, exam, no, blueprint, started_at, deadline) values ($1, $2, $3, $4, $5, $6, $7)";
        run!(self, sql, id.clone(), person, exam, i64::from(no), json(blueprint), At(clock.started_at), At(clock.deadline))?;
        for (pos, drawn) in items.iter().enumerate() {
            let item = &drawn.item.question;
            let sql = "insert into item_version (hash, item, body, stored_at) values ($1, $2, $3, $4) on conflict do nothing";
            run!(self, sql, drawn.version.clone(), item.id.clone(), json(&drawn.item), At(clock.started_at))?;
            let sql = "insert into attempt_item (attempt, pos, item, kind, version, choice_order) values ($1, $2, $3, $4, $5, $6)";
            run!(self, sql, id.clone(), pos as i64, item.id.clone(), word(&item.kind), drawn.version.clone(), json(&drawn.order))?;
        }
        Ok(id)
    }

    /// An attempt of this person.
    pub async fn attempt_of(&self, person: &str, id: &str) -> Result<Sitting> {
        one!(self, Row, select!("where id = $1 and person = $2"), id, person)?.try_into()
    }

    /// An attempt, for a reader who has been authorised otherwise: a grader, the clock.
    pub async fn attempt(&self, id: &str) -> Result<Sitting> {
        one!(self, Row, select!("where id = $1"), id)?.try_into()
    }

    /// Whether somebody sits an exam at a moment, five minutes after its end included.
    pub async fn sits(&self, person: &str, now: DateTime<Utc>) -> Result<bool> {
        let sql = "select id from attempt where person = $1 and handed_in_at is null and deadline > $2";
        Ok(maybe!(self, (String,), sql, person, At(now - chrono::Duration::minutes(5)))?.is_some())
    }

    /// Running attempts whose time is over.
    pub async fn overdue(&self, before: DateTime<Utc>) -> Result<Vec<String>> {
        let rows = all!(self, (String,), "select id from attempt where handed_in_at is null and deadline <= $1", At(before))?;
        Ok(rows.into_iter().map(|r| r.0).collect())
    }

    /// Hands in; when somebody else did, it is [`Error::Stale`].
    pub async fn hand_in(&self, attempt: &str, hand_in: HandIn) -> Result<()> {
        let sql = "update attempt set handed_in_at = $2, by_time = $3 where id = $1 and handed_in_at is null";
        let done = run!(self, sql, attempt, At(hand_in.at), i64::from(hand_in.by_time))?;
        if done == 1 { Ok(()) } else { Err(Error::Stale) }
    }

    /// What was drawn, in the order in which it is shown, with keys: for the server's eyes.
    pub async fn paper(&self, sitting: &Sitting) -> Result<Paper> {
        let sql = "select ai.choice_order, v.body from attempt_item ai join item_version v on v.hash = ai.version where ai.attempt = $1 order by ai.pos";
        let rows = all!(self, (String, String), sql, sitting.id.clone())?;
        let item = |(order, body): (String, String)| {
            let item: Item = from_json("item_version", &sitting.id, &body)?;
            let order: Vec<usize> = from_json("attempt_item", &sitting.id, &order)?;
            Ok(PaperItem { item, order })
        };
        let items = rows.into_iter().map(item).collect::<Result<Vec<_>>>()?;
        Ok(Paper { blueprint: sitting.blueprint.clone(), items })
    }

    /// In which attempt (by number) a person met an item last.
    pub async fn seen_items(&self, person: &str, exam: &str) -> Result<BTreeMap<String, u32>> {
        let sql = "select ai.item, max(a.no) from attempt a join attempt_item ai on ai.attempt = a.id where a.person = $1 and a.exam = $2 group by ai.item";
        Ok(all!(self, (String, i64), sql, person, exam)?.into_iter().map(|(item, no)| (item, no as u32)).collect())
    }
}
