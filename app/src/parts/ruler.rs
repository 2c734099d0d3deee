//! The internship on a ruler: weeks of working days, eight ticks a day, and a needle at the present hour.

use leptos::prelude::*;
use rules::lang::Lang;

use super::icon::Icon;
use super::tone::classes;
use crate::t;

/// Where a day stands.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum DayState {
    /// Behind.
    Done,
    /// Today; how much of the working day is gone, per cent.
    Now(u8),
    /// Ahead.
    #[default]
    Ahead,
}

/// One working day.
#[derive(Debug, Clone)]
pub struct RulerDay {
    /// Number within the internship, from 1.
    pub number: u16,
    /// Day of the month, as printed.
    pub date: String,
    /// The day's page; empty when there is none.
    pub href: String,
    /// Behind, now or ahead.
    pub state: DayState,
}

/// Something that happens on days of a week.
#[derive(Debug, Clone)]
pub struct RulerEvent {
    /// Cell of the week in which it begins, from 1.
    pub from: u8,
    /// How many cells it takes.
    pub span: u8,
    /// Its sign.
    pub icon: Icon,
    /// Two or three words.
    pub text: String,
    /// Behind.
    pub done: bool,
}

/// One week of the ruler. A holiday makes it shorter, a working Saturday longer.
#[derive(Debug, Clone)]
pub struct RulerWeek {
    /// 1 to 4.
    pub n: u8,
    /// «Погружение».
    pub title: String,
    /// «9–13 ноября».
    pub dates: String,
    /// Its working days.
    pub days: Vec<RulerDay>,
    /// What happens in it.
    pub events: Vec<RulerEvent>,
    /// The present week: on a narrow screen only its events are shown.
    pub open: bool,
}

/// The whole ruler.
#[component]
pub fn Ruler(lang: Lang, weeks: Vec<RulerWeek>) -> impl IntoView {
    let count: usize = weeks.iter().map(|week| week.days.len()).sum();
    view! {
        <ol class="ruler" aria-label=t!(lang, "part-ruler", n = count)>
            {weeks.into_iter().map(|week| week_of(lang, week)).collect_view()}
        </ol>
    }
}

fn week_of(lang: Lang, week: RulerWeek) -> impl IntoView {
    let cells = week.days.len();
    view! {
        <li data-w=week.n.to_string() data-n=cells.to_string() data-open=week.open>
            <div class="rw">
                <b>{week.title}</b>
                <span>{t!(lang, "part-week", n = week.n)}<i>", "{week.dates}</i></span>
            </div>
            <ol class="rd">{week.days.into_iter().map(|day| day_of(lang, day)).collect_view()}</ol>
            <ul class="re">{week.events.into_iter().map(|event| event_of(event, cells)).collect_view()}</ul>
        </li>
    }
}

fn day_of(lang: Lang, day: RulerDay) -> impl IntoView {
    let (class, gone) = match day.state {
        DayState::Done => ("done", None),
        DayState::Now(gone) => ("now", Some(gone.min(100))),
        DayState::Ahead => ("", None),
    };
    let label = match gone {
        Some(_) => t!(lang, "part-ruler-today", n = day.number, date = day.date.clone()),
        None => t!(lang, "part-ruler-day", n = day.number, date = day.date.clone()),
    };
    let href = (!day.href.is_empty()).then_some(day.href);
    // An anchor without an address is no link, so its label needs a role to be heard.
    let role = href.is_none().then_some("img");
    view! {
        <li class=class data-v=gone.map(|v| v.to_string())>
            <a href=href role=role aria-label=label aria-current=gone.map(|_| "date")>
                <span>{day.date}</span>
            </a>
            {gone.map(|_| view! { <i class="needle"></i> })}
        </li>
    }
}

fn event_of(event: RulerEvent, cells: usize) -> impl IntoView {
    let last = usize::from(event.from) == cells;
    view! {
        <li
            class=classes(&[if event.done { "done" } else { "" }, if last { "last" } else { "" }])
            data-c=event.from.to_string()
            data-s=event.span.to_string()
        >
            <Icon of=event.icon/>
            <span>{event.text}</span>
        </li>
    }
}
