//! A person's words to another, in pen.

use leptos::prelude::*;

/// A note with its writer and moment below.
#[component]
pub fn Note(
    /// «И. Кравцова, 23 ноября».
    #[prop(optional, into)]
    by: String,
    /// So that a control can point at it by `aria-describedby`.
    #[prop(optional, into)]
    id: String,
    children: Children,
) -> impl IntoView {
    view! {
        <blockquote class="note" id=(!id.is_empty()).then_some(id)>
            {children()} {(!by.is_empty()).then(|| view! { <footer>{by}</footer> })}
        </blockquote>
    }
}
