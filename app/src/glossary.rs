//! The terms of the trade.

use leptos::prelude::*;

use crate::ask::{Ask, Done};
use crate::parts::{Empty, Head, href};
use crate::t;

/// `GET /glossary`
pub async fn page(ask: Ask) -> Done {
    ask.person()?;
    let (lang, library) = (ask.lang, ask.world.library());
    Ok(ask.page(t!(lang, "nav-glossary")).show(move || {
        let terms = library.glossary().iter().map(|term| {
            let lesson = term.material.as_ref().and_then(|code| library.material_by_code(code));
            let link = lesson.map(|m| view! { <p class="xs"><a class="link" href=href(lang, &format!("/materials/{}", m.slug))>{m.page(lang).0.title.clone()}</a></p> });
            view! { <dt id=term.id.clone()><b>{term.name.get(lang).clone()}</b></dt><dd><div inner_html=term.html.get(lang).clone()></div>{link}</dd> }
        });
        let terms = terms.collect_view();
        let empty = library.glossary().is_empty().then(|| view! { <Empty title=t!(lang, "glossary-empty")/> });
        view! { <Head title=t!(lang, "nav-glossary") lead=t!(lang, "glossary-lead")/><dl class="terms">{terms}</dl>{empty} }
    }))
}
