//! What listens: layers around the site, settings, the clock's own work, and the commands of the binary.

/// What the clock does by itself.
pub mod clockwork;
/// What the binary can do.
pub mod commands;
/// Settings: flags and environment variables.
pub mod config;
/// The layers a request meets before the site.
pub mod layers;
/// Pages travel packed.
pub mod packing;
