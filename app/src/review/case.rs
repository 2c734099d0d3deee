//! One case: the question, the answer, what each level looks like, a comment.

use axum::extract::Path;
use leptos::prelude::*;
use rules::Refusal;
use rules::attempt::{Attempt, PaperItem};
use rules::lang::Lang;
use rules::marking::Key;
use rules::people::Person;
use rules::retake::Pair;
use serde::Deserialize;
use storage::Tx;
use storage::events::Event;
use storage::exams::attempts::Sitting;
use storage::exams::grades::Waiting;
use storage::library::block_html;

use super::beside;
use super::queue::{self, may_grade};
use crate::ask::{Ask, Done};
use crate::exams::verbs;
use crate::parts::{Head, Icon, Sec, TextArea, href};
use crate::problem::Problem;
use crate::sent::Sent;
use crate::world::World;
use crate::{t, when};

/// The cases of an attempt that wait, if this person may grade them; anything else is missing.
async fn waiting_for(world: &World, tx: &Tx, person: &Person, attempt: &str) -> Result<Vec<Waiting>, Problem> {
    let waiting: Vec<Waiting> = tx.waiting_cases().await?.into_iter().filter(|w| w.attempt == attempt).collect();
    let first = waiting.first().ok_or(Problem::Missing)?;
    let programme = tx.internship_of(&first.trainee).await?.programme;
    if may_grade(world, person, Pair { trainee: &first.trainee, mentor: &first.mentor }, &first.exam, &programme) { Ok(waiting) } else { Err(Problem::Missing) }
}

/// What was typed into the form of one case.
struct Typed {
    item: Option<String>,
    level: Option<String>,
    comment: String,
}

/// `GET /review/cases/{id}`: the waiting cases of an attempt, a form each, so that marks cannot slip from one to the other.
pub async fn page(ask: Ask, Path(attempt): Path<String>) -> Done {
    ask.as_examiner()?;
    let tx = ask.read().await?;
    let waiting = waiting_for(&ask.world, &tx, ask.person()?, &attempt).await?;
    let sitting = tx.attempt(&attempt).await?;
    let paper = tx.paper(&sitting).await?;
    let answers = tx.answers(&attempt).await?;
    let queue = queue::all(&ask, &tx).await?;
    let (lang, zone, now) = (ask.lang, ask.world.settings().zone, ask.now);
    let exam = ask.world.library().exam(&sitting.exam).map(|e| e.title.get(lang).clone()).unwrap_or_default();
    let typed = Typed { item: ask.refilled("item"), level: ask.refilled("level"), comment: ask.refilled("comment").unwrap_or_default() };
    Ok(ask.page(t!(lang, "case-title")).under("/review", t!(lang, "nav-review")).wide().show(move || {
        let lead = waiting.first().map(|w| t!(lang, "case-lead", name = w.trainee_name.clone(), exam = exam, n = w.no, at = when::moment(lang, zone, w.handed_in_at.0))).unwrap_or_default();
        let cases = waiting.iter().enumerate().filter_map(|(n, w)| {
            let case = paper.item(&w.item)?;
            let answer = answers.get(&w.item).map(|a| a.value.clone()).unwrap_or_default();
            let title = if waiting.len() > 1 { t!(lang, "case-n", n = n + 1, of = waiting.len()) } else { t!(lang, "case-question") };
            Some(case_view(lang, &attempt, title, case, answer, &typed))
        });
        let cases = cases.collect_view();
        beside::split(lang, now, &queue, &format!("/review/cases/{attempt}"), view! { <Head title=t!(lang, "case-title") lead/><div class="stack">{cases}</div> })
    }))
}

fn case_view(lang: Lang, attempt: &str, title: String, case: &PaperItem, answer: String, typed: &Typed) -> impl IntoView + use<> {
    let id = case.item.question.id.clone();
    let mine = typed.item.as_deref() == Some(id.as_str());
    let levels = match &case.item.key {
        Key::Case { levels } => levels.get(lang).clone(),
        _ => Vec::new(),
    };
    let levels = levels.into_iter().enumerate().map(|(n, text)| {
        let value = n.to_string();
        let checked = mine && typed.level.as_deref() == Some(value.as_str());
        view! { <label class="opt lvl"><input type="radio" name="level" value=value required checked=checked/><b>{n}</b><span class="sm">{text}</span></label> }
    });
    let levels = levels.collect_view();
    let comment = if mine { typed.comment.clone() } else { String::new() };
    let (question, good) = (block_html(&case.item.question.text.get(lang).prompt, lang), block_html(case.item.explanation.get(lang), lang));
    let given = if answer.trim().is_empty() { view! { <p class="answer none">{t!(lang, "case-no-answer")}</p> }.into_any() } else { view! { <p class="answer">{answer}</p> }.into_any() };
    view! {
        <div class="case grade">
            <div class="stack tight">
                <Sec title><div class="md" inner_html=question></div></Sec>
                <Sec title=t!(lang, "case-answer")>{given}</Sec>
                <Sec title=t!(lang, "case-good")><div class="md sm ink2" inner_html=good></div></Sec>
            </div>
            <div>
                <form class="sheet" method="post" action=href(lang, &format!("/review/cases/{attempt}"))>
                    <input type="hidden" name="item" value=id.clone()/>
                    <fieldset><legend class="label">{t!(lang, "case-level")}</legend>{levels}</fieldset>
                    <div class="mt4"><TextArea id=format!("comment-{id}") name="comment" label=t!(lang, "case-comment") hint=t!(lang, "case-comment-hint") value=comment pen=true required=true rows=5 maxlength=2000/></div>
                    <button class="btn primary big mt4 full"><Icon of=Icon::Check/>{t!(lang, "case-grade")}</button>
                </form>
            </div>
        </div>
    }
}

/// A grade.
#[derive(Debug, Clone, Deserialize)]
pub struct Grade {
    /// The case.
    pub item: String,
    /// 0 to 4.
    pub level: u8,
    /// What the trainee will read.
    pub comment: String,
}

/// `POST /review/cases/{id}`
pub async fn grade(ask: Ask, Path(attempt): Path<String>, Sent(form): Sent<Grade>) -> Done {
    let examiner = ask.as_examiner()?;
    let person = ask.person()?.clone();
    if form.comment.chars().count() > 2_000 {
        return Err(Refusal::TextTooLong.into());
    }
    let (world, now) = (ask.world.clone(), ask.now);
    let next = ask
        .world
        .write(move |tx| async move {
            let sitting = gradable(&world, &tx, &person, &attempt).await?;
            let Attempt::Grading(grading) = Attempt::handed_in(&tx.paper(&sitting).await?, &tx.shares(&sitting.id).await?) else {
                return Err(Refusal::AlreadyGraded.into());
            };
            let share = grading.grade(&form.item, form.level, &form.comment)?;
            tx.add_grade(&sitting.id, &form.item, share, form.level, form.comment.trim(), examiner.id(), now).await?;
            tx.note(Event { kind: "case-graded", actor: Some(examiner.id()), subject: Some(&sitting.person), object: &sitting.id, note: &form.item }, now).await?;
            let done = matches!(verbs::settle(&tx, &sitting, now).await?, Attempt::Graded(_));
            Ok::<_, Problem>((!done).then_some(attempt))
        })
        .await?;
    Ok(ask.go(&next.map_or_else(|| "/review".into(), |attempt| format!("/review/cases/{attempt}"))))
}

/// An attempt that is handed in and whose cases this person may grade, graded by now or not:
/// who came second is told so, a stranger hears nothing.
async fn gradable(world: &World, tx: &Tx, person: &Person, attempt: &str) -> Result<Sitting, Problem> {
    let sitting = tx.attempt(attempt).await?;
    let internship = tx.internship_of(&sitting.person).await?;
    let may = sitting.handed_in.is_some() && may_grade(world, person, internship.pair(), &sitting.exam, &internship.programme);
    if may { Ok(sitting) } else { Err(Problem::Missing) }
}
