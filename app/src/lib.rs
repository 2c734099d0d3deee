//! What people see and do. Pages and actions exist on the server only; islands are all that the browser gets.
//!
//! The way of a request: `server` (layers) → [`site`] (route table) → a page, which reads and draws,
//! or an action, which reads *who, load, decide, keep* and sends back to a page.

// Views are nested types; a page with a form in a shell is deeper than the default allows.
#![recursion_limit = "512"]

/// The whole route table on one screen.
#[cfg(feature = "ssr")]
pub mod site;
/// Everything that stays while requests come and go.
#[cfg(feature = "ssr")]
pub mod world;
/// The only source of "now".
#[cfg(feature = "ssr")]
pub mod clock;
/// One request: who is asking, when, in which language.
#[cfg(feature = "ssr")]
pub mod ask;
/// What a form or a program sent, read strictly.
#[cfg(feature = "ssr")]
pub mod sent;
/// What can go wrong, without words.
#[cfg(feature = "ssr")]
pub mod problem;
/// Words for it, and the page again for a refused form.
#[cfg(feature = "ssr")]
pub mod explain;
/// What was typed into a refused form.
#[cfg(feature = "ssr")]
pub mod flash;
/// How often somebody may try.
#[cfg(feature = "ssr")]
pub mod limits;
/// From a view to an answer.
#[cfg(feature = "ssr")]
pub mod page;
/// What stands in the navigation.
#[cfg(feature = "ssr")]
pub mod menu;
/// Styles, fonts, the browser bundle.
#[cfg(feature = "ssr")]
pub mod assets;
/// The interface's words.
#[cfg(feature = "ssr")]
pub mod words;
/// Moments and days in words.
#[cfg(feature = "ssr")]
pub mod when;
/// What pages share: the shell and small components.
#[cfg(feature = "ssr")]
pub mod parts;

/// Getting in and out; people and settings.
#[cfg(feature = "ssr")]
pub mod accounts;
/// Where a trainee begins the day.
#[cfg(feature = "ssr")]
pub mod today;
/// Lessons.
#[cfg(feature = "ssr")]
pub mod materials;
/// Checklists.
#[cfg(feature = "ssr")]
pub mod checklists;
/// The account manager's code.
#[cfg(feature = "ssr")]
pub mod code;
/// Exams, from the door to the result: the one slice with islands.
pub mod exams;
/// What waits for mentors, specialists and heads.
#[cfg(feature = "ssr")]
pub mod review;
/// Trainees: list, file, desk.
#[cfg(feature = "ssr")]
pub mod trainees;
/// Plans, panels, sheets.
#[cfg(feature = "ssr")]
pub mod defences;
/// Decisions and their registration.
#[cfg(feature = "ssr")]
pub mod outcomes;
/// The bank, for authors.
#[cfg(feature = "ssr")]
pub mod bank;
/// Search over titles and headings.
#[cfg(feature = "ssr")]
pub mod search;
/// The terms of the trade.
#[cfg(feature = "ssr")]
pub mod glossary;
/// The invented cohort, acting through the same actions as people.
#[cfg(feature = "ssr")]
pub mod demo;

/// Wakes the islands of a page: the bundle's loader calls it.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
