//! Which of the four weeks: wayfinding, never status.

use leptos::prelude::*;
use rules::lang::Lang;

use crate::t;

/// A square in the week's colour and its words: «3-я неделя» unless `text` says more.
#[component]
pub fn Week(
    lang: Lang,
    /// 1 to 4.
    n: u8,
    /// «3-я неделя, контекст».
    #[prop(optional, into)]
    text: String,
) -> impl IntoView {
    let text = if text.is_empty() { t!(lang, "part-week", n = n) } else { text };
    view! { <span class="wk" data-w=n.to_string()>{text}</span> }
}
