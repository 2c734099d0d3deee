//! What can go wrong between us and the database.

/// An error of the store. "Not found" is not one of them where absence is an answer: such functions return `Option`.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The thing is not there, or not for this person: nobody can tell the two apart.
    #[error("no such thing for this person")]
    Missing,
    /// Somebody was here first. The unit may be tried again.
    #[error("somebody was here first")]
    Stale,
    /// The unit met another one on the way and is begun anew; nobody was here first.
    #[error("the unit met another one")]
    Raced,
    /// The database is locked, full or out of reach: nothing was kept.
    #[error("the database cannot take it now: {0}")]
    Busy(String),
    /// Rows that no action of ours could have written.
    #[error("{table} {row}: {why}")]
    Inconsistent {
        /// The table.
        table: &'static str,
        /// The row's id.
        row: String,
        /// What does not fit.
        why: String,
    },
    /// Anything else; a bug or a broken disk.
    #[error(transparent)]
    Sqlx(sqlx::Error),
}

/// A result of the store.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// Shorthand for rows that cannot be.
    pub fn inconsistent(table: &'static str, row: impl Into<String>, why: impl ToString) -> Self {
        Self::Inconsistent { table, row: row.into(), why: why.to_string() }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        let Some(db) = error.as_database_error() else {
            return match error {
                sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed => Self::Busy(error.to_string()),
                other => Self::Sqlx(other),
            };
        };
        let code = db.code().unwrap_or_default().into_owned();
        match code.as_str() {
            // PostgreSQL: serialization failure, deadlock.
            "40001" | "40P01" => Self::Raced,
            // PostgreSQL: out of resources, disk full, shutting down, read-only standby.
            "53000" | "53100" | "53200" | "53300" | "57P01" | "57P02" | "57P03" | "25006" => Self::Busy(error.to_string()),
            // SQLite: busy, locked, disk full, I/O error, read-only; extended codes keep the primary one in the low byte.
            _ if is_sqlite_busy(&code) => Self::Busy(error.to_string()),
            _ if db.is_unique_violation() => Self::Stale,
            _ => Self::Sqlx(error),
        }
    }
}

fn is_sqlite_busy(code: &str) -> bool {
    const BUSY: [i32; 5] = [5, 6, 8, 10, 13];
    code.len() <= 4 && code.parse::<i32>().is_ok_and(|c| BUSY.contains(&(c & 0xff)))
}
