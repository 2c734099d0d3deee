//! Sessions. The cookie's 256 bits are never stored, only their hash.

use chrono::{DateTime, Utc};
use rules::people::Person;

use crate::columns::At;
use crate::people::person_of;
use crate::{Result, Tx};

/// A session as its owner sees it in the list.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Session {
    /// Hash of the cookie.
    pub id: String,
    /// When it began.
    pub created_at: At,
    /// When it was last used, to the minute.
    pub seen_at: At,
    /// The browser, as it called itself.
    pub agent: String,
    /// The network address it began from.
    pub address: String,
}

/// A session that is asking, with its person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Live {
    /// Who.
    pub person: Person,
    /// When it was last used.
    pub seen_at: DateTime<Utc>,
    /// When it ends whatever happens.
    pub expires_at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct LiveRow {
    id: String,
    name: String,
    role: Option<String>,
    department: Option<String>,
    seen_at: At,
    expires_at: At,
}

impl Tx {
    /// Begins a session.
    pub async fn add_session(&self, id: &str, person: &str, agent: &str, address: &str, now: DateTime<Utc>, until: DateTime<Utc>) -> Result<()> {
        let sql = "insert into session (id, person, created_at, seen_at, expires_at, agent, address) values ($1, $2, $3, $3, $4, $5, $6)";
        run!(self, sql, id, person, At(now), At(until), agent, address).map(drop)
    }

    /// The session with this hash if it is open and its person's door is too: one query, asked at every request.
    pub async fn session(&self, id: &str, now: DateTime<Utc>) -> Result<Option<Live>> {
        let sql = "select p.id, p.name, r.role, r.department, s.seen_at, s.expires_at \
             from session s join person p on p.id = s.person left join person_role r on r.person = p.id \
             where s.id = $1 and s.ended_at is null and s.expires_at > $2 and p.disabled_at is null";
        let rows = all!(self, LiveRow, sql, id, At(now))?;
        let Some((seen_at, expires_at)) = rows.first().map(|r| (r.seen_at.0, r.expires_at.0)) else {
            return Ok(None);
        };
        let person = person_of(rows.into_iter().map(|r| (r.id, r.name, r.role, r.department)).collect())?;
        Ok(person.map(|person| Live { person, seen_at, expires_at }))
    }

    /// Whose session this is or was: a form sent after its end is kept for that person.
    pub async fn session_owner(&self, id: &str) -> Result<Option<String>> {
        Ok(maybe!(self, (String,), "select person from session where id = $1", id)?.map(|r| r.0))
    }

    /// Ids of all sessions that an account (address in lower case) ever had, open or not, newest first; the newest hundred.
    pub async fn past_sessions(&self, email: &str) -> Result<Vec<String>> {
        let sql = "select s.id from session s join person p on p.id = s.person where p.email = $1 order by s.created_at desc limit 100";
        Ok(all!(self, (String,), sql, email)?.into_iter().map(|r| r.0).collect())
    }

    /// Notes that a session is used.
    pub async fn touch_session(&self, id: &str, now: DateTime<Utc>) -> Result<()> {
        run!(self, "update session set seen_at = $2 where id = $1", id, At(now)).map(drop)
    }

    /// Lets a session live at least until a moment: an exam never dies of its session.
    pub async fn extend_session(&self, id: &str, until: DateTime<Utc>) -> Result<()> {
        run!(self, "update session set expires_at = $2 where id = $1 and expires_at < $2", id, At(until)).map(drop)
    }

    /// A person's open sessions, newest first.
    pub async fn sessions_of(&self, person: &str, now: DateTime<Utc>) -> Result<Vec<Session>> {
        let sql = "select id, created_at, seen_at, agent, address from session \
             where person = $1 and ended_at is null and expires_at > $2 order by created_at desc";
        all!(self, Session, sql, person, At(now))
    }

    /// Ends one session of a person; somebody else's is missing.
    pub async fn end_session(&self, person: &str, id: &str, now: DateTime<Utc>) -> Result<()> {
        let ended = run!(self, "update session set ended_at = $3 where id = $2 and person = $1 and ended_at is null", person, id, At(now))?;
        if ended == 0 { Err(crate::Error::Missing) } else { Ok(()) }
    }

    /// Ends all sessions of a person, but one if it is named.
    pub async fn end_sessions(&self, person: &str, but: Option<&str>, now: DateTime<Utc>) -> Result<()> {
        let sql = "update session set ended_at = $3 where person = $1 and ended_at is null and id <> $2";
        run!(self, sql, person, but.unwrap_or_default(), At(now)).map(drop)
    }

    /// Keeps the five newest sessions of a person.
    pub async fn trim_sessions(&self, person: &str, now: DateTime<Utc>) -> Result<()> {
        for session in self.sessions_of(person, now).await?.into_iter().skip(5) {
            self.end_session(person, &session.id, now).await?;
        }
        Ok(())
    }
}
