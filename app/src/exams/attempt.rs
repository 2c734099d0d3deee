//! The attempt: a page of questions, the navigator, the clock. After the hand-in the same address shows the result.

use std::collections::BTreeMap;

use axum::extract::{Path, Query};
use axum::response::Response;
use leptos::prelude::*;
use rules::attempt::Paper;
use rules::lang::Lang;
use serde::Deserialize;
use storage::exams::answers::Answer;
use storage::exams::attempts::Sitting;

use super::islands::{Autosave, Countdown, Words};
use super::question::question;
use super::{result, values, verbs};
use crate::ask::{Ask, Done};
use crate::parts::{Icon, Logo, QCell, QGrid, href};
use crate::problem::Problem;
use crate::{t, when};

/// The id of the form of answers: every way off the page is one of its buttons.
const FORM: &str = "answers";

/// Which page, and whether it follows a save.
#[derive(Debug, Default, Deserialize)]
pub struct Look {
    #[serde(default)]
    page: Option<usize>,
    #[serde(default)]
    saved: Option<String>,
}

/// `GET /attempts/{id}`
pub async fn page(ask: Ask, Path(id): Path<String>, Query(look): Query<Look>) -> Done {
    let (sitting, tx) = running_or_closed(&ask, &id).await?;
    if sitting.handed_in.is_some() {
        return result::page(&ask, &tx, &sitting).await;
    }
    let paper = tx.paper(&sitting).await?;
    let answers = tx.answers(&sitting.id).await?;
    let title = ask.world.library().exam(&sitting.exam).map(|e| e.title.get(ask.lang).clone()).unwrap_or_default();
    Ok(draw(&ask, sitting, paper, answers, title, look))
}

/// The attempt of whoever asks; one whose time is over is handed in first, by whoever notices.
pub async fn running_or_closed(ask: &Ask, id: &str) -> Result<(Sitting, storage::Tx), Problem> {
    let trainee = ask.as_trainee()?;
    let tx = ask.read().await?;
    let sitting = tx.attempt_of(trainee.id(), id).await?;
    if sitting.handed_in.is_some() || !sitting.clock.is_over(ask.now) {
        return Ok((sitting, tx));
    }
    drop(tx);
    let (now, id) = (ask.now, id.to_owned());
    ask.world
        .write(move |tx| async move {
            let sitting = tx.attempt_of(trainee.id(), &id).await?;
            verbs::close(&tx, &sitting, now).await
        })
        .await?;
    let tx = ask.read().await?;
    let sitting = tx.attempt_of(&sitting.person, &sitting.id).await?;
    Ok((sitting, tx))
}

fn draw(ask: &Ask, sitting: Sitting, paper: Paper, answers: BTreeMap<String, Answer>, title: String, look: Look) -> Response {
    let (lang, zone, now) = (ask.lang, ask.world.settings().zone, ask.now);
    let size = paper.blueprint.page.max(1);
    let pages = paper.items.len().div_ceil(size);
    let page = look.page.unwrap_or(1).clamp(1, pages.max(1));
    let saved_at = answers.values().map(|a| a.received_at.0).max().map(|at| when::seconds(zone, at));
    let just_saved = look.saved.is_some();
    // After a refused save the controls hold what was typed.
    let typed = values::fold(ask.all_refilled());
    ask.page(title.clone()).bare().islands().show(move || {
        let first = (page - 1) * size;
        let value = |id: &str| answers.get(id).map(|a| a.value.clone()).unwrap_or_default();
        let shown = paper.items.iter().enumerate().skip(first).take(size);
        let questions = shown.map(|(i, item)| {
            let id = &item.item.question.id;
            let saved = value(id);
            question(lang, i + 1, item, &saved, typed.get(id).unwrap_or(&saved))
        })
        .collect_view();
        let answered = paper.items.iter().filter(|p| !value(&p.item.question.id).is_empty()).count();
        let cells = paper.items.iter().enumerate().map(|(i, p)| QCell {
            n: i + 1,
            page: i / size + 1,
            answered: !value(&p.item.question.id).is_empty(),
            flagged: false,
            current: (first..first + size).contains(&i),
        });
        let cells = cells.collect();
        let total = paper.items.len();
        let last = (first + size).min(total);
        view! {
            <div class="exam">
                // What Enter presses: the first button of the form. It saves and stays.
                <button form=FORM name="save" value="1" hidden>{t!(lang, "exam-save")}</button>
                <a class="skip" href="#main">{t!(lang, "exam-skip")}</a>
                {bar(lang, &sitting, &title, now, when::time(zone, sitting.clock.deadline), saved_at)}
                <main id="main" class="xpage">
                    <nav class="qnav" aria-label=t!(lang, "exam-questions")>
                        <p class="label hide-m">{t!(lang, "exam-answered", n = answered, m = total)}</p>
                        <QGrid lang cells form=FORM/>
                        <p class="xs mute hide-m mt6">{t!(lang, "exam-side")}</p>
                    </nav>
                    <Autosave attempt=sitting.id.clone() words=words(lang)>
                        <form class="qs" id=FORM method="post" action=href(lang, &format!("/attempts/{}", sitting.id))>
                            <h1 class="qhead"><span>{if last == first + 1 { t!(lang, "question-n", n = last) } else { t!(lang, "exam-page", from = first + 1, to = last) }}</span><span class="xs mute">{t!(lang, "of-n", n = total)}</span></h1>
                            {just_saved.then(|| view! { <p class="st ok mt4" role="status"><Icon of=Icon::CloudCheck/>{t!(lang, "exam-saved")}</p> })}
                            {questions}
                            <input type="hidden" name="page" value=page.to_string()/>
                            {foot(lang, page, pages)}
                        </form>
                    </Autosave>
                </main>
            </div>
        }
    })
}

fn bar(lang: Lang, sitting: &Sitting, title: &str, now: chrono::DateTime<chrono::Utc>, until: String, saved_at: Option<String>) -> impl IntoView + use<> {
    let left = (sitting.clock.deadline - now).num_seconds().max(0);
    let whole = (sitting.clock.deadline - sitting.clock.started_at).num_seconds().max(1);
    let saved = saved_at.map_or_else(|| t!(lang, "exam-nothing-saved"), |at| t!(lang, "exam-saved-at", at = at));
    view! {
        <header class="xbar">
            <div class="xt"><Logo/><div><b>{title.to_owned()}</b><span class="xs mute">{t!(lang, "exam-try-n", n = sitting.no)}</span></div></div>
            <Countdown left whole until=t!(lang, "exam-until", at = until) words=[t!(lang, "exam-left-10"), t!(lang, "exam-left-5"), t!(lang, "exam-left-1")].to_vec() minutes=t!(lang, "exam-timer")/>
            <div class="xact">
                <span class="st ok" role="status" id="save-state" data-state="saved"><Icon of=Icon::CloudCheck/><span>{saved}</span></span>
                <button class="btn" form=FORM name="finish" value="1">{t!(lang, "exam-finish")}</button>
            </div>
        </header>
    }
}

fn foot(lang: Lang, page: usize, pages: usize) -> impl IntoView {
    let back = (page > 1).then(|| view! { <button class="btn" name="go" value=(page - 1).to_string()><Icon of=Icon::ArrowLeft/>{t!(lang, "exam-back")}</button> });
    let next = if page < pages {
        view! { <button class="btn primary" name="go" value=(page + 1).to_string()>{t!(lang, "exam-next")}<Icon of=Icon::ArrowRight/></button> }.into_any()
    } else {
        view! { <button class="btn primary" name="finish" value="1">{t!(lang, "exam-to-finish")}</button> }.into_any()
    };
    view! { <div class="qfoot">{back}<button class="btn" name="save" value="1">{t!(lang, "exam-save")}</button>{next}</div> }
}

fn words(lang: Lang) -> Words {
    Words { saving: t!(lang, "exam-saving"), saved: t!(lang, "exam-saved-at", at = "{at}"), not_saved: t!(lang, "exam-not-saved", n = "{n}"), closed: t!(lang, "exam-closed") }
}
