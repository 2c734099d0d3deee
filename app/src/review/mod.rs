//! What waits for a mentor, a specialist or a head: cases to grade, checklists to sign, retakes to allow.

/// Everything that waits, longest first.
pub mod queue;
/// One case.
pub mod case;
/// One checklist of a trainee.
pub mod checklist;
/// What opens a retake.
pub mod retake;
/// The queue as a list, and beside what is being looked at.
pub mod beside;
