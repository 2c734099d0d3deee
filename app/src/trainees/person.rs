//! One person's file: what is done, exams, plan and defence, outcome, history.

use axum::extract::Path;
use leptos::prelude::*;
use rules::lang::Lang;

use crate::ask::{Ask, Done};
use crate::defences::hearing::ready;
use crate::exams::words::entry_line;
use crate::outcomes::words::outcome;
use crate::parts::{Figure, Figures, Head, Icon, Sec, Status, Tally, Tone, Weight, href};
use crate::problem::Problem;
use crate::trainees::desk::Desk;
use crate::{t, when};

/// `GET /trainees/{id}`
pub async fn page(ask: Ask, Path(id): Path<String>) -> Done {
    let person = ask.person()?.clone();
    let tx = ask.read().await?;
    let internship = tx.internship_for(&person, &id).await?;
    if internship.trainee == person.id {
        return Ok(ask.go("/"));
    }
    let desk = Desk::of(&ask, &tx, internship).await?;
    let history = tx.history_of(&desk.internship.trainee, 30).await?;
    let decisions = tx.decisions(&desk.internship.id).await?;
    let programme = desk.programme()?.clone();
    let may_convene = ready(&tx, &desk.internship).await?.is_ok();
    let entries = programme.exams.iter().map(|e| Ok::<_, Problem>((e.exam.clone(), desk.entry(&e.exam)?))).collect::<Result<Vec<_>, _>>()?;
    let leads = person.id == desk.internship.mentor;
    let (lang, zone, now) = (ask.lang, ask.world.settings().zone, ask.now);
    Ok(ask.page(desk.internship.trainee_name.clone()).under("/trainees", t!(lang, "nav-trainees")).show(move || {
        let progress = desk.progress();
        let required = &programme.before_exams;
        let figures = vec![
            Figure::new(t!(lang, "nav-materials"), required.materials.iter().filter(|m| progress.read.contains(*m)).count()).of(t!(lang, "of-n", n = required.materials.len())),
            Figure::new(t!(lang, "nav-checklists"), required.checklists.iter().filter(|c| progress.checklists.contains(*c)).count()).of(t!(lang, "of-n", n = required.checklists.len())),
            Figure::new(t!(lang, "nav-code"), if progress.code { t!(lang, "signed") } else { t!(lang, "not-signed") }),
            Figure::new(t!(lang, "work-plan"), if progress.plan { t!(lang, "handed-in") } else { t!(lang, "not-yet") }),
        ];
        let exams = entries.iter().map(|(code, entry)| exam(lang, &desk, code, entry_line(lang, zone, now, entry))).collect_view();
        let lists = desk.library.checklists().iter().filter(|l| programme.day_of_checklist(&l.code).is_some()).map(|l| {
            let c = desk.count(&l.code);
            let title = l.text(lang).0.title.clone();
            // Only the mentor signs, and only who signs has the page.
            let title = if leads {
                let path = href(lang, &format!("/review/checklists/{}#{}", desk.internship.id, l.slug));
                view! { <a class="link" href=path>{title}</a> }.into_any()
            } else {
                view! { <span>{title}</span> }.into_any()
            };
            view! { <li>{title}<span class="num">{c.signed}"/"{l.entries.len()}</span></li> }
        });
        let lists = lists.collect_view();
        let lines = history.into_iter().map(|e| {
            let what = t!(lang, format!("event-{}", e.kind));
            view! { <tr><td class="num nb">{when::moment(lang, zone, e.at.0)}</td><td>{what}<small class="wrap-any">{subject(lang, &desk, &e.object)}</small></td><td class="mute">{e.actor}</td></tr> }
        });
        let lines = lines.collect_view();
        let questions = desk.done.defence.as_ref().map(|(id, at, sheets)| {
            view! { <p><a class="link" href=href(lang, &format!("/defences/{id}"))>{t!(lang, "defence-at", at = when::full_moment(lang, zone, *at))}</a>" "<span class="xs mute">{t!(lang, "defence-sheets", n = *sheets)}</span></p> }
        });
        let convene = may_convene.then(|| view! { <a class="btn" href=href(lang, &format!("/trainees/{}/defence", desk.internship.id))><Icon of=Icon::Presentation/>{t!(lang, "defence-convene")}</a> });
        let nothing = desk.done.plan.is_none().then(|| view! { <p class="mute">{t!(lang, "not-yet")}</p> });
        let decided = decisions.first().map(|d| view! { <p><Status text=outcome(lang, d.kind) tone=Tone::Pen icon=Icon::Stamp/></p> });
        let cohort = if lang == Lang::Ru { desk.internship.cohort_name.0.clone() } else { desk.internship.cohort_name.1.clone() };
        let lead = t!(lang, "person-lead", n = desk.day_number(), cohort = cohort, mentor = desk.internship.mentor_name.clone());
        view! {
            <Head title=desk.internship.trainee_name.clone() lead/>
            <Figures items=figures/>
            <div class="cols mt8">
                <div class="stack">
                    <Sec title=t!(lang, "nav-exams")><table class="tbl rows"><tbody>{exams}</tbody></table></Sec>
                    <Sec title=t!(lang, "nav-plan")>{nothing}{questions}{convene.map(|c| view! { <p class="mt4">{c}</p> })}</Sec>
                    <Sec title=t!(lang, "person-history") weight=Weight::Thin><table class="tbl rows fold"><tbody>{lines}</tbody></table></Sec>
                </div>
                <aside class="stack">
                    <Sec title=t!(lang, "outcome-title") weight=Weight::Minor>{decided}<p><a class="link" href=href(lang, &format!("/trainees/{}/outcome", desk.internship.id))>{t!(lang, "outcome-open")}</a></p></Sec>
                    <Sec title=t!(lang, "nav-checklists") weight=Weight::Minor><ul class="mini">{lists}</ul></Sec>
                </aside>
            </div>
        }
    }))
}

fn exam(lang: Lang, desk: &Desk, code: &str, line: String) -> impl IntoView + use<> {
    let used = desk.tries.iter().filter(|t| t.exam == code).count() as u32;
    let best = desk.tries.iter().filter(|t| t.exam == code).filter_map(|t| t.hundredths).max();
    let max = desk.programme().map_or(0, |p| p.retakes.attempts());
    let title = desk.library.exam(code).map(|e| e.title.get(lang).clone());
    view! {
        <tr>
            <td><b>{title}</b><small>{line}</small></td>
            <td class="tl"><Tally used max label=t!(lang, "exam-tries", n = used, max = max)/></td>
            <td class="n num"><b>{best.map(|b| (b / 100).to_string())}</b></td>
        </tr>
    }
}

/// What an event happened to, by its name where the content knows it; ids stay out of sight.
fn subject(lang: Lang, desk: &Desk, object: &str) -> String {
    if let Some(m) = desk.library.material_by_code(object) {
        return m.page(lang).0.title.clone();
    }
    if let Some(l) = desk.library.checklist_by_code(object) {
        return l.text(lang).0.title.clone();
    }
    if let Some(e) = desk.library.exam(object) {
        return e.title.get(lang).clone();
    }
    if storage::columns::is_id(object) { String::new() } else { object.to_owned() }
}
