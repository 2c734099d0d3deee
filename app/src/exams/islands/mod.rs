//! The timer and the autosave. Both enhance HTML that works without them: the server's clock ends the exam,
//! and every button of the page saves it.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[cfg(feature = "hydrate")]
mod browser;

/// What the autosave says; `{at}` and `{n}` are filled in by the browser.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Words {
    /// While a save is under way.
    pub saving: String,
    /// When everything is on the server's disk.
    pub saved: String,
    /// When something is not.
    pub not_saved: String,
    /// When the time is over.
    pub closed: String,
}

/// Counts down to the server's end, by the browser's monotonic clock; at the end it asks the server for the result.
#[island]
pub fn Countdown(
    /// Seconds left when the page was made.
    left: i64,
    /// Seconds of the whole attempt.
    whole: i64,
    /// «до 15:46».
    until: String,
    /// Said at ten, five and one minute before the end.
    words: Vec<String>,
    /// Name of the timer for those who listen.
    minutes: String,
) -> impl IntoView {
    let (now, set_now) = signal(left);
    let (said, set_said) = signal(String::new());
    #[cfg(feature = "hydrate")]
    browser::every_second(left, move |left| {
        let mark = [600, 300, 60].into_iter().position(|m| m == left);
        if let Some(word) = mark.and_then(|m| words.get(m)) {
            set_said.set(word.clone());
        }
        set_now.set(left);
    });
    #[cfg(not(feature = "hydrate"))]
    let _ = (words, set_now, set_said);
    view! {
        <div class="xtime" role="timer" aria-label=minutes>
            <span class="timer">{move || clock(now.get())}</span>
            <span class="xs mute">{until}</span>
            <span class="vh" role="status">{said}</span>
            <progress class="xline" aria-hidden="true" max=whole value=move || (whole - now.get()).max(0) data-low=move || (now.get() <= 300).then_some("")></progress>
        </div>
    }
}

/// `34:12`, `1:04:12`.
fn clock(left: i64) -> String {
    let left = left.max(0);
    let (hours, minutes, seconds) = (left / 3600, left / 60 % 60, left % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes:02}:{seconds:02}") }
}

/// Saves what changes in the form inside it, a second after the last stroke, and says so in `#save-state`.
#[island]
pub fn Autosave(
    /// The attempt.
    attempt: String,
    /// What it says.
    words: Words,
    children: Children,
) -> impl IntoView {
    let root = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    browser::autosave(root, attempt, words);
    #[cfg(not(feature = "hydrate"))]
    let _ = (attempt, words);
    view! { <div class="autosave" node_ref=root>{children()}</div> }
}
