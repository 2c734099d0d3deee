//! After handing in: waiting for the cases, or the result by topic. Questions and keys are not shown (syllabus §5.1).

use chrono::{DateTime, Utc};
use leptos::prelude::*;
use rules::calendar::Zone;
use rules::lang::Lang;
use rules::retake::Entry;
use storage::Tx;
use storage::exams::attempts::Sitting;
use storage::exams::grades::{CaseGrade, Score};
use storage::exams::retakes::Try;

use super::words::{entry_line, opens, steps};
use crate::ask::{Ask, Done};
use crate::parts::{Callout, Head, Icon, Note, ScoreMark, ScoreScale, Sec, Status, Tally, Tone, TopicBar, Weight, href};
use crate::problem::Problem;
use crate::trainees::desk::{self, Desk};
use crate::{t, when};

/// The page of an attempt that is handed in.
pub(super) async fn page(ask: &Ask, tx: &Tx, sitting: &Sitting) -> Done {
    let desk = desk::own(ask, tx).await?;
    let score = tx.result(&sitting.id).await?;
    let grades = tx.case_grades(&sitting.id).await?;
    let (lang, zone, record, now) = (ask.lang, ask.world.settings().zone, ask.world.settings().record, ask.now);
    let exam = desk.library.exam(&sitting.exam).ok_or(Problem::Missing)?;
    let title = exam.title.get(lang).clone();
    let exam_path = format!("/exams/{}", sitting.exam);
    let entry = desk.entry(&sitting.exam)?;
    let (max, enough) = (desk.programme()?.retakes.attempts(), desk.programme()?.exams_required);
    let before = match desk.tries.iter().rfind(|t| t.exam == sitting.exam && t.no < i64::from(sitting.no)) {
        Some(t) => tx.result(&t.id).await?,
        None => None,
    };
    let sitting = sitting.clone();
    let page = ask.page(t!(lang, "exam-try-n", n = sitting.no)).under("/exams", t!(lang, "nav-exams")).under(&exam_path, title.clone());
    Ok(page.show(move || {
        let Some(score) = score else {
            return waiting(lang, zone, &title, &sitting).into_any();
        };
        let tries: Vec<Try> = desk.tries.iter().filter(|t| t.exam == sitting.exam).cloned().collect();
        view! {
            {head(lang, &sitting, &score, before.as_ref(), &tries)}
            <div class="cols">
                <div class="stack">{topics(lang, &desk, &sitting, &score, before.as_ref())}{comments(lang, zone, grades)}</div>
                <aside class="stack">{next(lang, zone, now, &entry, &exam_path, desk.progress().exams.len() >= enough)}{count(lang, zone, &tries, &sitting.id, max, record)}</aside>
            </div>
        }
        .into_any()
    }))
}

fn waiting(lang: Lang, zone: Zone, title: &str, sitting: &Sitting) -> impl IntoView + use<> {
    let at = sitting.handed_in.map(|h| when::moment(lang, zone, h.at)).unwrap_or_default();
    let by_time = sitting.handed_in.is_some_and(|h| h.by_time);
    view! {
        <Head title=title.to_owned() lead=t!(lang, "result-handed-in", at = at.clone())/>
        {by_time.then(|| view! { <Callout tone=Tone::Warn title=t!(lang, "result-by-time", at = at.clone())/> })}
        <section class="sheet"><h2><Status text=t!(lang, "entry-grading") tone=Tone::Pen icon=Icon::Hourglass/></h2><p class="mt3">{t!(lang, "result-waiting", n = sitting.blueprint.cases())}</p></section>
    }
}

fn head(lang: Lang, sitting: &Sitting, result: &Score, before: Option<&Score>, tries: &[Try]) -> impl IntoView + use<> {
    let (score, pass) = (result.hundredths / 100, sitting.blueprint.pass);
    let failed: Vec<String> = sitting
        .blueprint
        .topics
        .iter()
        .zip(&result.topics)
        .filter(|(t, (_, h))| t.critical && *h < sitting.blueprint.critical_pass * 100)
        .map(|(t, _)| t!(lang, "quoted", text = t.name.get(lang).clone()))
        .collect();
    let last = before.map(|b| b.hundredths / 100).filter(|last| *last != score);
    let sentences = [
        result.passed.then(|| t!(lang, "result-passed-lead")),
        (score < pass).then(|| t!(lang, "result-short", n = pass - score)),
        last.map(|last| t!(lang, "result-change", by = format!("{}{}", if score > last { "+" } else { "−" }, t!(lang, "points", n = score.abs_diff(last))))),
        (!failed.is_empty()).then(|| t!(lang, "result-critical", topics = failed.join("; "))),
    ];
    let lead = sentences.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let (text, tone, icon) = if result.passed { (t!(lang, "passed"), Tone::Ok, Icon::Check) } else { (t!(lang, "not-yet-passed"), Tone::Warn, Icon::Again) };
    let marks = tries
        .iter()
        .filter(|t| t.no <= i64::from(sitting.no))
        .filter_map(|t| Some(ScoreMark { score: (t.hundredths? / 100) as u8, label: t!(lang, "exam-try-score", n = t.no, score = t.hundredths? / 100) }))
        .collect();
    view! {
        <div class="res">
            <div>
                <p><Status text tone icon/></p>
                <h1 class="score num">{score}<small>" "{t!(lang, "of-n", n = 100)}</small></h1>
                <p class="lead">{lead}</p>
            </div>
            <div class="resg"><ScoreScale lang marks pass=pass as u8/></div>
        </div>
    }
}

fn topics(lang: Lang, desk: &Desk, sitting: &Sitting, score: &Score, before: Option<&Score>) -> impl IntoView + use<> {
    let rows = sitting.blueprint.topics.iter().map(|topic| {
        let share = |of: &Score| of.topics.iter().find(|(code, _)| *code == topic.code).map(|(_, h)| h / 100);
        let percent = share(score).unwrap_or_default();
        let last = before.and_then(share).map(|last| last as u8);
        let low = percent < sitting.blueprint.pass;
        let tone = if topic.critical && percent < sitting.blueprint.critical_pass {
            Tone::Bad
        } else if low {
            Tone::Warn
        } else {
            Tone::Plain
        };
        let again = topic
            .materials
            .iter()
            .filter_map(|code| desk.library.material_by_code(code))
            .map(|m| view! { <a class="link xs" href=href(lang, &format!("/materials/{}", m.slug))>{m.page(lang).0.title.clone()}</a> })
            .collect_view();
        let critical = topic.critical.then(|| view! { " "<span class="st warn xs">{t!(lang, "exam-critical")}</span> });
        view! {
            <tr>
                <td><b>{topic.name.get(lang).clone()}</b>{critical}</td>
                <td class="bar-c"><TopicBar value=percent as u8 last tone/></td>
                <td class="n nb">{t!(lang, "percent", n = percent)}</td>
                <td>{if low { again.into_any() } else { view! { <span class="mute xs">{t!(lang, "result-fine")}</span> }.into_any() }}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let notch = before.map(|_| view! { <p class="leg xs mute mt3"><u></u>{t!(lang, "result-notch")}</p> });
    view! {
        <Sec title=t!(lang, "result-topics") meta=t!(lang, "result-topics-meta")>
            <table class="tbl topics">
                <thead><tr><th>{t!(lang, "exam-topic")}</th><th>{t!(lang, "result-points")}</th><th class="n">{t!(lang, "result-total")}</th><th>{t!(lang, "result-again")}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
            {notch}
            <p class="xs mute mt3">{t!(lang, "result-no-questions")}</p>
        </Sec>
    }
}

fn comments(lang: Lang, zone: Zone, grades: Vec<CaseGrade>) -> impl IntoView {
    let notes = grades.into_iter().map(|g| {
        let by = format!("{}, {}", g.name, when::moment(lang, zone, g.at.0));
        view! { <Note by>{t!(lang, "result-case", level = g.level, comment = g.comment)}</Note> }
    });
    let notes = notes.collect_view();
    view! { <Sec title=t!(lang, "result-comments")>{notes}</Sec> }
}

fn next(lang: Lang, zone: Zone, now: DateTime<Utc>, entry: &Entry, exam_path: &str, enough: bool) -> impl IntoView + use<> {
    let plan = matches!(entry, Entry::Passed) && enough;
    let body = match entry {
        Entry::NotYet(wait) => view! {
            <p class="xs mute">{t!(lang, "result-next")}</p>
            <h2 class="mt2">{opens(lang, zone, now, wait)}</h2>
            {steps(lang, wait)}
            <p class="xs mute mt3">{t!(lang, "result-pause")}</p>
        }
        .into_any(),
        other => view! { <h2>{entry_line(lang, zone, now, other)}</h2>{plan.then(|| view! { <p class="sm ink2 mt2">{t!(lang, "result-step")}</p> })} }.into_any(),
    };
    view! {
        <section class="sheet">
            {body}
            <div class="row mt4">
                {plan.then(|| view! { <a class="btn primary" href=href(lang, "/plan")>{t!(lang, "nav-plan")}</a> })}
                <a class="btn" href=href(lang, exam_path)>{t!(lang, "result-to-exam")}</a>
            </div>
        </section>
    }
}

/// The attempts one by one, and their count as a tally.
fn count(lang: Lang, zone: Zone, tries: &[Try], open: &str, max: u32, record: Option<u32>) -> impl IntoView + use<> {
    let used = tries.len() as u32;
    let meta = t!(lang, "n-of-m", n = used, m = max);
    let rows = tries.iter().map(|t| {
        let name = t!(lang, "exam-try-n", n = t.no);
        let name = if t.id == open { name.into_any() } else { view! { <a class="link" href=href(lang, &format!("/attempts/{}", t.id))>{name}</a> }.into_any() };
        view! { <li><span>{name}<span class="mute">", "{when::day(lang, zone.day(t.started_at.0))}</span></span><b class="num">{t.hundredths.map(|h| h / 100)}</b></li> }
    });
    let rows = rows.collect_view();
    view! {
        <Sec title=t!(lang, "exam-past") weight=Weight::Minor meta>
            <p class="row mt3"><Tally used max label=t!(lang, "exam-tries", n = used, max = max)/><span class="sm">{t!(lang, "exam-retakes", n = used.saturating_sub(1))}</span></p>
            <ul class="mini mt2">{rows}</ul>
            {record.map(|r| view! { <p class="xs mute mt3">{t!(lang, "exam-record", n = r)}</p> })}
        </Sec>
    }
}
