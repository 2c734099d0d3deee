//! A remark that must not be missed; at most one a screenful.

use leptos::prelude::*;

use super::icon::Icon;
use super::tone::{Tone, classes};

/// A tinted remark. `Bad` is read out at once: the note of a refused form.
#[component]
pub fn Callout(
    #[prop(optional)] tone: Tone,
    #[prop(optional, into)] title: String,
    /// Instead of the tone's own.
    #[prop(optional)]
    icon: Option<Icon>,
    /// More classes.
    #[prop(optional, into)]
    class: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let of = icon.unwrap_or(match tone {
        Tone::Plain | Tone::Mute => Icon::Info,
        Tone::Ok => Icon::CircleCheck,
        Tone::Warn => Icon::TriangleAlert,
        Tone::Bad => Icon::OctagonAlert,
        Tone::Pen => Icon::PenLine,
    });
    view! {
        <div class=classes(&["callout", tone.class(), &class]) role=(tone == Tone::Bad).then_some("alert")>
            <Icon of=of/>
            <div>{(!title.is_empty()).then(|| view! { <b>{title}</b> })} {children.map(|children| children())}</div>
        </div>
    }
}
