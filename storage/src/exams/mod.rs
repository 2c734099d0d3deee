//! Exams: attempts, answers, grades, retakes.

/// Starting an attempt and loading it.
pub mod attempts;
/// Saving answers.
pub mod answers;
/// Grades, results, and the queue of cases.
pub mod grades;
/// What opens a retake.
pub mod retakes;
