//! Defences that concern whoever asks: a seat on the panel, one's own trainee, or all of them.

use leptos::prelude::*;

use crate::ask::{Ask, Done};
use crate::parts::{Empty, Head, Icon, Status, Tone, href};
use crate::problem::Problem;
use crate::{t, when};

/// `GET /defences`
pub async fn page(ask: Ask) -> Done {
    let person = ask.person()?.clone();
    if !person.is_staff() {
        return Err(Problem::Missing);
    }
    let tx = ask.read().await?;
    let everywhere = person.sees_everybody();
    let all = tx.defences(&person.id).await?;
    let own = tx.internships(None).await?.into_iter().filter(|i| i.mentor == person.id).map(|i| i.id).collect::<Vec<_>>();
    let (lang, zone) = (ask.lang, ask.world.settings().zone);
    let seen: Vec<_> = all.into_iter().filter(|d| everywhere || d.seated > 0 || own.contains(&d.internship)).collect();
    Ok(ask.page(t!(lang, "nav-defences")).show(move || {
        let none = seen.is_empty().then(|| view! { <Empty title=t!(lang, "defences-none") text=t!(lang, "defences-none-next")/> });
        let rows = seen.into_iter().map(|d| {
            let (text, tone, icon) = match (d.sheets == d.seats, d.seated > 0, d.own > 0) {
                (true, ..) => (t!(lang, "defence-graded"), Tone::Ok, Icon::Check),
                (false, true, false) => (t!(lang, "defence-your-turn"), Tone::Pen, Icon::PenLine),
                _ => (t!(lang, "defence-scoring"), Tone::Mute, Icon::Hourglass),
            };
            view! {
                <tr>
                    <td><a href=href(lang, &format!("/defences/{}", d.id))><b>{d.trainee_name}</b></a><small>{d.project}</small></td>
                    <td class="mute">{d.mentor_name}</td>
                    <td class="num">{when::full_moment(lang, zone, d.held_at.0)}</td>
                    <td><Status text tone icon/></td>
                </tr>
            }
        });
        let rows = rows.collect_view();
        view! { <Head title=t!(lang, "nav-defences") lead=t!(lang, "defences-lead")/>{none}<table class="tbl rows fold"><tbody>{rows}</tbody></table> }
    }))
}
