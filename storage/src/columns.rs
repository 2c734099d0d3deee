//! Moments, days and small enums to and from TEXT; where new ids are made.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Encode, Type};

use crate::{Error, Result};

/// A moment in a column: UTC, milliseconds, `2026-08-24T09:00:00.000Z`; sorts as text on both databases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct At(pub DateTime<Utc>);

impl At {
    /// As it is stored.
    pub fn text(self) -> String {
        self.0.to_rfc3339_opts(SecondsFormat::Millis, true)
    }
}

impl<DB: Database> Type<DB> for At
where
    String: Type<DB>,
{
    fn type_info() -> DB::TypeInfo {
        String::type_info()
    }

    fn compatible(ty: &DB::TypeInfo) -> bool {
        String::compatible(ty)
    }
}

impl<'r, DB: Database> Decode<'r, DB> for At
where
    &'r str: Decode<'r, DB>,
{
    fn decode(value: DB::ValueRef<'r>) -> Result<Self, BoxDynError> {
        let text = <&str as Decode<DB>>::decode(value)?;
        Ok(Self(DateTime::parse_from_rfc3339(text)?.with_timezone(&Utc)))
    }
}

impl<'q, DB: Database> Encode<'q, DB> for At
where
    String: Encode<'q, DB>,
{
    fn encode_by_ref(&self, buf: &mut DB::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
        self.text().encode(buf)
    }
}

/// A new id: UUIDv7, so that ids made here later sort later.
pub fn new_id() -> String {
    #[expect(clippy::disallowed_methods, reason = "this is where ids are made")]
    uuid::Uuid::now_v7().to_string()
}

/// Whether a text has the form of an id; a path that has not is answered like a missing one, without a query.
pub fn is_id(text: &str) -> bool {
    uuid::Uuid::try_parse(text).is_ok()
}

/// A small enum as the word it is stored by: its serde name.
pub fn word<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        other => unreachable!("only enums without content are stored as words, not {other:?}"),
    }
}

/// A small enum from its word.
pub fn from_word<T: DeserializeOwned>(table: &'static str, row: &str, word: &str) -> Result<T> {
    from_json(table, row, &serde_json::Value::from(word).to_string())
}

/// A value kept as JSON in a TEXT column.
pub fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_else(|e| unreachable!("our own values are JSON: {e}"))
}

/// A value from a JSON column.
pub fn from_json<T: DeserializeOwned>(table: &'static str, row: &str, text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|e| Error::inconsistent(table, row, e))
}
