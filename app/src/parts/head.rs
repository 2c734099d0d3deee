//! The head of a page and the heads of its sections.

use leptos::prelude::*;

use super::tone::classes;

/// `h1`, a sentence under it, and buttons beside it as children.
#[component]
pub fn Head(
    #[prop(into)] title: String,
    /// A sentence or two.
    #[prop(optional, into)]
    lead: String,
    /// Above the title: week, project.
    #[prop(optional, into)]
    above: ViewFn,
    /// Buttons beside it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let above = above.run();
    view! {
        <div class="head">
            <div>
                <p class="row above">{above}</p>
                <h1>{title}</h1>
                {(!lead.is_empty()).then(|| view! { <p>{lead}</p> })}
            </div>
            {children.map(|children| view! { <div class="row">{children()}</div> })}
        </div>
    }
}

/// How loudly a section begins.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Serif heading and a black line.
    #[default]
    Full,
    /// Serif heading and a hairline.
    Thin,
    /// Small heading and a hairline: the side column.
    Minor,
}

/// A section: heading, what stands at its right end, and a line.
#[component]
pub fn Sec(
    #[prop(into)] title: String,
    #[prop(optional)] weight: Weight,
    /// «2 из 6 готово».
    #[prop(optional, into)]
    meta: String,
    /// Anchor; the heading gets it.
    #[prop(optional, into)]
    id: String,
    /// More classes of the section.
    #[prop(optional, into)]
    class: String,
    children: Children,
) -> impl IntoView {
    let minor = if weight == Weight::Minor { "minor" } else { "" };
    view! {
        <section class=classes(&["sec", minor, &class])>
            <header class=(weight != Weight::Full).then_some("thin")>
                <h2 id=(!id.is_empty()).then_some(id)>{title}</h2>
                {(!meta.is_empty()).then(|| view! { <span class="meta num">{meta}</span> })}
            </header>
            {children()}
        </section>
    }
}
