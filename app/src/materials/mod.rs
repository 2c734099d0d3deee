//! Lessons: the library's list, the reader, the sign-off.

/// Signing a lesson off.
pub mod actions;
/// The list, by track, with filters.
pub mod list;
/// One lesson.
pub mod reader;
