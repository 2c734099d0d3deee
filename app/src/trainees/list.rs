//! The list of trainees, with filters, for HR, the head of client service and mentors.

use std::collections::BTreeMap;

use axum::extract::Query;
use leptos::prelude::*;
use rules::internship::{self, Progress, Today};
use rules::lang::Lang;
use rules::outcome::OutcomeKind;
use serde::Deserialize;
use storage::checklists::{Mark, state};
use storage::exams::retakes::Try;
use storage::internships::Internship;
use storage::library::Library;
use storage::outcomes::Record;
use storage::reports::Tally as Done;

use crate::ask::{Ask, Done as Answer};
use crate::outcomes::words::outcome;
use crate::parts::{Empty, Head, Icon, Scroll, Select, Status, Tally, Tone, href};
use crate::problem::Problem;
use crate::t;

/// The filters.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Filters {
    /// Part of a name or a project.
    #[serde(default)]
    q: String,
    /// A cohort's id; empty is the newest, `all` is all.
    #[serde(default)]
    cohort: String,
    /// A mentor's id.
    #[serde(default)]
    mentor: String,
    /// A [`State`]'s word.
    #[serde(default)]
    state: String,
}

/// How a trainee stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Keeps up.
    OnPlan,
    /// Something due on an earlier day is not done.
    Late(usize),
    /// The evidence is in, the head has to decide.
    ToDecide,
    /// Decided, HR has to register.
    ToRegister,
    /// Decided and registered.
    Closed(OutcomeKind),
}

impl State {
    fn word(self) -> &'static str {
        match self {
            Self::OnPlan => "on-plan",
            Self::Late(_) => "late",
            Self::ToDecide => "to-decide",
            Self::ToRegister => "to-register",
            Self::Closed(_) => "closed",
        }
    }
}

/// A line of the list.
struct Line {
    internship: Internship,
    day: String,
    read: (usize, usize),
    exams: Vec<(u32, Option<i64>)>,
    /// Attempts that the programme allows.
    max: u32,
    state: State,
}

/// Everything the list wants to know, in a handful of queries whatever the number of people.
struct Facts {
    done: BTreeMap<String, Done>,
    marks: BTreeMap<(String, String), Vec<Mark>>,
    tries: BTreeMap<String, Vec<Try>>,
    decisions: Vec<Record>,
}

/// `GET /trainees`
pub async fn page(ask: Ask, Query(filters): Query<Filters>) -> Answer {
    let person = ask.person()?.clone();
    let everybody = person.sees_everybody();
    if !everybody && ask.as_mentor().is_err() {
        return Err(Problem::Missing);
    }
    let tx = ask.read().await?;
    let cohorts = tx.cohorts().await?;
    let cohort = match filters.cohort.as_str() {
        "all" => None,
        "" => cohorts.first().map(|c| c.0.clone()),
        id => Some(id.to_owned()),
    };
    let seen: Vec<Internship> = tx.internships(cohort.as_deref()).await?.into_iter().filter(|i| i.is_seen_by(&person)).collect();
    let facts = Facts { done: tx.tallies().await?, marks: tx.all_marks().await?, tries: tx.all_tries().await?, decisions: tx.newest_decisions().await? };
    let lang = ask.lang;
    let library = ask.world.library();
    let mentors: BTreeMap<String, String> = seen.iter().map(|i| (i.mentor.clone(), i.mentor_name.clone())).collect();
    let wanted = filters.q.trim().to_lowercase();
    let lines = seen.into_iter().filter(|i| filters.mentor.is_empty() || i.mentor == filters.mentor);
    let lines = lines.filter(|i| wanted.is_empty() || i.trainee_name.to_lowercase().contains(&wanted) || i.project.to_lowercase().contains(&wanted));
    let lines = lines.map(|i| line(lang, &library, &facts, i, ask.today())).collect::<Result<Vec<_>, _>>()?;
    let lines: Vec<Line> = lines.into_iter().filter(|l| filters.state.is_empty() || filters.state == l.state.word()).collect();
    let selected = cohort.unwrap_or_else(|| "all".into());
    Ok(ask.page(t!(lang, "nav-trainees")).wide().show(move || {
        let count = lines.len();
        let rows = lines.into_iter().map(|l| row(lang, l)).collect_view();
        let body = if count == 0 {
            view! { <Empty title=t!(lang, "trainees-none") text=t!(lang, "trainees-none-next") href=href(lang, "/trainees?cohort=all") action=t!(lang, "trainees-all")/> }.into_any()
        } else {
            view! {
                <Scroll label=t!(lang, "nav-trainees")>
                    <table class="tbl rows ppl">
                        <thead><tr><th>{t!(lang, "trainee")}</th><th>{t!(lang, "mentor")}</th><th>{t!(lang, "trainees-day")}</th><th class="n">{t!(lang, "nav-materials")}</th><th class="n">{t!(lang, "trainees-best")}</th><th>{t!(lang, "exam-past")}</th><th>{t!(lang, "trainees-state")}</th></tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </Scroll>
            }
            .into_any()
        };
        view! { <Head title=t!(lang, "nav-trainees") lead=t!(lang, "trainees-lead", n = count)/>{form(lang, &filters, cohorts, mentors, selected)}{body} }
    }))
}

fn line(lang: Lang, library: &Library, facts: &Facts, i: Internship, today: chrono::NaiveDate) -> Result<Line, Problem> {
    let programme = library.programme(&i.programme).ok_or(Problem::Broken)?;
    let done = facts.done.get(&i.id).cloned().unwrap_or_default();
    let tries = facts.tries.get(&i.trainee).cloned().unwrap_or_default();
    let signed = library.checklists().iter().filter(|l| facts.marks.get(&(i.id.clone(), l.code.clone())).is_some_and(|m| state(m).is_signed(&l.entries)));
    let progress = Progress {
        read: done.read.iter().cloned().collect(),
        checklists: signed.map(|l| l.code.clone()).collect(),
        code: done.code,
        exams: tries.iter().filter(|t| t.passed == Some(1)).map(|t| t.exam.clone()).collect(),
        plan: done.plan,
        defence: done.defence.is_some_and(|(sheets, seats)| sheets >= seats),
    };
    let agenda = internship::agenda(programme, &progress);
    let number = library.calendar().day_number(i.starts_on, today);
    let day = match internship::today(programme, library.calendar(), i.starts_on, today) {
        Today::Ahead => t!(lang, "trainees-ahead"),
        Today::Day(n) => t!(lang, "trainees-day-n", n = n, all = programme.days().count()),
        Today::Over => t!(lang, "trainees-over"),
    };
    let decision = facts.decisions.iter().find(|d| d.internship == i.id);
    let spent = |e: &rules::programme::ExamUse| tries.iter().filter(|t| t.exam == e.exam && t.passed == Some(0)).count() as u32 >= programme.retakes.attempts();
    // Too few can still be passed.
    let exhausted = programme.exams.iter().filter(|e| !spent(e)).count() < programme.exams_required;
    let state = match decision {
        // Deferred is for a while: what it waits for goes on.
        Some(d) if d.registered.is_some() && d.kind != OutcomeKind::Deferred => State::Closed(d.kind),
        Some(d) if d.registered.is_none() => State::ToRegister,
        _ if progress.defence || exhausted => State::ToDecide,
        _ => match internship::late(&agenda, number) {
            0 => State::OnPlan,
            n => State::Late(n),
        },
    };
    let wanted: Vec<&String> = programme.days().flat_map(|d| &d.materials).collect();
    let read = wanted.iter().filter(|m| progress.read.contains(**m)).count();
    let exams = programme.exams.iter().map(|e| {
        let own = tries.iter().filter(|t| t.exam == e.exam);
        (own.clone().count() as u32, own.filter_map(|t| t.hundredths).max())
    });
    let exams = exams.collect();
    Ok(Line { day, read: (read, wanted.len()), exams, max: programme.retakes.attempts(), state, internship: i })
}

fn row(lang: Lang, l: Line) -> impl IntoView {
    let best = l.exams.iter().map(|(_, best)| best.map_or_else(|| "—".to_owned(), |b| (b / 100).to_string())).collect::<Vec<_>>().join(" / ");
    let tallies = l.exams.iter().filter(|e| e.0 > 0).map(|(used, _)| view! { <Tally used=*used max=l.max label=t!(lang, "exam-tries", n = *used, max = l.max)/> }).collect_view();
    let (text, tone, icon) = match l.state {
        State::OnPlan => (t!(lang, "state-on-plan"), Tone::Ok, Icon::Check),
        State::Late(n) => (t!(lang, "state-late", n = n), Tone::Warn, Icon::TriangleAlert),
        State::ToDecide => (t!(lang, "state-to-decide"), Tone::Pen, Icon::Scale),
        State::ToRegister => (t!(lang, "state-to-register"), Tone::Pen, Icon::Stamp),
        State::Closed(kind) => (outcome(lang, kind), Tone::Mute, Icon::Stamp),
    };
    let project = l.internship.project.clone();
    view! {
        <tr>
            <td><a href=href(lang, &format!("/trainees/{}", l.internship.id))><b>{l.internship.trainee_name}</b></a>{(!project.is_empty()).then(|| view! { <small>{project}</small> })}</td>
            <td class="mute nb">{l.internship.mentor_name}</td>
            <td class="nb">{l.day}</td>
            <td class="n" data-l=t!(lang, "nav-materials")>{l.read.0}"/"{l.read.1}</td>
            <td class="n num" data-l=t!(lang, "trainees-best")><b>{best}</b></td>
            <td class="tl">{tallies}</td>
            <td><Status text tone icon/></td>
        </tr>
    }
}

fn form(lang: Lang, filters: &Filters, cohorts: Vec<(String, String, String)>, mentors: BTreeMap<String, String>, selected: String) -> impl IntoView + use<> {
    let narrowed = [&filters.cohort, &filters.mentor, &filters.state].iter().any(|f| !f.is_empty());
    let name = |(id, ru, en): (String, String, String)| (id, if lang == Lang::Ru { ru } else { en });
    let mut all: Vec<(String, String)> = cohorts.into_iter().map(name).collect();
    all.push(("all".into(), t!(lang, "trainees-all")));
    let states = ["on-plan", "late", "to-decide", "to-register", "closed"].map(|s| (s.to_owned(), t!(lang, format!("filter-{s}")))).to_vec();
    view! {
        <form class="filters" method="get" action=href(lang, "/trainees")>
            <div class="field"><label for="tq">{t!(lang, "trainees-find")}</label><input type="search" id="tq" name="q" value=filters.q.clone()/></div>
            <details open=narrowed>
                <summary class="go">{t!(lang, "trainees-filters")}<Icon of=Icon::ChevronDown/></summary>
                <Select id="cohort" label=t!(lang, "cohort") options=all value=selected/>
                <Select id="mentor" label=t!(lang, "mentor") options=mentors.into_iter().collect() value=filters.mentor.clone() none=t!(lang, "all")/>
                <Select id="state" label=t!(lang, "trainees-state") options=states value=filters.state.clone() none=t!(lang, "all")/>
            </details>
            <button class="btn">{t!(lang, "show")}</button>
        </form>
    }
}
