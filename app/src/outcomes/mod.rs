//! What the month ends in: evidence, the head's decision, HR's registration.

/// Deciding and registering.
pub mod actions;
/// The evidence of an internship, from what is kept.
pub mod evidence;
/// The record: evidence, offers, decision, signatures.
pub mod page;
/// Outcomes in words.
pub mod words;
