//! Saving answers. Only ever added to; the newest accepted event of an item is its answer.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::columns::{At, new_id};
use crate::{Result, Tx};

/// The current answer to an item.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Answer {
    /// The item.
    pub item: String,
    /// The device that sent it.
    pub device: String,
    /// The device's number of the save.
    pub seq: i64,
    /// As it was sent.
    pub value: String,
    /// When it was received.
    pub received_at: At,
}

/// An answer that arrives.
#[derive(Debug, Clone)]
pub struct Arrival {
    /// The attempt.
    pub attempt: String,
    /// The item.
    pub item: String,
    /// A browser's name for itself, at most 64 characters.
    pub device: String,
    /// That browser's counter.
    pub seq: i64,
    /// The answer.
    pub value: String,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is the current answer now.
    Accepted,
    /// A newer save of the same device is in already.
    Stale,
    /// It came after the end; kept, never counted.
    Late,
}

impl Fate {
    fn word(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Stale => "stale",
            Self::Late => "late",
        }
    }
}

impl Tx {
    /// Whether an item belongs to an attempt, and the newest number this device has saved for it.
    pub async fn newest_seq(&self, attempt: &str, item: &str, device: &str) -> Result<Option<i64>> {
        let sql = "select (select max(e.seq) from answer_event e where e.attempt = ai.attempt and e.item = ai.item and e.device = $3) \
             from attempt_item ai where ai.attempt = $1 and ai.item = $2";
        Ok(one!(self, (Option<i64>,), sql, attempt, item, device)?.0)
    }

    /// How many answers came to an attempt after its end.
    pub async fn late_answers(&self, attempt: &str) -> Result<i64> {
        Ok(one!(self, (i64,), "select count(*) from answer_event where attempt = $1 and fate = 'late'", attempt)?.0)
    }

    /// Keeps an arrival; the same device and number twice changes nothing.
    pub async fn keep_answer(&self, a: &Arrival, fate: Fate, now: DateTime<Utc>) -> Result<()> {
        let sql = "insert into answer_event (id, attempt, item, device, seq, value, received_at, fate) \
             values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing";
        run!(self, sql, new_id(), &a.attempt, &a.item, &a.device, a.seq, &a.value, At(now), fate.word()).map(drop)
    }

    /// The current answers of an attempt, by item.
    pub async fn answers(&self, attempt: &str) -> Result<BTreeMap<String, Answer>> {
        let sql = "select item, device, seq, value, received_at from answer_event \
             where id in (select max(id) from answer_event where attempt = $1 and fate = 'accepted' group by item)";
        Ok(all!(self, Answer, sql, attempt)?.into_iter().map(|a| (a.item.clone(), a)).collect())
    }

    /// The newest number a device has used in an attempt, zero before the first.
    pub async fn last_seq(&self, attempt: &str, device: &str) -> Result<i64> {
        let sql = "select max(seq) from answer_event where attempt = $1 and device = $2";
        Ok(one!(self, (Option<i64>,), sql, attempt, device)?.0.unwrap_or(0))
    }
}
