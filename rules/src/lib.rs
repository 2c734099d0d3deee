//! What the programme's rules are, with nothing to read, write or wait for.
//!
//! Everything here is a value or a decision about values: time comes in as `now`, chance as a generator,
//! and a "no" goes out as a [`Refusal`] without words (the words belong to the pages).
//! Numbers and lists are read from `content/`, never written here.

/// The two languages and a text that has both.
pub mod lang;
/// Working days, holidays and the agency's clock.
pub mod calendar;
/// People, their roles, and the hats that prove a role.
pub mod people;
/// What a programme asks for: days, gates, exams, retakes, outcomes.
pub mod programme;
/// Checklists and what is left of them.
pub mod checklist;
/// Signing the account manager's code.
pub mod code;
/// One trainee's four weeks: which day it is and what still stands before a gate.
pub mod internship;
/// Questions as the person sees them.
pub mod item;
/// Keys, explanations and marking: never in the browser build.
#[cfg(feature = "marking")]
pub mod marking;
/// What an exam is made of.
pub mod blueprint;
/// Drawing the items of one attempt.
#[cfg(feature = "marking")]
pub mod draw;
/// One sitting of an exam: running, then grading, then graded.
#[cfg(feature = "marking")]
pub mod attempt;
/// Who may sit again, when, and who has to allow it.
pub mod retake;
/// The defence: sheets of a panel, their sum, the pass rule.
pub mod defence;
/// What the month ends in, and on what evidence.
pub mod outcome;

mod refusal;

pub use refusal::Refusal;
