//! What only a browser can tell: accessibility of the pages as painted, islands, keyboard, console, weight.
//!
//! `cargo xtask test browser` runs them; `cargo xtask shots` takes pictures with the same harness.
//! Read `harness` first (a [`harness::Stage`] is a server on a demo database and a Chromium), then `pages`, the table
//! that a new page is added to; the rest are tests.

mod harness;
mod pages;

mod autosave;
mod countdown;
mod every_page;
mod exam_by_keyboard;
mod keyboard;
mod restart;
mod shots;
mod sign_in;
mod weight;
