//! Doors in words.

use chrono::{DateTime, Utc};
use leptos::prelude::*;
use rules::calendar::Zone;
use rules::lang::Lang;
use rules::people::{Department, Role};
use rules::retake::{Entry, NotYet};

use crate::parts::{Icon, Status, Tone};
use crate::{t, when};

/// A door in one line.
pub fn entry_line(lang: Lang, zone: Zone, now: DateTime<Utc>, entry: &Entry) -> String {
    match entry {
        Entry::Locked(missing) => t!(lang, "entry-locked", n = missing.len()),
        Entry::Start(permit) => t!(lang, "entry-start", n = permit.no()),
        Entry::Resume(_) => t!(lang, "entry-resume"),
        Entry::BeingGraded(_) => t!(lang, "entry-grading"),
        Entry::NotYet(wait) if wait.opens_at <= now => lacks(lang, wait),
        Entry::NotYet(wait) if wait.condition_met && wait.allowed => t!(lang, "entry-opens", at = when::moment(lang, zone, wait.opens_at)),
        Entry::NotYet(wait) => t!(lang, "entry-waits", at = when::moment(lang, zone, wait.opens_at)),
        Entry::Passed => t!(lang, "entry-passed"),
        Entry::Over => t!(lang, "entry-over"),
        Entry::Exhausted => t!(lang, "entry-exhausted"),
    }
}

/// The sign of a door: its tone and its icon.
pub fn entry_sign(entry: &Entry) -> (Tone, Icon) {
    match entry {
        Entry::Passed => (Tone::Ok, Icon::Check),
        Entry::Start(_) | Entry::Resume(_) => (Tone::Pen, Icon::CircleDot),
        Entry::BeingGraded(_) => (Tone::Pen, Icon::Hourglass),
        _ => (Tone::Mute, Icon::Lock),
    }
}

/// When a retake opens; once that moment is past, what it waits for.
pub(super) fn opens(lang: Lang, zone: Zone, now: DateTime<Utc>, wait: &NotYet) -> String {
    if wait.opens_at > now { when::full_moment(lang, zone, wait.opens_at) } else { lacks(lang, wait) }
}

/// The condition comes before the permission.
fn lacks(lang: Lang, wait: &NotYet) -> String {
    t!(lang, if wait.condition_met { "entry-waits-permission" } else { "entry-waits-condition" })
}

/// The two things a retake wants besides the pause, each with whether it is there.
pub(super) fn steps(lang: Lang, wait: &NotYet) -> impl IntoView + use<> {
    let line = |met: bool, text: String| {
        let (tone, icon) = if met { (Tone::Ok, Icon::Check) } else { (Tone::Mute, Icon::Circle) };
        view! { <li><Status text tone icon/></li> }
    };
    view! {
        <ul class="mini col mt3">
            {line(wait.condition_met, wait.step.condition.get(lang).clone())}
            {line(wait.allowed, t!(lang, "gate-permission", who = allower(lang, wait.step.allows)))}
        </ul>
    }
}

/// Who allows a retake, in words.
pub fn allower(lang: Lang, role: Role) -> String {
    match role {
        Role::Head(Department::ClientService) => t!(lang, "allows-head"),
        _ => t!(lang, "allows-mentor"),
    }
}
