//! A scale of points with every attempt and the pass mark on it.

use leptos::prelude::*;
use rules::lang::Lang;

use crate::t;

/// One attempt on the scale.
#[derive(Debug, Clone)]
pub struct ScoreMark {
    /// 0 to 100.
    pub score: u8,
    /// «вторая, 72».
    pub label: String,
}

/// Attempts in their order; the last is drawn large.
#[component]
pub fn ScoreScale(
    lang: Lang,
    marks: Vec<ScoreMark>,
    /// Pass mark, 0 to 100.
    pass: u8,
) -> impl IntoView {
    let said = marks.iter().map(|mark| mark.label.clone()).collect::<Vec<_>>().join("; ");
    let scores: Vec<u8> = marks.iter().map(|mark| mark.score).collect();
    let count = marks.len();
    let last = scores.last().copied();
    let marks = marks.into_iter().enumerate().map(|(n, mark)| if n + 1 == count { now(mark, pass) } else { before(mark, n, &scores, pass) });
    // The words of the pass mark stand on the side where the last attempt is not.
    let right = last.is_none_or(|score| score < pass) && pass <= 85;
    let (x, anchor) = if right { (at(pass) + 6, "start") } else { (at(pass) - 6, "end") };
    view! {
        <svg class="chart" viewBox="0 0 520 120" role="img" aria-label=t!(lang, "part-scale", marks = said, pass = pass)>
            <path class="grid" d=ticks(|n| n % 5 != 0, 5)></path>
            <path class="axis" d=format!("{}{}M10 92h500", ticks(|n| n % 10 == 5, 9), ticks(|n| n % 10 == 0, 13))></path>
            {[0, 20, 40, 60, 80, 100].into_iter().map(|n| number(n, pass)).collect_view()}
            <path class="pass" d=format!("M{} 18v74", at(pass))></path>
            <text class="strong" x=x.to_string() y="28" text-anchor=anchor>{t!(lang, "part-pass", n = pass)}</text>
            {marks.collect_view()}
        </svg>
    }
}

/// Where a score stands, in the units of the drawing.
fn at(score: u8) -> u16 {
    10 + 5 * u16::from(score.min(100))
}

fn ticks(which: impl Fn(u8) -> bool, height: u8) -> String {
    // The drawing has fifty spaces, two points each.
    (0..=50).filter(|n| which(*n)).map(|n| format!("M{} 92v-{height}", at(n * 2))).collect()
}

fn number(n: u8, pass: u8) -> impl IntoView {
    let class = if n == pass { "strong" } else { "mute" };
    view! { <text class=class x=at(n).to_string() y="112" text-anchor="middle">{n}</text> }
}

fn before(mark: ScoreMark, n: usize, scores: &[u8], pass: u8) -> AnyView {
    let x = at(mark.score);
    let near = |side: std::ops::Range<u8>| scores.iter().enumerate().any(|(other, score)| other != n && side.contains(score));
    // A name that would run into a neighbour is left to the table of attempts beside the drawing; the figure stays.
    let crowded = near(mark.score.saturating_sub(19)..mark.score.saturating_add(20));
    // The figure stands before its dot where there is room, else after it, else above it.
    let left = mark.score >= 20 && !near(mark.score.saturating_sub(7)..mark.score);
    let right = !near(mark.score + 1..mark.score.saturating_add(16)) && !(mark.score..mark.score.saturating_add(8)).contains(&pass);
    let (to, anchor, y) = match (left, right) {
        (true, _) => (x - 10, "end", "64"),
        (_, true) => (x + 10, "start", "64"),
        _ => (x + 5, "end", "49"),
    };
    // Of equal scores one figure speaks.
    let same = scores.iter().take(n).any(|score| *score == mark.score);
    let label = match (same, crowded) {
        (true, _) => String::new(),
        (_, true) => mark.score.to_string(),
        _ => mark.label,
    };
    view! {
        <path class="then" d=format!("M{x} 92V62")></path>
        <circle class="then-dot" cx=x.to_string() cy="60" r="5"></circle>
        <text x=to.to_string() y=y text-anchor=anchor>{label}</text>
    }
    .into_any()
}

fn now(mark: ScoreMark, pass: u8) -> AnyView {
    let x = at(mark.score);
    // Beside the dot where there is room, else above it; never across the pass mark or over the edge.
    let (to, anchor, y) = match mark.score {
        score if score >= 85 => (x + 7, "end", "12"),
        score if score >= pass => (x + 12, "start", "52"),
        score if score >= 25 => (x - 7, "end", "28"),
        _ => (x + 12, "start", "52"),
    };
    view! {
        <path class="last" d=format!("M{x} 92V52")></path>
        <circle class="last-dot" cx=x.to_string() cy="48" r="6.5"></circle>
        <text class="last-t" x=to.to_string() y=y text-anchor=anchor>{mark.label}</text>
    }
    .into_any()
}
