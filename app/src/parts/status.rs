//! A state in one word, with its icon.

use leptos::prelude::*;

use super::icon::Icon;
use super::tone::{Tone, classes};

/// `✓ сдано`: icon and word.
#[component]
pub fn Status(
    #[prop(into)] text: String,
    #[prop(optional)] tone: Tone,
    #[prop(optional)] icon: Option<Icon>,
    /// On a tinted pill.
    #[prop(optional)]
    pill: bool,
) -> impl IntoView {
    view! {
        <span class=classes(&["st", if pill { "pill" } else { "" }, tone.class()])>
            {icon.map(|of| view! { <Icon of=of/> })} {text}
        </span>
    }
}
