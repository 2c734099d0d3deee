//! Getting in and out: sign-in, invites, sessions, and the people's page of an administrator.

/// One's own sessions and password.
pub mod account;
/// Sign in and out, choose a password, end sessions.
pub mod actions;
/// The two cookies: session and theme.
pub mod cookies;
/// Choosing a password by an invite.
pub mod invite;
/// The door.
pub mod login;
/// Passwords: the rule for choosing one, hashing, checking.
pub mod passwords;
/// Everybody, for an administrator: invite, disable, settings.
pub mod people;
