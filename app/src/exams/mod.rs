//! Exams, from the door to the result. An answer is saved in four hops:
//! `api::save` (or `actions::save`, the form of a page) → `verbs::save`
//! → `rules::attempt::Running::accepts` → `storage::exams::answers` (`keep_answer`).

/// The entrance of forms.
#[cfg(feature = "ssr")]
pub mod actions;
/// The entrance of programs and islands: `/api/v1/attempt/…`.
#[cfg(feature = "ssr")]
pub mod api;
/// The attempt: questions, a page of them at a time.
#[cfg(feature = "ssr")]
pub mod attempt;
/// The door: rules, history, retakes, start.
#[cfg(feature = "ssr")]
pub mod door;
/// Before handing in: what is left open.
#[cfg(feature = "ssr")]
pub mod finish;
/// The timer and the autosave: the only part of the exam that the browser gets.
pub mod islands;
/// All exams of the programme.
#[cfg(feature = "ssr")]
pub mod list;
/// One question and the controls of its answer.
#[cfg(feature = "ssr")]
mod question;
/// After handing in: waiting, or the result.
#[cfg(feature = "ssr")]
mod result;
/// From the controls of a form to one value an item: the same on the server and in the browser.
pub mod values;
/// What one may do: start, save, hand in. Both entrances call these.
#[cfg(feature = "ssr")]
pub mod verbs;
/// Doors in words.
#[cfg(feature = "ssr")]
pub mod words;
