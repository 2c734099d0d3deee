//! The door of an exam: its rules, what was sat, what opens next. It draws the value that the start obeys.

use axum::extract::Path;
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use rules::blueprint::Blueprint;
use rules::calendar::Zone;
use rules::internship::Missing;
use rules::lang::Lang;
use rules::retake::{Entry, NotYet};
use storage::exams::retakes::Try;

use super::words::{opens, steps};
use crate::ask::{Ask, Done};
use crate::parts::{Figure, Figures, Icon, ScoreMark, ScoreScale, Sec, Status, Tally, Tone, Week, href};
use crate::problem::Problem;
use crate::today::work;
use crate::trainees::desk::{self, Desk};
use crate::{t, when};

/// `GET /exams/{id}`
pub async fn page(ask: Ask, Path(code): Path<String>) -> Done {
    let desk = desk::own(&ask, &ask.read().await?).await?;
    let exam = desk.library.exam(&code).cloned().ok_or(Problem::Missing)?;
    let used = desk.programme()?.exam(&code).ok_or(Problem::Missing)?.clone();
    let blueprint = exam.blueprint(&used.blueprint).ok_or(Problem::Broken)?.clone();
    let entry = desk.entry(&code)?;
    let (lang, zone, record, now) = (ask.lang, ask.world.settings().zone, ask.world.settings().record, ask.now);
    let title = exam.title.get(lang).clone();
    let (max, week) = (desk.programme()?.retakes.attempts(), desk.programme()?.week_of_exam(&code));
    Ok(ask.page(title.clone()).under("/exams", t!(lang, "nav-exams")).show(move || {
        let tries: Vec<Try> = desk.tries.iter().filter(|t| t.exam == code).cloned().collect();
        let next = if matches!(entry, Entry::Resume(_) | Entry::BeingGraded(_)) { tries.len() as u32 } else { (tries.len() as u32 + 1).min(max) };
        let figures = vec![
            Figure::new(t!(lang, "exam-questions"), blueprint.items()),
            Figure::new(t!(lang, "exam-time"), blueprint.minutes).of(t!(lang, "minutes-word", n = blueprint.minutes)),
            Figure::new(t!(lang, "exam-pass"), blueprint.pass).of(t!(lang, "of-n", n = 100)),
            Figure::new(t!(lang, "exam-try"), if matches!(entry, Entry::Passed) { tries.len() as u32 } else { next }).of(t!(lang, "of-n", n = max)),
        ];
        let trial = (blueprint.name == "trial").then(|| view! { <Status text=t!(lang, "exam-trial") tone=Tone::Warn icon=Icon::Info pill=true/> });
        view! {
            <div class="cols">
                <div class="stack">
                    <div>
                        <p class="row">{week.map(|n| view! { <Week lang n=n as u8/> })}{trial}</p>
                        <h1 class="mt2">{title}</h1>
                        <p class="lead">{exam.about.get(lang).clone()}</p>
                    </div>
                    <Figures items=figures/>
                    {past(lang, zone, &tries, blueprint.pass, max, record)}
                    {rules(lang, &blueprint)}
                    {topics(lang, &blueprint)}
                </div>
                <aside class="sticky">{gate(lang, zone, now, &code, &desk, entry, blueprint.minutes)}</aside>
            </div>
        }
    }))
}

fn rules(lang: Lang, blueprint: &Blueprint) -> impl IntoView + use<> {
    let rule = move |icon: Icon, key: &str, text: String| view! { <li><Icon of=icon/><div><b>{t!(lang, key)}</b><p>{text}</p></div></li> };
    let cases = blueprint.cases();
    view! {
        <Sec title=t!(lang, "exam-how")>
            <ul class="rules">
                {rule(Icon::Clock, "exam-rule-clock", t!(lang, "exam-rule-clock-text"))}
                {rule(Icon::CloudCheck, "exam-rule-save", t!(lang, "exam-rule-save-text"))}
                {rule(Icon::Flag, "exam-rule-back", t!(lang, "exam-rule-back-text"))}
                {rule(Icon::PenLine, "exam-rule-cases", t!(lang, "exam-rule-cases-text", n = cases))}
                {rule(Icon::Shield, "exam-rule-honour", t!(lang, "exam-rule-honour-text"))}
            </ul>
        </Sec>
    }
}

fn topics(lang: Lang, blueprint: &Blueprint) -> impl IntoView + use<> {
    let rows = blueprint.topics.iter().map(|topic| {
        let critical = topic.critical.then(|| view! { " "<span class="st warn xs">{t!(lang, "exam-critical")}</span> });
        view! { <tr><td><b>{topic.name.get(lang).clone()}</b>{critical}</td><td class="n num">{topic.auto + topic.cases}</td><td class="n num nb">{t!(lang, "percent", n = topic.weight)}</td></tr> }
    });
    let rows = rows.collect_view();
    let meta = t!(lang, "exam-critical-rule", n = blueprint.critical_pass);
    view! {
        <Sec title=t!(lang, "exam-topics") meta>
            <table class="tbl"><thead><tr><th>{t!(lang, "exam-topic")}</th><th class="n">{t!(lang, "exam-questions")}</th><th class="n">{t!(lang, "exam-weight")}</th></tr></thead><tbody>{rows}</tbody></table>
        </Sec>
    }
}

/// What was sat, newest first; the count stands as a tally.
fn past(lang: Lang, zone: Zone, tries: &[Try], pass: u32, max: u32, record: Option<u32>) -> Option<impl IntoView + use<>> {
    if tries.is_empty() {
        return None;
    }
    let marks: Vec<ScoreMark> = tries.iter().filter_map(|t| Some(ScoreMark { score: (t.hundredths? / 100) as u8, label: t!(lang, "exam-try-score", n = t.no, score = t.hundredths? / 100) })).collect();
    let rows = tries.iter().rev().map(|t| {
        let (text, tone, icon) = match (t.handed_in_at, t.passed) {
            (None, _) => (t!(lang, "entry-resume"), Tone::Pen, Icon::CircleDot),
            (_, None) => (t!(lang, "entry-grading"), Tone::Pen, Icon::Hourglass),
            (_, Some(0)) => (t!(lang, "not-passed"), Tone::Warn, Icon::Minus),
            _ => (t!(lang, "passed"), Tone::Ok, Icon::Check),
        };
        view! {
            <tr>
                <td><a class="link" href=href(lang, &format!("/attempts/{}", t.id))>{t!(lang, "exam-try-n", n = t.no)}</a></td>
                <td class="num">{when::moment(lang, zone, t.started_at.0)}</td>
                <td class="n num"><b>{t.hundredths.map(|h| (h / 100).to_string())}</b></td>
                <td><Status text tone icon/></td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let used = tries.len() as u32;
    let retakes = used.saturating_sub(1);
    let record = record.map(|r| view! { <p class="xs mute mt2">{t!(lang, "exam-record", n = r)}</p> });
    Some(view! {
        <Sec title=t!(lang, "exam-past")>
            <p class="row"><Tally used max label=t!(lang, "exam-tries", n = used, max = max)/><span class="sm">{t!(lang, "exam-retakes", n = retakes)}</span></p>
            {record}
            {(!marks.is_empty()).then(|| view! { <ScoreScale lang marks pass=pass as u8/> })}
            <table class="tbl rows fold mt4"><tbody>{rows}</tbody></table>
        </Sec>
    })
}

/// The one sheet of the page: what can be done now, or what it waits for.
fn gate(lang: Lang, zone: Zone, now: DateTime<Utc>, code: &str, desk: &Desk, entry: Entry, minutes: u32) -> AnyView {
    match entry {
        Entry::Start(permit) => start(lang, code, permit.no(), minutes).into_any(),
        Entry::Resume(attempt) => sheet(
            t!(lang, "gate-resume"),
            Tone::Pen,
            Icon::CircleDot,
            view! { <p class="sm ink2">{t!(lang, "gate-resume-text")}</p><a class="btn primary big mt4 full" href=href(lang, &format!("/attempts/{attempt}"))>{t!(lang, "gate-resume-go")}</a> },
        ),
        Entry::Locked(missing) => sheet(t!(lang, "gate-locked"), Tone::Mute, Icon::Lock, locked(lang, desk, missing)),
        Entry::BeingGraded(attempt) => sheet(
            t!(lang, "entry-grading"),
            Tone::Pen,
            Icon::Hourglass,
            view! { <p class="sm ink2">{t!(lang, "gate-grading-text")}</p><a class="btn mt4" href=href(lang, &format!("/attempts/{attempt}"))>{t!(lang, "gate-attempt-go")}</a> },
        ),
        Entry::NotYet(wait) => sheet(t!(lang, "gate-wait"), Tone::Warn, Icon::Lock, waiting(lang, zone, now, &wait)),
        Entry::Passed => sheet(t!(lang, "entry-passed"), Tone::Ok, Icon::Check, view! { <p class="sm ink2">{t!(lang, "gate-passed-text")}</p> }),
        Entry::Over => sheet(t!(lang, "entry-over"), Tone::Mute, Icon::Lock, view! { <p class="sm ink2">{t!(lang, "gate-over-text")}</p> }),
        Entry::Exhausted => sheet(t!(lang, "entry-exhausted"), Tone::Bad, Icon::OctagonAlert, view! { <p class="sm ink2">{t!(lang, "gate-exhausted-text")}</p> }),
    }
}

fn sheet(title: String, tone: Tone, icon: Icon, body: impl IntoView + 'static) -> AnyView {
    view! { <section class="sheet"><h2><Status text=title tone icon/></h2><div class="mt3">{body}</div></section> }.into_any()
}

fn start(lang: Lang, code: &str, no: u32, minutes: u32) -> impl IntoView + use<> {
    view! {
        <form class="sheet" method="post" action=href(lang, &format!("/exams/{code}/attempts"))>
            <p class="st ok"><Icon of=Icon::Check/>{t!(lang, "entry-start", n = no)}</p>
            <h2 class="mt3">{t!(lang, "gate-start")}</h2>
            <p class="sm ink2 mt2">{t!(lang, "gate-start-text", n = minutes)}</p>
            <label class="opt mt4"><input type="checkbox" name="honour" value="yes" required/><span class="sm">{t!(lang, "gate-honour")}</span></label>
            <button class="btn primary big mt4 full">{t!(lang, "gate-start-go")}</button>
            <p class="xs mute mt3">{t!(lang, "gate-extra-time")}</p>
        </form>
    }
}

/// Everything that is missing, each with the way to it.
fn locked(lang: Lang, desk: &Desk, missing: Vec<Missing>) -> impl IntoView + use<> {
    let items = missing.into_iter().map(|m| {
        let work = match m {
            Missing::Material(code) => rules::internship::Work::Material(code),
            Missing::Checklist(code) => rules::internship::Work::Checklist(code),
            Missing::Code => rules::internship::Work::Code,
        };
        let words = work::words(lang, desk, &work);
        view! { <li><a class="link" href=href(lang, &words.path)>{words.title}</a><span class="xs mute">{words.detail}</span></li> }
    });
    let items = items.collect_view();
    view! { <p class="sm ink2">{t!(lang, "gate-locked-text")}</p><ul class="mini col mt3">{items}</ul> }
}

fn waiting(lang: Lang, zone: Zone, now: DateTime<Utc>, wait: &NotYet) -> impl IntoView + use<> {
    let text = if wait.opens_at > now { "gate-wait-text" } else { "gate-paused-text" };
    view! {
        <p class="date num">{opens(lang, zone, now, wait)}</p>
        <p class="sm ink2 mt2">{t!(lang, text, n = wait.no)}</p>
        {steps(lang, wait)}
    }
}
