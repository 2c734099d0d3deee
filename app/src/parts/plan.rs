//! The day as a printed timetable.

use leptos::prelude::*;
use rules::lang::Lang;

use super::icon::Icon;
use super::tone::Tone;
use crate::t;

/// Where a row of the plan stands.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum PlanState {
    /// Done.
    Done,
    /// To be done next: carries the only primary button of the page.
    Now,
    /// Ahead.
    #[default]
    Ahead,
}

/// One thing to do.
#[derive(Debug, Clone, Default)]
pub struct PlanRow {
    /// What.
    pub title: String,
    /// «Материал, 15 минут».
    pub detail: String,
    /// Done, now or ahead.
    pub state: PlanState,
    /// Where it is done; empty when it is done elsewhere.
    pub href: String,
    /// Words of the link: «Открыть».
    pub action: String,
}

/// The plan of a day.
#[component]
pub fn DayPlan(lang: Lang, rows: Vec<PlanRow>) -> impl IntoView {
    view! { <ol class="plan">{rows.into_iter().map(|row| row_of(lang, row)).collect_view()}</ol> }
}

fn row_of(lang: Lang, row: PlanRow) -> impl IntoView {
    let (class, tone, icon, word) = match row.state {
        PlanState::Done => ("done", Tone::Ok, Icon::Check, "part-done"),
        PlanState::Now => ("now", Tone::Pen, Icon::CircleDot, "part-now"),
        PlanState::Ahead => ("", Tone::Mute, Icon::Circle, "part-ahead"),
    };
    let now = row.state == PlanState::Now;
    let link = (!row.href.is_empty()).then(|| {
        let go = (!now).then(|| view! { <Icon of=Icon::ChevronRight/> });
        view! { <a class=if now { "btn primary" } else { "go" } href=row.href>{row.action} {go}</a> }
    });
    view! {
        <li class=class>
            <span class="tick"><span class=format!("st {}", tone.class())><Icon of=icon label=t!(lang, word)/></span></span>
            <div>
                <b>{row.title}</b>
                {(!row.detail.is_empty()).then(|| view! { <p>{row.detail}</p> })}
            </div>
            <div class=if now { "act keep" } else { "act" }>{link}</div>
        </li>
    }
}
