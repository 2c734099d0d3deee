//! A choice of one from a list that folds away.

use leptos::prelude::*;

use super::field::{About, label as label_of};

/// A `<select>` with its label. Options are (value, words).
#[component]
pub fn Select(
    /// Also its name in the form, unless `name` differs.
    #[prop(into)]
    id: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] name: String,
    options: Vec<(String, String)>,
    /// Value chosen now.
    #[prop(optional, into)]
    value: String,
    /// First line for «not chosen», with an empty value.
    #[prop(optional, into)]
    none: String,
    #[prop(optional, into)] remark: String,
    #[prop(optional, into)] hint: String,
    /// What is wrong and what to do; empty when nothing is.
    #[prop(optional, into)]
    error: String,
    #[prop(optional)] required: bool,
    #[prop(optional)] disabled: bool,
) -> impl IntoView {
    let name = if name.is_empty() { id.clone() } else { name };
    let about = About::new(&id, hint, error);
    let options = options.into_iter().map(|(key, words)| {
        let selected = key == value;
        view! { <option value=key selected=selected>{words}</option> }
    });
    view! {
        <div class="field">
            {label_of(&id, label, remark)}
            <select id=id name=name required=required disabled=disabled aria-invalid=about.invalid() aria-describedby=about.ids()>
                {(!none.is_empty()).then(|| view! { <option value="">{none}</option> })} {options.collect_view()}
            </select>
            {about.view()}
        </div>
    }
}
