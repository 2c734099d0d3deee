//! Nothing yet: what will be here, and what to do now.

use leptos::prelude::*;

/// A dotted tally, a sentence and an action.
#[component]
pub fn Empty(
    #[prop(into)] title: String,
    #[prop(optional, into)] text: String,
    /// Address of the one action; empty when there is none.
    #[prop(optional, into)]
    href: String,
    /// Its words.
    #[prop(optional, into)]
    action: String,
) -> impl IntoView {
    view! {
        <div class="empty">
            <svg class="tally" viewBox="0 0 28 24" aria-hidden="true">
                <path class="no" d="M5 3.5 4 20.5M11 3 10.3 21M17 3.2 16.4 20.8M23 3 22.6 20.6"></path>
            </svg>
            <p class="serif">{title}</p>
            {(!text.is_empty()).then(|| view! { <p class="sm">{text}</p> })}
            {(!href.is_empty()).then(|| view! { <a class="btn" href=href>{action}</a> })}
        </div>
    }
}
