//! Every function of the store, on both databases.

/// The people of the tests, and the exam they sit.
mod cast;
/// Runs a test body on fresh databases.
mod each_db;

mod answers;
mod append_only;
mod attempts;
mod checklists;
mod defences;
mod grades;
mod history;
mod internships;
mod invites;
mod migrations;
mod outcomes;
mod people;
mod progress;
mod races;
mod retakes;
mod sessions;
mod units;
