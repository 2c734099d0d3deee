//! What listens: layers around the site, settings, the clock's own work, and the commands of the binary.

/// The layers a request meets before the site.
pub mod layers;
/// Settings: flags and environment variables.
pub mod config;
/// What the clock does by itself.
pub mod clockwork;
/// What the binary can do.
pub mod commands;
