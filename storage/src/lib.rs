//! What is kept: the database, and the content library in memory.
//!
//! One transaction is one unit of work. Pages [`Db::read`], actions [`Db::write`].
//! Past `db.rs` and `sql.rs` nobody knows that there are two databases.

/// Moments, days and small enums to and from TEXT; where new ids are made.
pub mod columns;
/// The two databases, their pools and the two verbs.
mod db;
/// What can go wrong.
mod error;
/// The four verbs of SQL: run, one, maybe, all.
#[macro_use]
mod sql;
/// Steps on checklists.
pub mod checklists;
/// Plans, panels and sheets.
pub mod defences;
/// Who did what, when.
pub mod events;
/// Exams: attempts, answers, grades, retakes.
pub mod exams;
/// Cohorts and internships.
pub mod internships;
/// Links that let somebody choose a password.
pub mod invites;
/// The content folder: read, checked, rendered, held in memory.
pub mod library;
/// The schema, embedded.
pub mod migrations;
/// Decisions and their registration.
pub mod outcomes;
/// People, roles, sign-in names.
pub mod people;
/// What a trainee has done so far, in one query.
pub mod progress;
/// The few wide queries behind lists.
pub mod reports;
/// Sessions and their cookies' hashes.
pub mod sessions;
/// What an administrator chose.
pub mod settings;

#[cfg(test)]
mod tests;

pub use db::{Db, Durability, Tx, Unit};
pub use error::{Error, Result};
