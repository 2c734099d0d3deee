//! What a refused form says above itself.

use leptos::prelude::*;
use rules::lang::Lang;

use super::icon::Icon;
use crate::t;

/// One mistake: the field it is in and what to do.
#[derive(Debug, Clone)]
pub struct Mistake {
    /// Id of the field; empty when it concerns the whole form.
    pub field: String,
    /// What is wrong and what to do.
    pub text: String,
}

/// All mistakes of a form, with links to their fields; nothing when there are none.
#[component]
pub fn ErrorSummary(lang: Lang, mistakes: Vec<Mistake>) -> impl IntoView {
    let count = mistakes.len();
    let lines = mistakes.into_iter().map(
        |Mistake { field, text }| {
            if field.is_empty() { view! { <li>{text}</li> }.into_any() } else { view! { <li><a class="link" href=format!("#{field}")>{text}</a></li> }.into_any() }
        },
    );
    (count > 0).then(|| {
        view! {
            <div class="callout bad errs" role="alert" id="errors" tabindex="-1">
                <Icon of=Icon::OctagonAlert/>
                <div><b>{t!(lang, "part-errors", n = count)}</b><ul>{lines.collect_view()}</ul></div>
            </div>
        }
    })
}
