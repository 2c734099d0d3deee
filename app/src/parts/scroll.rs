//! A table too wide for the page scrolls inside itself.

use leptos::prelude::*;

/// A region that can be reached and scrolled by keyboard.
#[component]
pub fn Scroll(
    /// «Таблица: пять операторов».
    #[prop(into)]
    label: String,
    children: Children,
) -> impl IntoView {
    view! { <div class="scroll" tabindex="0" role="region" aria-label=label>{children()}</div> }
}
