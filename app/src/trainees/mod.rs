//! Trainees: the list, one person's file, and what pages want to know of a trainee.

/// Everything a page or a gate wants to know of one trainee.
pub mod desk;
/// The list, with filters.
pub mod list;
/// One person's file.
pub mod person;
