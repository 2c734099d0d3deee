//! A row of radios as one control: grades, filters.

use leptos::prelude::*;

use super::tone::classes;

/// One of a few. Options are (value, words).
#[component]
pub fn Segmented(
    /// What is chosen, for those who do not see the row beside it.
    #[prop(into)]
    legend: String,
    #[prop(into)] name: String,
    options: Vec<(String, String)>,
    /// Value chosen now; empty when nothing is.
    #[prop(optional, into)]
    value: String,
    /// For filters: grey instead of pen.
    #[prop(optional)]
    soft: bool,
    #[prop(optional)] disabled: bool,
) -> impl IntoView {
    let options = options.into_iter().map(|(key, words)| {
        let checked = key == value;
        view! { <label>{words}<input type="radio" name=name.clone() value=key checked=checked/></label> }
    });
    view! {
        <fieldset class=classes(&["seg", if soft { "soft" } else { "" }]) disabled=disabled>
            <legend class="vh">{legend}</legend>
            {options.collect_view()}
        </fieldset>
    }
}
