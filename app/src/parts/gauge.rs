//! A value on a scale of ten ticks, with the pass mark.

use leptos::prelude::*;

use super::percent;
use super::tone::{Tone, classes};

/// A meter. The value itself is always written beside it by the page.
#[component]
pub fn Gauge(
    /// What is measured, for those who do not see it.
    #[prop(into)]
    label: String,
    #[prop(into)] value: f64,
    /// The scale ends here.
    #[prop(default = 100.0, into)]
    max: f64,
    /// A black mark stands here.
    #[prop(optional)]
    pass: Option<f64>,
    #[prop(optional)] tone: Tone,
    /// Week whose colour the bar takes, 1 to 4.
    #[prop(optional)]
    week: Option<u8>,
) -> impl IntoView {
    let week_class = if week.is_some() { "w" } else { "" };
    view! {
        <span
            class=classes(&["gauge", tone.class(), week_class])
            data-w=week.map(|n| n.to_string())
            data-v=pass.map(|mark| percent(mark, max).to_string())
        >
            <meter min="0" max=max.to_string() value=value.to_string() aria-label=label>
                {value.to_string()}
            </meter>
        </span>
    }
}
