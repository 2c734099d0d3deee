//! What opens a retake: the condition is recorded, the named person allows it (syllabus §5.5).

use axum::extract::Path;
use leptos::prelude::*;
use rules::Refusal;
use rules::calendar::Zone;
use rules::lang::Lang;
use rules::retake::{Added, Entry, NotYet, Wish};
use serde::Deserialize;
use storage::events::Event;
use storage::exams::attempts::Sitting;
use storage::exams::grades::Score;

use super::{beside, queue};
use crate::ask::{Ask, Done};
use crate::exams::words::allower;
use crate::parts::{Empty, Head, Icon, Note, Sec, Status, TextArea, Tone, href};
use crate::problem::Problem;
use crate::sent::Sent;
use crate::trainees::desk::Desk;
use crate::{t, when};

/// The desk of a trainee for whom this person records conditions, and the retakes that wait, by exam.
async fn waiting(ask: &Ask, tx: &storage::Tx, internship: &str) -> Result<(Desk, Vec<(String, NotYet)>), Problem> {
    let found = tx.internship(internship).await?;
    if !found.pair().led_by(ask.person()?) {
        return Err(Problem::Missing);
    }
    let desk = Desk::of(ask, tx, found).await?;
    let mut waits = Vec::new();
    for used in &desk.programme()?.exams {
        if let Entry::NotYet(wait) = desk.entry(&used.exam)? {
            waits.push((used.exam.clone(), wait));
        }
    }
    Ok((desk, waits))
}

/// `GET /review/retakes/{id}`
pub async fn page(ask: Ask, Path(internship): Path<String>) -> Done {
    ask.as_examiner()?;
    let tx = ask.read().await?;
    let (desk, waits) = waiting(&ask, &tx, &internship).await?;
    let mut retakes = Vec::new();
    for (exam, wait) in waits {
        let last = desk.tries.iter().rev().find(|t| t.exam == exam).map(|t| t.id.clone()).unwrap_or_default();
        let weak = weak_topics(ask.lang, &tx.attempt(&last).await?, tx.result(&last).await?);
        let allow = wait.allowed_by(ask.person()?, desk.internship.pair());
        retakes.push((exam, wait, weak, allow));
    }
    let queue = queue::all(&ask, &tx).await?;
    let (lang, zone, now, typed) = (ask.lang, ask.world.settings().zone, ask.now, (ask.refilled("exam"), ask.refilled("note").unwrap_or_default()));
    Ok(ask.page(t!(lang, "retake-title")).under("/review", t!(lang, "nav-review")).wide().show(move || {
        let none = retakes.is_empty().then(|| view! { <Empty title=t!(lang, "retake-none")/> });
        let views = retakes
            .into_iter()
            .map(|(exam, wait, weak, allow)| {
                let note = if typed.0.as_ref() == Some(&exam) { typed.1.clone() } else { String::new() };
                retake_view(lang, zone, &desk, &exam, wait, weak, allow, note)
            })
            .collect_view();
        let open = format!("/review/retakes/{}", desk.internship.id);
        let name = desk.internship.trainee_name.clone();
        beside::split(lang, now, &queue, &open, view! { <Head title=t!(lang, "retake-title") lead=t!(lang, "review-of", name = name)/>{none}<div class="stack">{views}</div> })
    }))
}

/// Topics below the pass mark in the last attempt, and how far they came, percent.
fn weak_topics(lang: Lang, sitting: &Sitting, result: Option<Score>) -> Vec<(String, u32)> {
    let name = |code: &str| sitting.blueprint.topics.iter().find(|t| t.code == code).map(|t| t.name.get(lang).clone()).unwrap_or_default();
    let topics = result.map(|r| r.topics).unwrap_or_default();
    topics.iter().filter(|(_, h)| *h < sitting.blueprint.pass * 100).map(|(code, h)| (name(code), h / 100)).collect()
}

#[expect(clippy::too_many_arguments, reason = "one retake, drawn once")]
fn retake_view(lang: Lang, zone: Zone, desk: &Desk, exam: &str, wait: NotYet, weak: Vec<(String, u32)>, allow: bool, typed: String) -> impl IntoView + use<> {
    let title = desk.library.exam(exam).map(|e| e.title.get(lang).clone()).unwrap_or_default();
    let topics = weak.into_iter().map(|(name, percent)| view! { <li><span>{name}</span><span class="num nb">{t!(lang, "percent", n = percent)}</span></li> }).collect_view();
    let steps = desk.done.steps.iter().filter(|s| s.exam == exam && s.no == i64::from(wait.no)).map(|s| {
        let by = format!("{}, {}", s.name, when::moment(lang, zone, s.at.0));
        let note = if s.note.is_empty() { t!(lang, "retake-allowed") } else { s.note.clone() };
        view! { <Note by>{note}</Note> }
    });
    let steps = steps.collect_view();
    let action = href(lang, &format!("/review/retakes/{}", desk.internship.id));
    let exam = exam.to_owned();
    let form = if !wait.condition_met {
        view! {
            <form class="sheet" method="post" action=action>
                <input type="hidden" name="exam" value=exam.clone()/>
                <p class="label">{t!(lang, "retake-condition")}</p><p class="sm">{wait.step.condition.get(lang).clone()}</p>
                <div class="mt4"><TextArea id=format!("note-{exam}") name="note" label=t!(lang, "retake-note") hint=t!(lang, "retake-note-hint") value=typed pen=true required=true maxlength=2000/></div>
                <div class="row mt4">
                    <button class="btn primary" name="verb" value="condition"><Icon of=Icon::Check/>{t!(lang, "retake-record")}</button>
                    {allow.then(|| view! { <button class="btn" name="verb" value="both">{t!(lang, "retake-record-allow")}</button> })}
                </div>
            </form>
        }
        .into_any()
    } else if wait.allowed {
        view! { <p><Status text=t!(lang, "retake-allowed") tone=Tone::Ok icon=Icon::Check/></p> }.into_any()
    } else if allow {
        view! {
            <form class="sheet" method="post" action=action>
                <input type="hidden" name="exam" value=exam/>
                <p class="sm">{t!(lang, "retake-allow-text")}</p><button class="btn primary mt4" name="verb" value="permission"><Icon of=Icon::Stamp/>{t!(lang, "retake-allow")}</button>
            </form>
        }
        .into_any()
    } else {
        view! { <p><Status text=t!(lang, "gate-permission", who = allower(lang, wait.step.allows)) tone=Tone::Mute icon=Icon::Hourglass/></p> }.into_any()
    };
    let meta = t!(lang, "retake-opens", n = wait.no, at = when::full_moment(lang, zone, wait.opens_at));
    view! {
        <Sec title meta>
            <div class="grade mt4">
                <div><h3>{t!(lang, "retake-topics")}</h3><ul class="mini mt2">{topics}</ul><div class="mt6">{steps}</div></div>
                <div>{form}</div>
            </div>
        </Sec>
    }
}

/// What is recorded.
#[derive(Debug, Clone, Deserialize)]
pub struct RecordForm {
    /// Code of the exam.
    pub exam: String,
    /// `condition`, `permission`, or `both`.
    pub verb: String,
    /// What was done.
    #[serde(default)]
    pub note: String,
}

/// `POST /review/retakes/{id}`
pub async fn record(ask: Ask, Path(internship): Path<String>, Sent(form): Sent<RecordForm>) -> Done {
    let examiner = ask.as_examiner()?;
    let (condition, permission) = match form.verb.as_str() {
        "condition" => (true, false),
        "permission" => (false, true),
        "both" => (true, true),
        _ => return Err(Refusal::BadField.into()),
    };
    let wish = Wish { condition: condition.then_some(form.note), permission };
    let asked = ask.clone();
    ask.world
        .write(move |tx| async move {
            let (desk, waits) = waiting(&asked, &tx, &internship).await?;
            let (exam, wait) = waits.into_iter().find(|(exam, _)| *exam == form.exam).ok_or(Refusal::NotOpen)?;
            let (trainee, now) = (&desk.internship.trainee, asked.now);
            for step in wait.record(&wish, asked.person()?, desk.internship.pair())? {
                let kind = if step == Added::Permission { "retake-allowed" } else { "retake-condition" };
                tx.add_retake_step(trainee, &exam, wait.no, &step, examiner.id(), now).await?;
                tx.note(Event { kind, actor: Some(examiner.id()), subject: Some(trainee), object: &exam, ..Event::default() }, now).await?;
            }
            Ok::<_, Problem>(())
        })
        .await?;
    Ok(ask.go("/review"))
}
