//! The grid of questions of an attempt: where there are answers, where to come back.

use leptos::prelude::*;
use rules::lang::Lang;

use super::tone::classes;
use crate::t;

/// A question's cell.
#[derive(Debug, Clone)]
pub struct QCell {
    /// Number in the attempt, from 1.
    pub n: usize,
    /// The page it stands on, from 1.
    pub page: usize,
    /// Has an answer.
    pub answered: bool,
    /// Marked «come back».
    pub flagged: bool,
    /// Stands on this page.
    pub current: bool,
}

/// The grid and, on a wide screen, the key to it; the page puts them into `<nav class="qnav">`.
///
/// A question of this page is a link to its place; one of another page is a button of the form `form`, so that
/// leaving the page keeps what was typed, with and without scripts.
#[component]
pub fn QGrid(lang: Lang, cells: Vec<QCell>, form: &'static str) -> impl IntoView {
    // The key names a flag only where there is one.
    let flags = cells.iter().any(|cell| cell.flagged);
    let cells = cells.into_iter().map(|cell| {
        let pick = |on, class: &'static str| if on { class } else { "" };
        let class = classes(&[pick(cell.answered, "a"), pick(cell.flagged, "f"), pick(cell.current, "c")]);
        let state = match (cell.answered, cell.flagged) {
            (true, true) => "part-q-answered-flagged",
            (true, false) => "part-q-answered",
            (false, true) => "part-q-open-flagged",
            (false, false) => "part-q-open",
        };
        let label = t!(lang, state, n = cell.n);
        let (n, page) = (cell.n, cell.page);
        let place = if cell.current {
            view! { <a class=class href=format!("#q{n}") aria-label=label aria-current="true">{n}</a> }.into_any()
        } else {
            view! { <button class=class form=form name="go" value=format!("{page}.{n}") aria-label=label>{n}</button> }.into_any()
        };
        view! { <li>{place}</li> }
    });
    view! {
        <ol class="qgrid">{cells.collect_view()}</ol>
        <ul class="qleg hide-m">
            <li><i class="a"></i>{t!(lang, "part-q-key-answered")}</li>
            <li><i></i>{t!(lang, "part-q-key-open")}</li>
            {flags.then(|| view! { <li><i class="f"></i>{t!(lang, "part-q-key-flagged")}</li> })}
            <li><i class="c"></i>{t!(lang, "part-q-key-current")}</li>
        </ul>
    }
}
