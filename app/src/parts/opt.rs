//! A choice whose whole row can be pressed.

use leptos::prelude::*;

/// A radio or a tick box with its words as children.
#[component]
pub fn Opt(
    /// One of several, or any of them.
    #[prop(optional)]
    many: bool,
    #[prop(into)] name: String,
    #[prop(into)] value: String,
    #[prop(optional)] checked: bool,
    #[prop(optional)] disabled: bool,
    #[prop(optional)] required: bool,
    #[prop(optional, into)] id: String,
    /// A small line below the words.
    #[prop(optional, into)]
    hint: String,
    children: Children,
) -> impl IntoView {
    view! {
        <label class="opt">
            <input
                type=if many { "checkbox" } else { "radio" }
                id=(!id.is_empty()).then_some(id)
                name=name
                value=value
                checked=checked
                disabled=disabled
                required=required
            />
            <span>{children()} {(!hint.is_empty()).then(|| view! { <small>{hint}</small> })}</span>
        </label>
    }
}
