//! Getting in and out: sign-in, invites, sessions, and the people's page of an administrator.

/// The two cookies: session and theme.
pub mod cookies;
/// Passwords: the rule for choosing one, hashing, checking.
pub mod passwords;
/// Sign in and out, choose a password, end sessions.
pub mod actions;
/// The door.
pub mod login;
/// Choosing a password by an invite.
pub mod invite;
/// One's own sessions and password.
pub mod account;
/// Everybody, for an administrator: invite, disable, settings.
pub mod people;
