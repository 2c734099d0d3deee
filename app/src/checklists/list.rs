//! All checklists, with what is left in each.

use leptos::prelude::*;

use crate::ask::{Ask, Done};
use crate::parts::{Head, Icon, Part, SegBar, Status, Tone, href};
use crate::trainees::desk::{self, Desk};
use crate::{t, when};

/// `GET /checklists`
pub async fn page(ask: Ask) -> Done {
    ask.person()?;
    let library = ask.world.library();
    let desk = match ask.as_trainee() {
        Ok(_) => Some(desk::own(&ask, &ask.read().await?).await?),
        Err(_) => None,
    };
    let lang = ask.lang;
    let day = desk.as_ref().map(Desk::day_number).unwrap_or_default();
    Ok(ask.page(t!(lang, "nav-checklists")).show(move || {
        let rows = library.checklists().iter().map(|list| {
            let text = list.text(lang).0;
            let count = desk.as_ref().map(|d| d.count(&list.code));
            let due = desk.as_ref().and_then(|d| Some((d.programme().ok()?.day_of_checklist(&list.code)?, d)));
            let state = match (count, due) {
                (Some(c), _) if c.signed == list.entries.len() => view! { <Status text=t!(lang, "signed") tone=Tone::Ok icon=Icon::Check/> }.into_any(),
                (Some(c), _) if c.returned > 0 => view! { <Status text=t!(lang, "returned-n", n = c.returned) tone=Tone::Bad icon=Icon::Undo/> }.into_any(),
                (Some(c), _) if c.open == 0 => view! { <Status text=t!(lang, "waits-review") tone=Tone::Pen icon=Icon::Hourglass/> }.into_any(),
                (Some(_), Some((due, d))) if due < day => view! { <Status text=t!(lang, "was-due", day = when::day(lang, d.date_of(due))) tone=Tone::Warn icon=Icon::Clock/> }.into_any(),
                (Some(_), Some((due, d))) => view! { <Status text=t!(lang, "until", day = when::day(lang, d.date_of(due))) tone=Tone::Mute/> }.into_any(),
                _ => ().into_any(),
            };
            let bar = count.map(|c| {
                let parts = vec![(Part::Signed, c.signed as u32), (Part::Waiting, c.waiting as u32), (Part::Returned, c.returned as u32), (Part::Left, c.open as u32)];
                view! { <SegBar label=t!(lang, "checklist-bar", signed = c.signed, waiting = c.waiting, returned = c.returned, open = c.open) parts/> }
            });
            view! {
                <tr>
                    <td><b><a class="link" href=href(lang, &format!("/checklists/{}", list.slug))>{text.title.clone()}</a></b><small>{text.when.clone()}</small></td>
                    <td class="w40">{bar}</td>
                    <td class="n">{state}</td>
                </tr>
            }
        });
        let rows = rows.collect_view();
        view! { <Head title=t!(lang, "nav-checklists") lead=t!(lang, "checklists-lead")/><table class="tbl rows"><tbody>{rows}</tbody></table> }
    }))
}
