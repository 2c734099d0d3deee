//! What people see and do. Pages and actions exist on the server only; islands are all that the browser gets.
//!
//! The way of a request: `server` (layers) → [`site`] (route table) → a page, which reads and draws,
//! or an action, which reads *who, load, decide, keep* and sends back to a page.

// Views are nested types; a page with a form in a shell is deeper than the default allows.
#![recursion_limit = "512"]

/// One request: who is asking, when, in which language.
#[cfg(feature = "ssr")]
pub mod ask;
/// Styles, fonts, the browser bundle.
#[cfg(feature = "ssr")]
pub mod assets;
/// The only source of "now".
#[cfg(feature = "ssr")]
pub mod clock;
/// Words for it, and the page again for a refused form.
#[cfg(feature = "ssr")]
pub mod explain;
/// What was typed into a refused form.
#[cfg(feature = "ssr")]
pub mod flash;
/// How often somebody may try.
#[cfg(feature = "ssr")]
pub mod limits;
/// What stands in the navigation.
#[cfg(feature = "ssr")]
pub mod menu;
/// From a view to an answer.
#[cfg(feature = "ssr")]
pub mod page;
/// What pages share: the shell and small components.
#[cfg(feature = "ssr")]
pub mod parts;
/// What can go wrong, without words.
#[cfg(feature = "ssr")]
pub mod problem;
/// What a form or a program sent, read strictly.
#[cfg(feature = "ssr")]
pub mod sent;
/// The whole route table on one screen.
#[cfg(feature = "ssr")]
pub mod site;
/// Moments and days in words.
#[cfg(feature = "ssr")]
pub mod when;
/// The interface's words.
#[cfg(feature = "ssr")]
pub mod words;
/// Everything that stays while requests come and go.
#[cfg(feature = "ssr")]
pub mod world;

/// Getting in and out; people and settings.
#[cfg(feature = "ssr")]
pub mod accounts;
/// The bank, for authors.
#[cfg(feature = "ssr")]
pub mod bank;
/// Checklists.
#[cfg(feature = "ssr")]
pub mod checklists;
/// The account manager's code.
#[cfg(feature = "ssr")]
pub mod code;
/// Plans, panels, sheets.
#[cfg(feature = "ssr")]
pub mod defences;
/// The invented cohort, acting through the same actions as people.
#[cfg(feature = "ssr")]
pub mod demo;
/// Exams, from the door to the result: the one slice with islands.
pub mod exams;
/// The terms of the trade.
#[cfg(feature = "ssr")]
pub mod glossary;
/// Lessons.
#[cfg(feature = "ssr")]
pub mod materials;
/// Decisions and their registration.
#[cfg(feature = "ssr")]
pub mod outcomes;
/// What waits for mentors, specialists and heads.
#[cfg(feature = "ssr")]
pub mod review;
/// Search over titles and headings.
#[cfg(feature = "ssr")]
pub mod search;
/// Where a trainee begins the day.
#[cfg(feature = "ssr")]
pub mod today;
/// Trainees: list, file, desk.
#[cfg(feature = "ssr")]
pub mod trainees;

/// Wakes the islands of a page: the bundle's loader calls it.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
