//! Links that let somebody choose a password: once, and not for long. Only the token's hash is kept.

use chrono::{DateTime, Utc};

use crate::columns::At;
use crate::{Result, Tx};

/// Whom an open invite is for.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Invite {
    /// The person's id.
    pub person: String,
    /// The person's address.
    pub email: String,
    /// The person's name.
    pub name: String,
}

impl Tx {
    /// Adds an invite; earlier open ones of the same person end.
    pub async fn add_invite(&self, token: &str, person: &str, by: Option<&str>, now: DateTime<Utc>, until: DateTime<Utc>) -> Result<()> {
        self.end_invites(person, now).await?;
        let sql = "insert into invite (token, person, created_at, created_by, expires_at) values ($1, $2, $3, $4, $5)";
        run!(self, sql, token, person, At(now), by, At(until)).map(drop)
    }

    /// Ends the open invites of a person: a new password, a closed or reopened door.
    pub async fn end_invites(&self, person: &str, now: DateTime<Utc>) -> Result<()> {
        run!(self, "update invite set used_at = $2 where person = $1 and used_at is null", person, At(now)).map(drop)
    }

    /// The open invite with this hash.
    pub async fn invite(&self, token: &str, now: DateTime<Utc>) -> Result<Option<Invite>> {
        let sql = "select i.person, p.email, p.name from invite i join person p on p.id = i.person \
             where i.token = $1 and i.used_at is null and i.expires_at > $2 and p.disabled_at is null";
        maybe!(self, Invite, sql, token, At(now))
    }

    /// Uses an invite up; a second use is [`crate::Error::Missing`].
    pub async fn use_invite(&self, token: &str, now: DateTime<Utc>) -> Result<()> {
        let used = run!(self, "update invite set used_at = $2 where token = $1 and used_at is null and expires_at > $2", token, At(now))?;
        if used == 1 { Ok(()) } else { Err(crate::Error::Missing) }
    }
}
