//! All exams of the programme.

use leptos::prelude::*;
use rules::retake::Entry;

use super::words::{entry_line, entry_sign};
use crate::ask::{Ask, Done};
use crate::parts::{Figure, Figures, Head, Sec, Status, Tally, href};
use crate::problem::Problem;
use crate::t;
use crate::trainees::desk;

/// `GET /exams`
pub async fn page(ask: Ask) -> Done {
    let desk = desk::own(&ask, &ask.read().await?).await?;
    let (lang, zone, now) = (ask.lang, ask.world.settings().zone, ask.now);
    let programme = desk.programme()?.clone();
    let max = programme.retakes.attempts();
    let entries = programme.exams.iter().map(|u| Ok::<_, Problem>((u.clone(), desk.entry(&u.exam)?))).collect::<Result<Vec<_>, _>>()?;
    Ok(ask.page(t!(lang, "nav-exams")).show(move || {
        let exams = entries.into_iter().filter_map(|(u, entry)| {
            let exam = desk.library.exam(&u.exam)?;
            let (title, about, blueprint) = (exam.title.get(lang).clone(), exam.about.get(lang).clone(), exam.blueprint(&u.blueprint)?);
            let tries = desk.tries.iter().filter(|t| t.exam == u.exam);
            let used = tries.clone().count() as u32;
            let best = tries.filter_map(|t| t.hundredths).max().map(|b| Figure::new(t!(lang, "trainees-best"), b / 100).of(t!(lang, "of-n", n = 100)));
            let mut figures = vec![
                Figure::new(t!(lang, "exam-questions"), blueprint.items()),
                Figure::new(t!(lang, "exam-time"), blueprint.minutes).of(t!(lang, "minutes-word", n = blueprint.minutes)),
                Figure::new(t!(lang, "exam-pass"), blueprint.pass).of(t!(lang, "of-n", n = 100)),
            ];
            figures.extend(best);
            let (tone, icon) = entry_sign(&entry);
            let class = if matches!(entry, Entry::Start(_) | Entry::Resume(_)) { "btn primary" } else { "btn" };
            Some(view! {
                <Sec title>
                    <p class="lead">{about}</p>
                    <div class="mt6"><Figures items=figures/></div>
                    <p class="row mt4"><Tally used max label=t!(lang, "exam-tries", n = used, max = max)/><Status text=entry_line(lang, zone, now, &entry) tone icon/></p>
                    <p class="mt4"><a class=class href=href(lang, &format!("/exams/{}", u.exam))>{t!(lang, "result-to-exam")}</a></p>
                </Sec>
            })
        });
        let exams = exams.collect_view();
        let lead = t!(lang, "exams-lead", n = programme.exams_required, all = programme.exams.len());
        view! { <Head title=t!(lang, "nav-exams") lead/><div class="stack">{exams}</div> }
    }))
}
