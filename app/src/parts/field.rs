//! Fields of a form: label, control, hint, error, wired for those who listen to the page.

use leptos::prelude::*;

use super::icon::Icon;
use super::tone::classes;

/// What is said about a control: its hint and its error, and the ids it is described by.
pub(super) struct About {
    hint: String,
    error: String,
    id: String,
}

impl About {
    pub(super) fn new(id: &str, hint: String, error: String) -> Self {
        Self { hint, error, id: id.to_owned() }
    }

    pub(super) fn invalid(&self) -> Option<&'static str> {
        (!self.error.is_empty()).then_some("true")
    }

    /// Ids for `aria-describedby`.
    pub(super) fn ids(&self) -> Option<String> {
        let hint = if self.hint.is_empty() { String::new() } else { format!("{}-hint", self.id) };
        let error = if self.error.is_empty() { String::new() } else { format!("{}-err", self.id) };
        Some(classes(&[&error, &hint])).filter(|ids| !ids.is_empty())
    }

    pub(super) fn view(self) -> impl IntoView {
        let Self { hint, error, id } = self;
        view! {
            {(!error.is_empty()).then(|| view! { <p class="err" id=format!("{id}-err")><Icon of=Icon::OctagonAlert/><span>{error}</span></p> })}
            {(!hint.is_empty()).then(|| view! { <span class="hint" id=format!("{id}-hint")>{hint}</span> })}
        }
    }
}

/// A label with its remark: «необязательно».
pub(super) fn label(id: &str, text: String, remark: String) -> impl IntoView + use<> {
    view! {
        <label for=id.to_owned()>
            {text} {(!remark.is_empty()).then(|| view! { " "<span class="hint">{remark}</span> })}
        </label>
    }
}

/// A field of one line.
#[component]
pub fn Field(
    /// Also its name in the form, unless `name` differs.
    #[prop(into)]
    id: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] name: String,
    /// `text`, `email`, `password`, `date`, `number`, `search`, `url`.
    #[prop(default = "text")]
    kind: &'static str,
    #[prop(optional, into)] value: String,
    /// «необязательно», beside the label.
    #[prop(optional, into)]
    remark: String,
    #[prop(optional, into)] hint: String,
    /// What is wrong and what to do; empty when nothing is.
    #[prop(optional, into)]
    error: String,
    /// A person's own words, written in pen.
    #[prop(optional)]
    pen: bool,
    #[prop(optional)] required: bool,
    #[prop(optional)] disabled: bool,
    #[prop(optional)] autocomplete: Option<&'static str>,
    #[prop(optional)] inputmode: Option<&'static str>,
    #[prop(optional)] maxlength: Option<u32>,
    #[prop(optional, into)] placeholder: String,
) -> impl IntoView {
    let name = if name.is_empty() { id.clone() } else { name };
    let about = About::new(&id, hint, error);
    view! {
        <div class="field">
            {self::label(&id, label, remark)}
            <input
                type=kind
                id=id
                name=name
                value=value
                class=pen.then_some("pen")
                required=required
                disabled=disabled
                autocomplete=autocomplete
                inputmode=inputmode
                maxlength=maxlength.map(|n| n.to_string())
                placeholder=(!placeholder.is_empty()).then_some(placeholder)
                aria-invalid=about.invalid()
                aria-describedby=about.ids()
            />
            {about.view()}
        </div>
    }
}
