//! The library: lessons by track, with the week and what is read.

use std::collections::BTreeMap;

use axum::extract::Query;
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use rules::lang::Lang;
use serde::Deserialize;
use storage::library::{Library, Material, Track};

use crate::ask::{Ask, Done};
use crate::parts::{Empty, Head, Icon, Sec, Status, Tone, href};
use crate::trainees::desk::{self, Desk};
use crate::{t, when};

/// The facets.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Facets {
    /// Code of a track; empty is all.
    #[serde(default)]
    track: String,
    /// Only what is not read.
    #[serde(default)]
    unread: Option<String>,
    /// Part of a title.
    #[serde(default)]
    q: String,
}

/// What is known of one line.
struct Line {
    title: String,
    slug: String,
    minutes: u32,
    read: Option<DateTime<Utc>>,
    due: Option<(usize, String)>,
    renewed: bool,
}

/// `GET /materials`
pub async fn page(ask: Ask, Query(facets): Query<Facets>) -> Done {
    ask.person()?;
    let library = ask.world.library();
    let desk = match ask.as_trainee() {
        Ok(_) => Some(desk::own(&ask, &ask.read().await?).await?),
        Err(_) => None,
    };
    let (lang, zone) = (ask.lang, ask.world.settings().zone);
    let counts = Track::ALL.map(|t| (t, library.materials().iter().filter(|m| m.track == t).count()));
    let day = desk.as_ref().map(Desk::day_number).unwrap_or_default();
    let lines = lines(lang, &library, desk.as_ref(), &facets);
    let total = library.materials().len();
    let read = desk.as_ref().map(|d| library.materials().iter().filter(|m| d.reading(&m.code).is_some()).count());
    Ok(ask.page(t!(lang, "nav-materials")).show(move || {
        let empty = lines.values().all(Vec::is_empty);
        let query = facets.q.clone();
        let sections = lines.into_iter().filter(|(_, l)| !l.is_empty()).map(|(track, lines)| section(lang, zone, track, lines, day)).collect_view();
        view! {
            <Head title=t!(lang, "nav-materials") lead=t!(lang, "materials-lead")/>
            <form class="search" role="search" method="get" action=href(lang, "/materials")>
                <label class="vh" for="mq">{t!(lang, "materials-find")}</label><Icon of=Icon::Search/>
                <input type="search" id="mq" name="q" value=facets.q.clone() placeholder=t!(lang, "materials-find-example")/>
                <button class="btn primary">{t!(lang, "find")}</button>
            </form>
            <div class="cols left">
                {side(lang, &facets, &counts, total, read.is_some())}
                <div class="stack">
                    {read.map(|n| view! { <p class="sum num">{t!(lang, "materials-sum", read = n, left = total - n)}</p> })}
                    {if empty {
                        let href = href(lang, "/materials");
                        view! { <Empty title=if query.is_empty() { t!(lang, "materials-none-here") } else { t!(lang, "materials-none", q = query) } text=t!(lang, "materials-none-next") href action=t!(lang, "materials-clear")/> }.into_any()
                    } else {
                        sections.into_any()
                    }}
                </div>
            </div>
        }
    }))
}

fn lines(lang: Lang, library: &Library, desk: Option<&Desk>, facets: &Facets) -> BTreeMap<Track, Vec<Line>> {
    let wanted = facets.q.trim().to_lowercase();
    let mut lines: BTreeMap<Track, Vec<Line>> = BTreeMap::new();
    for m in library.materials() {
        let (page, _) = m.page(lang);
        let line = line(lang, m, desk);
        let in_track = facets.track.is_empty() || facets.track == m.track.code();
        let in_text = wanted.is_empty() || page.title.to_lowercase().contains(&wanted) || page.text.contains(&wanted);
        if in_track && in_text && (facets.unread.is_none() || line.read.is_none()) {
            lines.entry(m.track).or_default().push(line);
        }
    }
    lines
}

fn line(lang: Lang, m: &Material, desk: Option<&Desk>) -> Line {
    let reading = desk.and_then(|d| d.reading(&m.code));
    let due = desk.and_then(|d| {
        let day = d.programme().ok()?.day_of_material(&m.code)?;
        Some((day, when::day(lang, d.date_of(day))))
    });
    Line { title: m.page(lang).0.title.clone(), slug: m.slug.clone(), minutes: m.minutes, read: reading.map(|r| r.1), due, renewed: reading.is_some_and(|r| !r.0) }
}

fn section(lang: Lang, zone: rules::calendar::Zone, track: Track, lines: Vec<Line>, day: usize) -> impl IntoView {
    let meta = t!(lang, "n-of-m", n = lines.iter().filter(|l| l.read.is_some()).count(), m = lines.len());
    let items = lines.into_iter().map(|l| {
        let (class, icon, label) = match (&l.read, &l.due) {
            (Some(_), _) => ("done", Icon::Check, t!(lang, "done")),
            (None, Some((due, _))) if *due <= day => ("now", Icon::CircleDot, t!(lang, "now")),
            _ => ("", Icon::Circle, t!(lang, "ahead")),
        };
        let state = match (&l.read, &l.due) {
            (Some(_), _) if l.renewed => view! { <Status text=t!(lang, "materials-renewed") tone=Tone::Warn/> }.into_any(),
            (Some(at), _) => view! { <Status text=when::day(lang, zone.day(*at)) tone=Tone::Mute/> }.into_any(),
            (None, Some((due, _))) if *due == day => view! { <Status text=t!(lang, "today") tone=Tone::Warn icon=Icon::Clock/> }.into_any(),
            (None, Some((due, date))) if *due < day => view! { <Status text=t!(lang, "was-due", day = date.clone()) tone=Tone::Warn icon=Icon::Clock/> }.into_any(),
            (None, Some((_, date))) => view! { <Status text=t!(lang, "until", day = date.clone()) tone=Tone::Mute/> }.into_any(),
            (None, None) => ().into_any(),
        };
        view! {
            <li class=class>
                <Icon of=icon label=label/>
                <span class="t"><a href=href(lang, &format!("/materials/{}", l.slug))>{l.title}</a><span class="num">{t!(lang, "min", n = l.minutes)}</span></span>
                {state}
            </li>
        }
    });
    let items = items.collect_view();
    view! { <Sec title=t!(lang, format!("track-{}", track.code())) meta><ol class="idx">{items}</ol></Sec> }
}

fn side(lang: Lang, facets: &Facets, counts: &[(Track, usize)], total: usize, trainee: bool) -> impl IntoView + use<> {
    let radio = |value: &'static str, label: String, n: usize| {
        view! { <label class="fc"><input type="radio" name="track" value=value checked=facets.track == value/><span>{label}</span><b>{n}</b></label> }
    };
    let tracks = counts.iter().filter(|c| c.1 > 0).map(|(t, n)| radio(t.code(), t!(lang, format!("track-{}", t.code())), *n)).collect_view();
    let unread = trainee.then(|| view! { <label class="fc mt4"><input type="checkbox" name="unread" value="1" checked=facets.unread.is_some()/><span>{t!(lang, "materials-unread")}</span></label> });
    let q = (!facets.q.is_empty()).then(|| view! { <input type="hidden" name="q" value=facets.q.clone()/> });
    view! {
        <form class="facets sticky" method="get" action=href(lang, "/materials")>
            {q}
            <fieldset><legend class="label">{t!(lang, "materials-track")}</legend>{radio("", t!(lang, "all"), total)}{tracks}</fieldset>
            {unread}
            <div class="mt4"><button class="btn">{t!(lang, "show")}</button></div>
        </form>
    }
}
