//! The page: ruler, plan, deadlines, readiness, mentor.

use axum::extract::Query;
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use rules::calendar::Zone;
use rules::internship::{Due, Today};
use rules::lang::Lang;
use serde::Deserialize;

use super::{ruler, work};
use crate::ask::{Ask, Done};
use crate::exams::words::{entry_line, entry_sign};
use crate::outcomes::words::over;
use crate::parts::{Avatar, DayPlan, Empty, Gauge, Head, PlanRow, PlanState, Ruler, Sec, Status, Tally, Week, Weight, href};
use crate::problem::Problem;
use crate::trainees::desk::{self, Desk};
use crate::{menu, t, when};

/// Which day is looked at; today when it is not named.
#[derive(Debug, Default, Deserialize)]
pub struct Look {
    #[serde(default)]
    day: Option<usize>,
}

/// `GET /`
pub async fn page(ask: Ask, Query(look): Query<Look>) -> Done {
    let person = ask.person()?;
    if ask.as_trainee().is_err() {
        return Ok(ask.go(menu::landing(person)));
    }
    let tx = ask.read().await?;
    let desk = match desk::own(&ask, &tx).await {
        Err(Problem::Missing) => return Ok(nothing_yet(&ask)),
        desk => desk?,
    };
    let (lang, zone, now) = (ask.lang, ask.world.settings().zone, ask.now);
    let today = desk.today()?;
    let now_day = desk.day_number().max(1);
    let all = desk.programme()?.days().count();
    let shown = look.day.filter(|d| (1..=all).contains(d)).unwrap_or(now_day.min(all));
    let agenda = desk.agenda()?;
    let weeks = ruler::weeks(lang, zone, &desk, now)?;
    let title = match today {
        Today::Ahead => t!(lang, "today-ahead", day = when::weekday(lang, desk.internship.starts_on)),
        Today::Over => t!(lang, "today-over"),
        Today::Day(_) => t!(lang, "today-day", n = shown),
    };
    let line = t!(lang, "today-reader", n = now_day.min(all));
    let lead = lead(lang, &desk, &agenda, shown)?;
    Ok(ask.page(when::weekday(lang, ask.today())).reader_line(line).show(move || {
        let (rows, late) = rows(lang, &desk, &agenda, shown, now_day);
        let done = rows.iter().filter(|r| r.state == PlanState::Done).count();
        let plan = if rows.is_empty() {
            view! { <Sec title=t!(lang, "today-plan")><Empty title=t!(lang, "today-empty") text=t!(lang, "today-empty-next") href=href(lang, &format!("/?day={}", shown + 1)) action=t!(lang, "today-tomorrow")/></Sec> }.into_any()
        } else {
            let meta = t!(lang, "n-of-m-done", n = done, m = rows.len());
            view! { <Sec title=t!(lang, "today-plan") meta><DayPlan lang rows/></Sec> }.into_any()
        };
        view! {
            <Head title lead/>
            {over(lang, &desk.internship)}
            <Ruler lang weeks/>
            <div class="cols home">
                <div class="stack">{plan}{late_view(lang, late)}{soon(lang, &desk, &agenda, shown)}</div>
                <aside class="stack">{readiness(lang, &desk)}{exam_view(lang, zone, now, &desk)}{mentor(lang, &desk)}</aside>
            </div>
        }
    }))
}

fn nothing_yet(ask: &Ask) -> axum::response::Response {
    let lang = ask.lang;
    ask.page(t!(lang, "nav-today")).show(move || view! { <Head title=t!(lang, "today-none")/><Empty title=t!(lang, "today-none-title") text=t!(lang, "today-none-next")/> })
}

fn lead(lang: Lang, desk: &Desk, agenda: &[Due], shown: usize) -> Result<String, Problem> {
    let programme = desk.programme()?;
    let Some((week, day)) = programme.day(shown) else {
        return Ok(String::new());
    };
    let left = agenda.iter().filter(|d| d.day == shown && !d.done).count();
    Ok(t!(lang, "today-lead", week = programme.weeks[week].title.get(lang).clone(), title = day.title.get(lang).clone(), left = left))
}

/// The rows of the day, and what is late on the day it is.
fn rows(lang: Lang, desk: &Desk, agenda: &[Due], shown: usize, now_day: usize) -> (Vec<PlanRow>, Vec<PlanRow>) {
    let mut first = true;
    let mut row = |due: &Due| {
        let words = work::words(lang, desk, &due.work);
        let state = match (due.done, first) {
            (true, _) => PlanState::Done,
            (false, true) => PlanState::Now,
            (false, false) => PlanState::Ahead,
        };
        first &= due.done;
        let (href, action) = if due.done { (String::new(), String::new()) } else { (href(lang, &words.path), words.verb) };
        PlanRow { title: words.title, detail: words.detail, state, href, action }
    };
    let rows = agenda.iter().filter(|d| d.day == shown).map(&mut row).collect();
    let late = if shown == now_day { agenda.iter().filter(|d| d.day < shown && !d.done).map(row).collect() } else { Vec::new() };
    (rows, late)
}

fn late_view(lang: Lang, rows: Vec<PlanRow>) -> Option<impl IntoView> {
    (!rows.is_empty()).then(|| {
        let meta = t!(lang, "today-late-n", n = rows.len());
        view! { <Sec title=t!(lang, "today-late") weight=Weight::Thin meta><DayPlan lang rows/></Sec> }
    })
}

fn soon(lang: Lang, desk: &Desk, agenda: &[Due], shown: usize) -> impl IntoView + use<> {
    let week_of = |day: usize| desk.programme().ok().and_then(|p| p.day(day)).map_or(1, |(w, _)| w as u8 + 1);
    let rows = agenda.iter().filter(|d| d.day > shown && !d.done).take(4).map(|d| {
        let words = work::words(lang, desk, &d.work);
        view! {
            <tr>
                <td class="num nb">{when::weekday(lang, desk.date_of(d.day))}</td>
                <td><b><a class="quiet-link" href=href(lang, &words.path)>{words.title}</a></b><small>{words.detail}</small></td>
                <td class="n"><Week lang n=week_of(d.day)/></td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Sec title=t!(lang, "today-soon") weight=Weight::Thin><table class="tbl rows soon"><tbody>{rows}</tbody></table></Sec> }
}

/// What stands before the exams, as a to-do list.
fn readiness(lang: Lang, desk: &Desk) -> impl IntoView + use<> {
    let progress = desk.progress();
    let required = desk.programme().ok().map(|p| p.before_exams.clone()).unwrap_or_default();
    let read = required.materials.iter().filter(|m| progress.read.contains(*m)).count();
    let lists = required.checklists.iter().filter(|c| progress.checklists.contains(*c)).count();
    let code = if progress.code { t!(lang, "signed") } else { t!(lang, "not-signed") };
    let row = move |path: &str, key: &str, state: String| view! { <li><a class="quiet-link" href=href(lang, path)>{t!(lang, key)}</a><span class="num">{state}</span></li> };
    view! {
        <Sec title=t!(lang, "today-gate") weight=Weight::Minor>
            <ul class="mini">
                {row("/materials", "nav-materials", t!(lang, "n-of-m", n = read, m = required.materials.len()))}
                {row("/checklists", "nav-checklists", t!(lang, "n-of-m", n = lists, m = required.checklists.len()))}
                {row("/code", "nav-code", code)}
            </ul>
        </Sec>
    }
}

fn exam_view(lang: Lang, zone: Zone, now: DateTime<Utc>, desk: &Desk) -> Option<impl IntoView + use<>> {
    let programme = desk.programme().ok()?;
    let rows = programme.exams.iter().filter_map(|u| {
        let exam = desk.library.exam(&u.exam)?;
        let pass = exam.blueprint(&u.blueprint)?.pass;
        let best = desk.tries.iter().filter(|t| t.exam == u.exam).filter_map(|t| t.hundredths).max().map(|h| h / 100);
        let used = desk.tries.iter().filter(|t| t.exam == u.exam).count() as u32;
        let max = programme.retakes.attempts();
        let entry = desk.entry(&u.exam).ok()?;
        let words = entry_line(lang, zone, now, &entry);
        let (tone, icon) = entry_sign(&entry);
        let title = exam.title.get(lang).clone();
        Some(view! {
            <div class="ready">
                <div><span><a class="link" href=href(lang, &format!("/exams/{}", u.exam))>{title.clone()}</a></span><b class="num">{best.map(|b| b.to_string())}</b></div>
                {best.map(|b| view! { <Gauge label=title.clone() value=b as f64 pass=f64::from(pass)/> })}
                {(used > 0).then(|| view! { <Tally used max label=t!(lang, "exam-tries", n = used, max = max)/> })}
                <p class="xs"><Status text=words tone icon/></p>
            </div>
        })
    });
    let rows = rows.collect_view();
    Some(view! { <Sec title=t!(lang, "nav-exams") weight=Weight::Minor>{rows}</Sec> })
}

fn mentor(lang: Lang, desk: &Desk) -> impl IntoView + use<> {
    let name = desk.internship.mentor_name.clone();
    let project = desk.internship.project.clone();
    view! {
        <Sec title=t!(lang, "mentor") weight=Weight::Minor>
            <div class="row mt3"><Avatar name=name.clone()/><div class="grow"><b>{name}</b>{(!project.is_empty()).then(|| view! { <p class="xs mute">{t!(lang, "project", name = project)}</p> })}</div></div>
        </Sec>
    }
}
