//! Who did what, when. Every verb notes what it did in its own unit of work; nothing here is changed later.

use chrono::{DateTime, Utc};

use crate::columns::{At, new_id};
use crate::{Result, Tx};

/// Something that happened.
#[derive(Debug, Clone, Default)]
pub struct Event<'a> {
    /// What: a word like `material-signed`.
    pub kind: &'a str,
    /// Who did it; none is the clock or the console.
    pub actor: Option<&'a str>,
    /// Whom it happened to.
    pub subject: Option<&'a str>,
    /// On what: a code or an id.
    pub object: &'a str,
    /// A few words; never a secret, never an answer's text.
    pub note: &'a str,
}

/// A line of somebody's history.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Line {
    /// When.
    pub at: At,
    /// What.
    pub kind: String,
    /// Who, by name.
    pub actor: Option<String>,
    /// On what.
    pub object: String,
    /// A few words.
    pub note: String,
}

impl Tx {
    /// Notes what happened.
    pub async fn note(&self, event: Event<'_>, now: DateTime<Utc>) -> Result<()> {
        let sql = "insert into event (id, at, actor, kind, subject, object, note) values ($1, $2, $3, $4, $5, $6, $7)";
        run!(self, sql, new_id(), At(now), event.actor, event.kind, event.subject, event.object, event.note).map(drop)
    }

    /// The newest lines of a person's history in the programme; when and from where somebody signs in is nobody's reading.
    pub async fn history_of(&self, person: &str, limit: i64) -> Result<Vec<Line>> {
        let sql = "select e.at, e.kind, p.name as actor, e.object, e.note from event e left join person p on p.id = e.actor \
             where e.subject = $1 and e.kind not in ('signed-in', 'sign-in-refused', 'password-set', 'invite-renewed') order by e.at desc, e.id desc limit $2";
        all!(self, Line, sql, person, limit)
    }
}
