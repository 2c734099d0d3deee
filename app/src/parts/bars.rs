//! Bars: parts of a whole, and a share with a notch for the last time.

use leptos::prelude::*;

use super::tone::{Tone, classes};

/// A part of a checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Signed.
    Signed,
    /// Ticked, waits for a signature.
    Waiting,
    /// Returned.
    Returned,
    /// Not required.
    NotRequired,
    /// Not ticked yet.
    Left,
}

/// Parts of a whole side by side, each as wide as its count (up to 100).
#[component]
pub fn SegBar(
    /// «6 подписано, 2 ждут …».
    #[prop(into)]
    label: String,
    parts: Vec<(Part, u32)>,
) -> impl IntoView {
    let parts = parts.into_iter().filter(|(_, count)| *count > 0).map(|(part, count)| {
        let class = match part {
            Part::Signed => "a",
            Part::Waiting => "b",
            Part::Returned => "c",
            Part::NotRequired => "e",
            Part::Left => "d",
        };
        view! { <i class=class data-v=count.min(100).to_string()></i> }
    });
    view! { <div class="segbar" role="img" aria-label=label>{parts.collect_view()}</div> }
}

/// A share of the points of a topic; the notch is the share of the last attempt. The figure is written beside it.
#[component]
pub fn TopicBar(
    /// Per cent.
    value: u8,
    /// Per cent of the attempt before.
    #[prop(optional_no_strip)]
    last: Option<u8>,
    /// `Mute` for middling, `Warn` for below the mark.
    #[prop(optional)]
    tone: Tone,
) -> impl IntoView {
    let class = match tone {
        Tone::Mute => "low",
        Tone::Warn | Tone::Bad => "bad",
        Tone::Plain | Tone::Ok | Tone::Pen => "",
    };
    view! {
        <span class=classes(&["tb", class]) aria-hidden="true">
            <i data-v=value.min(100).to_string()></i>
            {last.map(|notch| view! { <u data-v=notch.min(100).to_string()></u> })}
        </span>
    }
}
