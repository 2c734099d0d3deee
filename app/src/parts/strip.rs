//! A strip across the page: no connection, demonstration, another clock.

use leptos::prelude::*;

use super::icon::Icon;

/// Read out politely when it appears.
#[component]
pub fn Strip(
    #[prop(optional)] icon: Option<Icon>,
    /// So that a script can show it.
    #[prop(optional, into)]
    id: String,
    /// Not shown until a script does.
    #[prop(optional)]
    hidden: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="strip" role="status" id=(!id.is_empty()).then_some(id) hidden=hidden>
            {icon.map(|of| view! { <Icon of=of/> })} <span>{children()}</span>
        </div>
    }
}
