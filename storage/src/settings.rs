//! What an administrator chose. The newest row of a name counts; the older ones say who changed it when.

use chrono::{DateTime, Utc};

use crate::columns::{At, new_id};
use crate::{Result, Tx};

impl Tx {
    /// All settings, newest value of each name.
    pub async fn settings(&self) -> Result<Vec<(String, String)>> {
        all!(self, (String, String), "select name, value from setting s where id = (select max(id) from setting where name = s.name)")
    }

    /// Chooses a value.
    pub async fn set(&self, name: &str, value: &str, by: Option<&str>, now: DateTime<Utc>) -> Result<()> {
        let sql = "insert into setting (id, name, value, at, set_by) values ($1, $2, $3, $4, $5)";
        run!(self, sql, new_id(), name, value, At(now), by).map(drop)
    }
}
