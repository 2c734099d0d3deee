//! A signature: name in pen and the moment it was put.

use leptos::prelude::*;
use rules::lang::Lang;

use crate::t;

/// Who signed and when; without `when`, whose signature is awaited.
#[component]
pub fn Signature(
    lang: Lang,
    /// «И. Кравцова».
    #[prop(into)]
    who: String,
    /// «23 ноября, 11:05», in the house's zone; empty while awaited.
    #[prop(optional, into)]
    when: String,
    /// The same moment for machines.
    #[prop(optional, into)]
    datetime: String,
) -> impl IntoView {
    if when.is_empty() {
        return view! {
            <span class="sign">
                <span class="mute">{t!(lang, "part-awaits-signature")}</span>
                <small>{who}</small>
            </span>
        }
        .into_any();
    }
    view! {
        <span class="sign">
            <span class="ink">{who}</span>
            <time datetime=(!datetime.is_empty()).then_some(datetime)>{when}</time>
        </span>
    }
    .into_any()
}
