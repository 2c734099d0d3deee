//! One checklist of a trainee: sign what waits, give back what is not right.

use axum::extract::Path;
use leptos::prelude::*;
use rules::Refusal;
use rules::calendar::Zone;
use rules::checklist::Step;
use rules::lang::Lang;
use serde::Deserialize;
use storage::Tx;
use storage::checklists::{Mark, newest, state};
use storage::events::Event;
use storage::internships::Internship;
use storage::library::{Checklist, ItemText};

use super::{beside, queue};
use crate::ask::{Ask, Done};
use crate::parts::{Field, Head, Icon, Sec, Signature, Status, Tone, href};
use crate::problem::Problem;
use crate::sent::Sent;
use crate::{t, when};

/// The internship if whoever asks is its mentor; anything else is missing.
async fn led(tx: &Tx, mentor: &rules::people::Mentor, internship: &str) -> Result<Internship, Problem> {
    let found = tx.internship(internship).await?;
    if found.mentor == mentor.id() { Ok(found) } else { Err(Problem::Missing) }
}

/// `GET /review/checklists/{id}`: the trainee's lists of the programme, those that wait first.
pub async fn page(ask: Ask, Path(internship): Path<String>) -> Done {
    let mentor = ask.as_mentor()?;
    let tx = ask.read().await?;
    let internship = led(&tx, &mentor, &internship).await?;
    let marks = tx.marks(&internship.id).await?;
    let library = ask.world.library();
    let programme = library.programme(&internship.programme).cloned().ok_or(Problem::Broken)?;
    let queue = queue::all(&ask, &tx).await?;
    let (lang, zone, now, over) = (ask.lang, ask.world.settings().zone, ask.now, internship.is_over());
    let typed = Typed { checklist: ask.refilled("checklist"), no: ask.refilled("no"), note: ask.refilled("note").unwrap_or_default() };
    Ok(ask.page(t!(lang, "nav-checklists")).under("/review", t!(lang, "nav-review")).wide().show(move || {
        let path = href(lang, &format!("/review/checklists/{}", internship.id));
        let mut lists: Vec<_> = library.checklists().iter().filter(|l| marks.contains_key(&l.code) || programme.day_of_checklist(&l.code).is_some()).collect();
        lists.sort_by_key(|l| to_sign(l, marks.get(&l.code).map_or(&[], Vec::as_slice)) == 0);
        let lists = lists.into_iter().map(|l| list_view(lang, zone, (!over).then_some(path.as_str()), l, marks.get(&l.code).map_or(&[], Vec::as_slice), &typed)).collect_view();
        let open = format!("/review/checklists/{}", internship.id);
        beside::split(lang, now, &queue, &open, view! { <Head title=t!(lang, "nav-checklists") lead=t!(lang, "review-of", name = internship.trainee_name.clone())/><div class="stack">{lists}</div> })
    }))
}

/// What was typed into the form that gives an item back.
struct Typed {
    checklist: Option<String>,
    no: Option<String>,
    note: String,
}

/// How many items wait for a signature.
fn to_sign(list: &Checklist, marks: &[Mark]) -> usize {
    state(marks).to_sign(&list.entries).map(|n| n.len()).unwrap_or(0)
}

/// A list with its forms; without `path` only to be read.
fn list_view(lang: Lang, zone: Zone, path: Option<&str>, list: &Checklist, marks: &[Mark], typed: &Typed) -> impl IntoView + use<> {
    let seen = newest(marks);
    let waiting = to_sign(list, marks);
    let items = list.text(lang).0.groups.iter().flat_map(|g| &g.items);
    let items = items.map(|item| item_view(lang, zone, path, list, item, marks.iter().find(|m| m.no == item.no), typed)).collect_view();
    let code = list.code.clone();
    let sign = path.filter(|_| waiting > 0).map(|path| {
        let action = path.to_owned();
        view! {
            <form method="post" action=action class="row">
                <input type="hidden" name="checklist" value=code/>
                <input type="hidden" name="seen" value=seen.clone()/>
                <button class="btn primary" name="verb" value="sign"><Icon of=Icon::PenLine/>{t!(lang, "review-sign-n", n = waiting)}</button>
            </form>
        }
    });
    view! { <Sec title=list.text(lang).0.title.clone() id=list.slug.clone()>{sign}<ol class="chk">{items}</ol></Sec> }
}

fn item_view(lang: Lang, zone: Zone, path: Option<&str>, list: &Checklist, item: &ItemText, mark: Option<&Mark>, typed: &Typed) -> impl IntoView + use<> {
    let (class, side) = match mark {
        Some(m) if m.step == Step::Signed => ("ok", view! { <Signature lang who=m.by.clone() when=when::moment(lang, zone, m.at) datetime=when::machine(m.at)/> }.into_any()),
        Some(m) if m.step == Step::Returned => ("back", view! { <Status text=t!(lang, "returned") tone=Tone::Bad icon=Icon::Undo/> }.into_any()),
        Some(m) if m.step == Step::NotApplicable => ("na", view! { <Status text=t!(lang, "checklist-na") tone=Tone::Pen icon=Icon::Minus/> }.into_any()),
        Some(_) => ("wait", view! { <Status text=t!(lang, "waits-review") tone=Tone::Pen icon=Icon::Hourglass/> }.into_any()),
        None => ("", view! { <Status text=t!(lang, "checklist-not-yet") tone=Tone::Mute/> }.into_any()),
    };
    let note_typed = typed.note.clone();
    let waits = mark.filter(|m| matches!(m.step, Step::Ticked | Step::NotApplicable));
    let no = item.no;
    let give_back = path.zip(waits).map(|(path, mark)| {
        let (action, code, seen) = (path.to_owned(), list.code.clone(), mark.id.clone());
        let typed = typed.checklist.as_ref() == Some(&code) && typed.no.as_deref() == Some(no.to_string().as_str());
        let value = if typed { note_typed.clone() } else { String::new() };
        view! {
            <details class="reveal ret" open=typed><summary class="go xs">{t!(lang, "review-return")}</summary>
                <form method="post" action=action class="fields mt3">
                    <input type="hidden" name="checklist" value=code.clone()/>
                    <input type="hidden" name="no" value=no.to_string()/>
                    <input type="hidden" name="seen" value=seen/>
                    <Field id=format!("note-{code}-{no}") name="note" label=t!(lang, "review-return-why") value pen=true required=true maxlength=1000/>
                    <div><button class="btn" name="verb" value="return"><Icon of=Icon::Undo/>{t!(lang, "review-return")}</button></div>
                </form>
            </details>
        }
    });
    let note = mark.map(|m| m.note.clone()).unwrap_or_default();
    view! {
        <li class=class><span class="cn num">{no}</span><span></span>
            <div><span inner_html=item.html.clone()></span>{(!note.is_empty()).then(|| view! { <p class="ink wrap-any">{note}</p> })}</div>
            <div class="cs">{side}</div>{give_back}</li>
    }
}

/// What the mentor does.
#[derive(Debug, Clone, Deserialize)]
pub struct Verb {
    /// Code of the checklist.
    pub checklist: String,
    /// The newest step of the list when the page was drawn.
    #[serde(default)]
    pub seen: String,
    /// `sign` everything that waits, or `return` one item.
    pub verb: String,
    /// The item to return.
    #[serde(default)]
    pub no: Option<u32>,
    /// Why.
    #[serde(default)]
    pub note: String,
}

/// `POST /review/checklists/{id}`
pub async fn act(ask: Ask, Path(internship): Path<String>, Sent(form): Sent<Verb>) -> Done {
    let mentor = ask.as_mentor()?;
    let list = ask.world.library().checklist_by_code(&form.checklist).cloned();
    let (now, back) = (ask.now, format!("/review/checklists/{internship}"));
    ask.world
        .write(move |tx| async move {
            let internship = led(&tx, &mentor, &internship).await?;
            let list = list.ok_or(Refusal::BadField)?;
            internship.going()?;
            let marks = tx.marks(&internship.id).await?.remove(&list.code).unwrap_or_default();
            // What is signed is what was read: a list that changed since is drawn again.
            let seen = match form.no {
                Some(no) => newest(marks.iter().filter(|m| m.no == no)),
                None => newest(&marks),
            };
            if form.seen != seen {
                return Err(Problem::Outdated);
            }
            let state = state(&marks);
            let kind = match (form.verb.as_str(), form.no) {
                ("sign", _) => {
                    for no in state.to_sign(&list.entries)? {
                        tx.add_step(&internship.id, &list.code, no, Step::Signed, "", mentor.id(), now).await?;
                    }
                    "checklist-signed"
                }
                ("return", Some(no)) => {
                    let step = state.give_back(no, &form.note)?;
                    tx.add_step(&internship.id, &list.code, no, step, form.note.trim(), mentor.id(), now).await?;
                    "checklist-returned"
                }
                _ => return Err(Refusal::BadField.into()),
            };
            tx.note(Event { kind, actor: Some(mentor.id()), subject: Some(&internship.trainee), object: &list.code, ..Event::default() }, now).await?;
            Ok::<_, Problem>(())
        })
        .await?;
    Ok(ask.go(&back))
}
