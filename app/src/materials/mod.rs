//! Lessons: the library's list, the reader, the sign-off.

/// The list, by track, with filters.
pub mod list;
/// One lesson.
pub mod reader;
/// Signing a lesson off.
pub mod actions;
