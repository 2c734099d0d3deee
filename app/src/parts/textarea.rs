//! A field of many lines.

use leptos::prelude::*;

use super::field::{About, label as label_of};

/// Longer words; what was saved stands in it.
#[component]
pub fn TextArea(
    /// Also its name in the form, unless `name` differs.
    #[prop(into)]
    id: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] name: String,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] remark: String,
    #[prop(optional, into)] hint: String,
    /// What is wrong and what to do; empty when nothing is.
    #[prop(optional, into)]
    error: String,
    /// A person's own words, written in pen.
    #[prop(optional)]
    pen: bool,
    #[prop(optional)] required: bool,
    #[prop(optional)] disabled: bool,
    #[prop(default = 4)] rows: u16,
    #[prop(optional)] maxlength: Option<u32>,
) -> impl IntoView {
    let name = if name.is_empty() { id.clone() } else { name };
    let about = About::new(&id, hint, error);
    view! {
        <div class="field">
            {label_of(&id, label, remark)}
            <textarea
                id=id
                name=name
                rows=rows.to_string()
                class=pen.then_some("pen")
                required=required
                disabled=disabled
                maxlength=maxlength.map(|n| n.to_string())
                aria-invalid=about.invalid()
                aria-describedby=about.ids()
            >
                {saved(&value)}
            </textarea>
            {about.view()}
        </div>
    }
}

/// HTML drops one line break at the start of a text area and the renderer writes a space for an empty text,
/// so what was saved always begins with a break of ours.
pub(super) fn saved(value: &str) -> String {
    format!("\n{value}")
}
