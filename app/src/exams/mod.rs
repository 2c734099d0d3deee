//! Exams, from the door to the result. An answer is saved in four hops:
//! `api::save` (or `actions::save`, the form of a page) → `verbs::save`
//! → `rules::attempt::Running::accepts` → `storage::exams::answers` (`keep_answer`).

/// All exams of the programme.
#[cfg(feature = "ssr")]
pub mod list;
/// The door: rules, history, retakes, start.
#[cfg(feature = "ssr")]
pub mod door;
/// The attempt: questions, a page of them at a time.
#[cfg(feature = "ssr")]
pub mod attempt;
/// One question and the controls of its answer.
#[cfg(feature = "ssr")]
mod question;
/// Before handing in: what is left open.
#[cfg(feature = "ssr")]
pub mod finish;
/// After handing in: waiting, or the result.
#[cfg(feature = "ssr")]
mod result;
/// What one may do: start, save, hand in. Both entrances call these.
#[cfg(feature = "ssr")]
pub mod verbs;
/// The entrance of forms.
#[cfg(feature = "ssr")]
pub mod actions;
/// The entrance of programs and islands: `/api/v1/attempt/…`.
#[cfg(feature = "ssr")]
pub mod api;
/// Doors in words.
#[cfg(feature = "ssr")]
pub mod words;
/// From the controls of a form to one value an item: the same on the server and in the browser.
pub mod values;
/// The timer and the autosave: the only part of the exam that the browser gets.
pub mod islands;
