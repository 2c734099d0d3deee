//! What the month ends in: evidence, the head's decision, HR's registration.

/// The record: evidence, offers, decision, signatures.
pub mod page;
/// Deciding and registering.
pub mod actions;
/// The evidence of an internship, from what is kept.
pub mod evidence;
/// Outcomes in words.
pub mod words;
