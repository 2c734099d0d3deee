//! Every function of the store, on both databases.

/// Runs a test body on fresh databases.
mod each_db;
/// A PostgreSQL database of its own for a test.
mod served;
/// The people of the tests, and the exam they sit.
mod cast;

mod migrations;
mod append_only;
mod units;
mod races;
mod people;
mod sessions;
mod invites;
mod internships;
mod progress;
mod checklists;
mod attempts;
mod answers;
mod grades;
mod retakes;
mod defences;
mod outcomes;
mod history;
