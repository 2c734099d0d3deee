//! Exams: attempts, answers, grades, retakes.

/// Saving answers.
pub mod answers;
/// Starting an attempt and loading it.
pub mod attempts;
/// Grades, results, and the queue of cases.
pub mod grades;
/// What opens a retake.
pub mod retakes;
