//! The stage of a browser test: a server of its own on a copy of the demo database, and a fresh Chromium.

mod axe;
mod driver;
mod exam;
mod faults;
mod look;
mod pressing;
mod server;
mod stage;
mod world;

pub(crate) use look::{LOOKS, Look, Theme};
pub(crate) use server::Server;
pub(crate) use stage::Stage;
pub(crate) use world::World;
