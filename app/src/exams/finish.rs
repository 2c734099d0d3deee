//! Before handing in: what is left open, and the button.

use axum::extract::Path;
use leptos::prelude::*;

use super::attempt::running_or_closed;
use crate::ask::{Ask, Done};
use crate::parts::{Figure, Figures, Icon, Logo, href};
use crate::{t, when};

/// `GET /attempts/{id}/finish`
pub async fn page(ask: Ask, Path(id): Path<String>) -> Done {
    let (sitting, tx) = running_or_closed(&ask, &id).await?;
    if sitting.handed_in.is_some() {
        return Ok(ask.go(&format!("/attempts/{id}")));
    }
    let paper = tx.paper(&sitting).await?;
    let answers = tx.answers(&sitting.id).await?;
    let (lang, zone) = (ask.lang, ask.world.settings().zone);
    let open: Vec<usize> = paper.items.iter().enumerate().filter(|(_, p)| answers.get(&p.item.question.id).is_none_or(|a| a.value.is_empty())).map(|(i, _)| i + 1).collect();
    let size = paper.blueprint.page.max(1);
    let title = ask.world.library().exam(&sitting.exam).map(|e| e.title.get(lang).clone()).unwrap_or_default();
    Ok(ask.page(t!(lang, "finish-title")).bare().show(move || {
        let total = paper.items.len();
        let figures = vec![
            Figure::new(t!(lang, "finish-answered"), total - open.len()).of(t!(lang, "of-n", n = total)),
            Figure::new(t!(lang, "finish-open"), open.len()),
            Figure::new(t!(lang, "finish-until"), when::time(zone, sitting.clock.deadline)),
        ];
        let links = open
            .iter()
            .map(|n| view! { <li><a class="link" href=href(lang, &format!("/attempts/{}?page={}#q{n}", sitting.id, (n - 1) / size + 1))>{t!(lang, "question-n", n = *n)}</a></li> })
            .collect_view();
        let some_open = !open.is_empty();
        view! {
            <header class="xbar"><div class="xt"><Logo/><div><b>{title}</b><span class="xs mute">{t!(lang, "exam-try-n", n = sitting.no)}</span></div></div></header>
            <main id="main" class="page narrow">
                <section class="sheet">
                    <h1>{t!(lang, "finish-title")}</h1>
                    <Figures items=figures/>
                    {some_open.then(|| view! { <p class="sm ink2 mt4">{t!(lang, "finish-open-list")}</p><ul class="mini col mt2">{links}</ul> })}
                    <p class="sm ink2 mt4">{t!(lang, "finish-text")}</p>
                    <div class="row mt6">
                        <form method="post" action=href(lang, &format!("/attempts/{}/submit", sitting.id))><button class="btn primary big"><Icon of=Icon::Check/>{t!(lang, "finish-do")}</button></form>
                        <a class="btn" href=href(lang, &format!("/attempts/{}", sitting.id))>{t!(lang, "finish-back")}</a>
                    </div>
                </section>
            </main>
        }
    }))
}
