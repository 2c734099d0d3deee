//! What people see and do. Pages and actions exist on the server only; islands are all that the browser gets.

/// The interface's words.
#[cfg(feature = "ssr")]
pub mod words;
/// What pages share: the shell and small components.
#[cfg(feature = "ssr")]
pub mod parts;
