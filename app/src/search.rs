//! A plain form over titles and headings.

use axum::extract::Query;
use leptos::prelude::*;
use serde::Deserialize;
use storage::library::HitKind;

use crate::ask::{Ask, Done};
use crate::limits::What;
use crate::parts::{Empty, Head, Icon, href};
use crate::t;

/// What is looked for.
#[derive(Debug, Default, Deserialize)]
pub struct Find {
    #[serde(default)]
    q: String,
}

/// `GET /search`
pub async fn page(ask: Ask, Query(Find { q }): Query<Find>) -> Done {
    let person = ask.person()?;
    ask.world.limits.take(What::Search, &person.id)?;
    let lang = ask.lang;
    let query: String = q.trim().chars().take(100).collect();
    let hits = if query.is_empty() { Vec::new() } else { ask.world.library().search(lang, &query) };
    Ok(ask.page(t!(lang, "search-title")).show(move || {
        let none = (!query.is_empty() && hits.is_empty()).then(|| {
            view! { <Empty title=t!(lang, "search-none", q = query.clone()) text=t!(lang, "search-none-next") href=href(lang, "/materials") action=t!(lang, "nav-materials")/> }
        });
        let items = hits.into_iter().take(50).map(|hit| {
            let (icon, kind) = match hit.kind {
                HitKind::Material => (Icon::BookOpen, "kind-material"),
                HitKind::Checklist => (Icon::ListChecks, "kind-checklist"),
                HitKind::Principle => (Icon::Code, "kind-principle"),
                HitKind::Term => (Icon::FileText, "kind-term"),
                HitKind::Exam => (Icon::GraduationCap, "kind-exam"),
            };
            view! { <li><Icon of=icon label=t!(lang, kind)/><span class="t"><a href=href(lang, &hit.href)>{hit.title}</a></span><span class="st mute">{hit.excerpt}</span></li> }
        });
        let items = items.collect_view();
        view! {
            <Head title=t!(lang, "search-title") lead=t!(lang, "search-lead")/>
            <form class="search" role="search" method="get" action=href(lang, "/search")>
                <label class="vh" for="q">{t!(lang, "search-label")}</label><Icon of=Icon::Search/>
                <input type="search" id="q" name="q" value=query.clone() autofocus placeholder=t!(lang, "materials-find-example")/>
                <button class="btn primary">{t!(lang, "find")}</button>
            </form>
            {none}
            <ol class="idx mt6">{items}</ol>
        }
    }))
}
