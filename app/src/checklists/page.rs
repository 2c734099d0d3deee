//! One checklist: figures, bar, items, one form.

use axum::extract::{Path, Query};
use leptos::prelude::*;
use rules::calendar::Zone;
use rules::checklist::{Count, Step};
use rules::lang::Lang;
use serde::Deserialize;
use storage::checklists::{Mark, newest};
use storage::library::{Checklist, ItemText};

use crate::ask::{Ask, Done};
use crate::outcomes::words::over;
use crate::parts::{Field, Figure, Figures, Head, Icon, Note, Part, Sec, SegBar, Signature, Status, Tone, href};
use crate::problem::Problem;
use crate::trainees::desk;
use crate::{t, when};

/// Whether the page follows a save.
#[derive(Debug, Default, Deserialize)]
pub struct Saved {
    #[serde(default)]
    saved: Option<String>,
}

/// `GET /checklists/{id}`
pub async fn page(ask: Ask, Path(slug): Path<String>, Query(saved): Query<Saved>) -> Done {
    ask.person()?;
    let list = ask.world.library().checklist(&slug).cloned().ok_or(Problem::Missing)?;
    let own = match ask.as_trainee() {
        Ok(_) => {
            let desk = desk::own(&ask, &ask.read().await?).await?;
            Some((desk.count(&list.code), desk.marks.get(&list.code).cloned().unwrap_or_default(), desk.internship))
        }
        Err(_) => None,
    };
    let (lang, zone) = (ask.lang, ask.world.settings().zone);
    let refilled: Vec<Option<(String, String)>> = list.entries.iter().map(|e| Some((ask.refilled(&format!("done-{}", e.no))?, ask.refilled(&format!("note-{}", e.no))?))).collect();
    let title = list.text(lang).0.title.clone();
    let saved = saved.saved.is_some().then(|| when::seconds(zone, ask.now));
    Ok(ask.page(title.clone()).under("/checklists", t!(lang, "nav-checklists")).show(move || {
        let text = list.text(lang).0.clone();
        let marks = own.as_ref().map(|o| o.1.clone());
        let seen = marks.as_ref().map(newest).unwrap_or_default();
        let groups = text.groups.iter().map(|g| {
            let items = g.items.iter().map(|item| {
                let n = list.entries.iter().position(|e| e.no == item.no);
                let typed = n.and_then(|n| refilled[n].clone());
                match &marks {
                    Some(marks) => own_item(lang, zone, item, marks.iter().find(|m| m.no == item.no), typed).into_any(),
                    None => plain_item(item).into_any(),
                }
            });
            let items = items.collect_view();
            view! { <Sec title=g.title.clone().unwrap_or_else(|| t!(lang, "checklist-items"))><ol class="chk">{items}</ol></Sec> }
        });
        let groups = groups.collect_view();
        let save = own.as_ref().map(|o| match over(lang, &o.2) {
            Some(over) => over.into_any(),
            None if o.0.signed == list.entries.len() => view! { <p><Status text=t!(lang, "checklist-all-signed") tone=Tone::Ok icon=Icon::Check/></p> }.into_any(),
            None => view! {
                <div class="row stick">
                    <button class="btn primary">{t!(lang, "checklist-send")}</button>
                    {saved.map(|at| view! { <span class="st ok" role="status"><Icon of=Icon::CloudCheck/>{t!(lang, "saved-at", at = at)}</span> })}
                </div>
            }
            .into_any(),
        });
        view! {
            <Head title lead=t!(lang, "checklist-lead", when = text.when.clone())/>
            <div class="md sm ink2" inner_html=text.intro_html.clone()></div>
            {own.as_ref().map(|o| figures(lang, &list, o.0))}
            <form class="stack mt8" method="post" action=href(lang, &format!("/checklists/{}", list.slug))><input type="hidden" name="seen" value=seen/>{groups}{save}</form>
        }
    }))
}

fn figures(lang: Lang, list: &Checklist, c: Count) -> impl IntoView + use<> {
    let all = list.entries.len();
    let items = vec![
        Figure::new(t!(lang, "checklist-signed"), c.signed).of(t!(lang, "of-n", n = all)),
        Figure::new(t!(lang, "checklist-waiting"), c.waiting),
        Figure::new(t!(lang, "checklist-returned"), c.returned),
        Figure::new(t!(lang, "checklist-open"), c.open),
    ];
    let parts = vec![(Part::Signed, c.signed as u32), (Part::Waiting, c.waiting as u32), (Part::Returned, c.returned as u32), (Part::Left, c.open as u32)];
    view! {
        <Figures items/>
        <SegBar label=t!(lang, "checklist-bar", signed = c.signed, waiting = c.waiting, returned = c.returned, open = c.open) parts/>
    }
}

fn plain_item(item: &ItemText) -> impl IntoView + use<> {
    view! { <li><span class="cn num">{item.no}</span><span></span><div><span inner_html=item.html.clone()></span><div class="xs mute" inner_html=item.note_html.clone()></div></div></li> }
}

/// An item of one's own list. A signed one is closed; the rest are three radios and a line for evidence or a reason.
fn own_item(lang: Lang, zone: Zone, item: &ItemText, mark: Option<&Mark>, typed: Option<(String, String)>) -> impl IntoView + use<> {
    let no = item.no;
    let step = mark.map(|m| m.step);
    let class = match step {
        Some(Step::Signed) => "ok",
        Some(Step::Ticked) => "wait",
        Some(Step::NotApplicable) => "wait na",
        Some(Step::Returned) => "back",
        _ => "",
    };
    let side = match mark {
        Some(m) if m.step == Step::Signed => view! { <Signature lang who=m.by.clone() when=when::moment(lang, zone, m.at) datetime=when::machine(m.at)/> }.into_any(),
        Some(m) if m.step == Step::Returned => view! { <Status text=t!(lang, "returned") tone=Tone::Bad icon=Icon::Undo/> }.into_any(),
        Some(_) => view! { <Status text=t!(lang, "waits-review") tone=Tone::Pen icon=Icon::Hourglass/> }.into_any(),
        None => ().into_any(),
    };
    let (tone, icon) = match step {
        Some(Step::Signed) => (Tone::Ok, Icon::Check),
        Some(Step::Ticked) => (Tone::Pen, Icon::Check),
        Some(Step::NotApplicable) => (Tone::Mute, Icon::Minus),
        _ => (Tone::Mute, Icon::Circle),
    };
    let returned = mark.filter(|m| m.step == Step::Returned).map(|m| {
        let by = format!("{}, {}", m.by, when::moment(lang, zone, m.at));
        let note = m.note.clone();
        view! { <Note by>{note}</Note> }
    });
    let given = mark.filter(|m| m.step != Step::Returned).map(|m| m.note.clone()).unwrap_or_default();
    let chosen = match (&typed, step) {
        (Some((done, _)), _) => done.clone(),
        (None, Some(Step::Ticked)) => "done".into(),
        (None, Some(Step::NotApplicable)) => "na".into(),
        _ => String::new(),
    };
    let note = typed.map_or(given.clone(), |t| t.1);
    let evidence = item.evidence;
    let body = if step == Some(Step::Signed) {
        view! { {(!given.is_empty()).then(|| view! { <p class="xs ink2 wrap-any">{given}</p> })} }.into_any()
    } else {
        let radio = |value: &'static str, label: String| view! { <label>{label}<input type="radio" name=format!("done-{no}") value=value checked=chosen == value/></label> };
        let label = if evidence { t!(lang, "checklist-evidence") } else { t!(lang, "checklist-note") };
        let summary = (!evidence && note.is_empty()).then(|| label.clone());
        let field = view! { <Field id=format!("note-{no}") label value=note pen=true maxlength=1000/> };
        let field = match summary {
            Some(summary) => view! { <details class="reveal mt2"><summary class="go xs">{summary}</summary>{field}</details> }.into_any(),
            None => view! { <div class="mt2">{field}</div> }.into_any(),
        };
        view! {
            <fieldset class="seg soft mt2"><legend class="vh">{t!(lang, "checklist-item-n", n = no)}</legend>
                {radio("", t!(lang, "checklist-not-yet"))}{radio("done", t!(lang, "checklist-done"))}{radio("na", t!(lang, "checklist-na"))}
            </fieldset>
            {field}
        }
        .into_any()
    };
    view! {
        <li class=class>
            <span class="cn num">{no}</span>
            <span class="tick"><span class=format!("st {}", tone.class())><Icon of=icon/></span></span>
            <div>
                <span class="it"><span inner_html=item.html.clone()></span>{evidence.then(|| view! { " "<span class="st mute xs">{t!(lang, "checklist-wants-evidence")}</span> })}</span>
                <div class="xs mute" inner_html=item.note_html.clone()></div>
                {returned}
                {body}
            </div>
            <div class="cs">{side}</div>
        </li>
    }
}
