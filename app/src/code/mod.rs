//! The account manager's code: reading it, the test before signing, the signature.

/// All chapters on one page.
pub mod page;
/// The test of eight situations and the signature.
pub mod sign;
