//! All exams of the programme.

use leptos::prelude::*;

use super::words::entry_line;
use crate::ask::{Ask, Done};
use crate::parts::{Head, Status, Tally, Tone, href};
use crate::t;
use crate::trainees::desk;

/// `GET /exams`
pub async fn page(ask: Ask) -> Done {
    let desk = desk::own(&ask, &ask.read().await?).await?;
    let (lang, zone) = (ask.lang, ask.world.settings().zone);
    let programme = desk.programme()?.clone();
    let max = programme.retakes.attempts();
    let rows = programme.exams.iter().map(|u| Ok::<_, crate::problem::Problem>((u.exam.clone(), desk.entry(&u.exam)?))).collect::<Result<Vec<_>, _>>()?;
    Ok(ask.page(t!(lang, "nav-exams")).show(move || {
        let rows = rows.into_iter().map(|(code, entry)| {
            let exam = desk.library.exam(&code);
            let used = desk.tries.iter().filter(|t| t.exam == code).count() as u32;
            let best = desk.tries.iter().filter(|t| t.exam == code).filter_map(|t| t.hundredths).max();
            view! {
                <tr>
                    <td><b><a class="link" href=href(lang, &format!("/exams/{code}"))>{exam.map(|e| e.title.get(lang).clone())}</a></b><small>{exam.map(|e| e.about.get(lang).clone())}</small></td>
                    <td class="tl"><Tally used max label=t!(lang, "exam-tries", n = used, max = max)/></td>
                    <td class="n num">{best.map(|b| (b / 100).to_string())}</td>
                    <td><Status text=entry_line(lang, zone, &entry) tone=Tone::Mute/></td>
                </tr>
            }
        });
        let rows = rows.collect_view();
        let lead = t!(lang, "exams-lead", n = programme.exams_required, all = programme.exams.len());
        view! { <Head title=t!(lang, "nav-exams") lead/><table class="tbl rows"><tbody>{rows}</tbody></table> }
    }))
}
