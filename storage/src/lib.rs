//! What is kept: the database, and the content library in memory.
//!
//! One transaction is one unit of work. Pages [`Db::read`], actions [`Db::write`].
//! Past `db.rs` and `sql.rs` nobody knows that there are two databases.

/// The two databases, their pools and the two verbs.
mod db;
/// What can go wrong.
mod error;
/// Moments, days and small enums to and from TEXT; where new ids are made.
pub mod columns;
/// The four verbs of SQL: run, one, maybe, all.
#[macro_use]
mod sql;
/// The schema, embedded.
pub mod migrations;
/// People, roles, sign-in names.
pub mod people;
/// Sessions and their cookies' hashes.
pub mod sessions;
/// Links that let somebody choose a password.
pub mod invites;
/// Cohorts and internships.
pub mod internships;
/// What a trainee has done so far, in one query.
pub mod progress;
/// Steps on checklists.
pub mod checklists;
/// Exams: attempts, answers, grades, retakes.
pub mod exams;
/// Plans, panels and sheets.
pub mod defences;
/// Decisions and their registration.
pub mod outcomes;
/// The few wide queries behind lists.
pub mod reports;
/// Who did what, when.
pub mod events;
/// What an administrator chose.
pub mod settings;
/// The content folder: read, checked, rendered, held in memory.
pub mod library;

#[cfg(test)]
mod tests;

pub use db::{Db, Durability, Tx, Unit};
pub use error::{Error, Result};
