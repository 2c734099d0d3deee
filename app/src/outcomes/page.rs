//! The record: reads as a document; the decision stands in the one sheet beside it.

use axum::extract::Path;
use leptos::prelude::*;
use rules::calendar::Zone;
use rules::lang::Lang;
use rules::outcome::{Evidence, Offer, REASON_MIN};
use rules::people::Department;
use storage::columns::word;
use storage::outcomes::Record;

use super::evidence::gather;
use super::words;
use crate::ask::{Ask, Done};
use crate::defences::hearing::verdict;
use crate::menu;
use crate::parts::{Figure, Figures, Gauge, Icon, Sec, Select, Signature, Status, Tally, TextArea, Tone, href};
use crate::problem::Problem;
use crate::trainees::desk::Desk;
use crate::{t, when};

/// What was typed into the decision's form.
struct Typed {
    kind: String,
    department: String,
    reason: String,
}

/// `GET /trainees/{id}/outcome`
pub async fn page(ask: Ask, Path(id): Path<String>) -> Done {
    let person = ask.person()?.clone();
    let tx = ask.read().await?;
    let internship = tx.internship_for(&person, &id).await?;
    if internship.trainee == person.id {
        return Err(Problem::Missing);
    }
    let desk = Desk::of(&ask, &tx, internship).await?;
    let evidence = gather(&tx, &desk).await?;
    let records = tx.decisions(&desk.internship.id).await?;
    let offers = evidence.offers(&desk.programme()?.outcomes);
    let (head, hr) = (ask.as_head().is_ok(), ask.as_hr().is_ok());
    let (lang, zone) = (ask.lang, ask.world.settings().zone);
    let field = |name: &str| ask.refilled(name).unwrap_or_default();
    let typed = Typed { kind: field("kind"), department: field("department"), reason: field("reason") };
    let path = format!("/trainees/{id}");
    let page = ask.page(t!(lang, "outcome-title")).under("/trainees", t!(lang, "nav-trainees")).under(&path, desk.internship.trainee_name.clone());
    Ok(page.show(move || {
        let newest = records.first().cloned();
        let waits = newest.as_ref().filter(|r| hr && r.registered.is_none());
        let deciding = head && waits.is_none();
        let side = match (waits, &newest) {
            (Some(record), _) => register(lang, &id, record).into_any(),
            (None, newest) if deciding => decision(lang, &id, offers, typed, newest.as_ref().map(|n| n.id.clone())).into_any(),
            (None, None) => awaited(lang).into_any(),
            _ => ().into_any(),
        };
        // Who decides sees what stands now; who reads a record sees what it was decided on.
        let shown = newest.as_ref().filter(|_| !deciding).map_or(&evidence, |r| &r.evidence);
        let cohort = if lang == Lang::Ru { desk.internship.cohort_name.0.clone() } else { desk.internship.cohort_name.1.clone() };
        view! {
            <div class="cols">
                <article class="rec">
                    <header class="rec-h"><div>
                        <p class="xs mute num">{t!(lang, "outcome-cohort", cohort = cohort, from = when::full_day(lang, desk.internship.starts_on))}</p>
                        <h1 class="mt2">{desk.internship.trainee_name.clone()}</h1>
                        <p class="ink2">{t!(lang, "mentor-is", name = desk.internship.mentor_name.clone())}{(!desk.internship.project.is_empty()).then(|| format!(" {}", t!(lang, "project", name = desk.internship.project.clone())))}</p>
                    </div></header>
                    {newest.as_ref().map(|r| decided(lang, r))}
                    {evidence_view(lang, &desk, shown)}
                    {records.iter().enumerate().map(|(n, r)| signatures(lang, zone, r, n > 0)).collect_view()}
                </article>
                <aside class="sticky no-print">{side}</aside>
            </div>
        }
    }))
}

fn evidence_view(lang: Lang, desk: &Desk, e: &Evidence) -> impl IntoView + use<> {
    let library = &desk.library;
    let programme = desk.programme().ok();
    let max = programme.map_or(0, |p| p.retakes.attempts());
    let defended = f64::from(library.rubric().map_or(0, |r| r.pass.passed));
    let exams = e.exams.iter().map(|x| {
        let exam = library.exam(&x.exam);
        let title = exam.map(|e| e.title.get(lang).clone()).unwrap_or_default();
        let used = programme.and_then(|p| p.exam(&x.exam));
        let pass = exam.zip(used).and_then(|(e, u)| e.blueprint(&u.blueprint)).map_or(0, |b| b.pass);
        let state = match (x.passed, x.exhausted) {
            (true, _) => t!(lang, "passed"),
            (_, true) => t!(lang, "entry-exhausted"),
            _ => t!(lang, "not-passed"),
        };
        view! {
            <tr>
                <td><b>{title.clone()}</b><small>{state}</small></td>
                <td class="w40">{x.best.map(|b| view! { <Gauge label=title value=f64::from(b) pass=f64::from(pass)/> })}</td>
                <td class="n nb"><b class="fig">{x.best.map(|b| b.to_string())}</b></td>
                <td><Tally used=x.attempts max label=t!(lang, "exam-tries", n = x.attempts, max = max)/><small class="mute">{t!(lang, "exam-retakes", n = x.attempts.saturating_sub(1))}</small></td>
            </tr>
        }
    });
    let exams = exams.collect_view();
    let defences = e.defences.iter().map(|d| {
        let (text, tone, icon) = verdict(lang, d.verdict);
        view! { <tr><td><b>{t!(lang, "work-defence")}</b></td><td class="w40"><Gauge label=t!(lang, "work-defence") value=f64::from(d.points) pass=defended/></td><td class="n nb"><b class="fig">{d.points}</b></td><td><Status text tone icon/></td></tr> }
    });
    let defences = defences.collect_view();
    let work = vec![
        Figure::new(t!(lang, "nav-materials"), e.materials.0).of(t!(lang, "of-n", n = e.materials.1)),
        Figure::new(t!(lang, "nav-checklists"), e.checklists.0).of(t!(lang, "of-n", n = e.checklists.1)),
        Figure::new(t!(lang, "nav-code"), if e.code { t!(lang, "signed") } else { t!(lang, "not-signed") }),
    ];
    view! {
        <Sec title=t!(lang, "outcome-exams")><table class="tbl"><tbody>{exams}{defences}</tbody></table></Sec>
        <Sec title=t!(lang, "outcome-work")><Figures items=work/></Sec>
    }
}

/// What was decided and why: the record begins with it.
fn decided(lang: Lang, r: &Record) -> impl IntoView + use<> {
    let to = r.department.map(|d| view! { <p class="sm">{t!(lang, "outcome-to", department = menu::department(lang, d))}</p> });
    view! {
        <div class="rec-d">
            <p><Status text=words::outcome(lang, r.kind) tone=Tone::Pen icon=Icon::Stamp/></p>
            <p class="rec-l">{r.reason.clone()}</p>
            {to}
            <p class="sm ink2 mt2">{words::next(lang, r.kind)}</p>
        </div>
    }
}

/// Who signed. An earlier record keeps its own words and names below the newest.
fn signatures(lang: Lang, zone: Zone, r: &Record, earlier: bool) -> impl IntoView + use<> {
    let hr = match &r.registered {
        Some((name, at)) => view! { <Signature lang who=name.clone() when=when::moment(lang, zone, *at) datetime=when::machine(*at)/> }.into_any(),
        None => view! { <span class="mute">{t!(lang, "outcome-waits-hr")}</span> }.into_any(),
    };
    let title = if earlier { words::outcome(lang, r.kind) } else { t!(lang, "outcome-signatures") };
    let to = r.department.map(|d| view! { <p class="sm">{t!(lang, "outcome-to", department = menu::department(lang, d))}</p> });
    let reason = earlier.then(|| view! { <p class="ink2">{r.reason.clone()}</p>{to} });
    let (who, at) = (r.decided_by.clone(), r.at);
    view! {
        <Sec title class="signs">
            {reason}
            <div>
                <div><span class="xs mute">{t!(lang, "outcome-head")}</span><Signature lang who when=when::moment(lang, zone, at) datetime=when::machine(at)/></div>
                <div><span class="xs mute">{t!(lang, "role-hr")}</span>{hr}</div>
            </div>
        </Sec>
    }
}

/// Before the decision: whose it is, and who has to sign.
fn awaited(lang: Lang) -> impl IntoView {
    let line = |who: String| view! { <li><span>{who}</span><Status text=t!(lang, "outcome-waits-hr") tone=Tone::Mute icon=Icon::Hourglass/></li> };
    view! {
        <section class="sheet">
            <h2>{t!(lang, "outcome-decide")}</h2>
            <p class="sm ink2 mt3">{t!(lang, "outcome-waits-head")}</p>
            <h3 class="label mt6">{t!(lang, "outcome-signatures")}</h3>
            <ul class="mini col mt2">{line(t!(lang, "outcome-head"))}{line(t!(lang, "role-hr"))}</ul>
        </section>
    }
}

fn register(lang: Lang, id: &str, record: &Record) -> impl IntoView + use<> {
    view! {
        <form class="sheet dec" method="post" action=href(lang, &format!("/trainees/{id}/outcome/register"))>
            <h2>{t!(lang, "outcome-register")}</h2>
            <input type="hidden" name="decision" value=record.id.clone()/>
            <p class="mt3"><Status text=words::outcome(lang, record.kind) tone=Tone::Pen icon=Icon::Stamp/></p>
            <p class="sm ink2 mt3">{t!(lang, "outcome-register-text", name = record.decided_by.clone())}</p>
            <button class="btn primary big mt4 full"><Icon of=Icon::Stamp/>{t!(lang, "outcome-register-do")}</button>
        </form>
    }
}

/// What may be decided, and for the rest what stands against it.
fn decision(lang: Lang, id: &str, offers: Vec<Offer>, typed: Typed, newest: Option<String>) -> impl IntoView + use<> {
    use Department::{Analytics, Content, Implementation, Ppc, Seo};
    let again = newest.is_some();
    let options = offers.into_iter().map(|offer| {
        let value = word(&offer.kind);
        let open = offer.missing.is_empty();
        let why = if open { words::next(lang, offer.kind) } else { offer.missing.iter().map(|m| words::missing(lang, *m)).collect::<Vec<_>>().join(" ") };
        let checked = open && typed.kind == value;
        view! { <label class="opt"><input type="radio" name="kind" value=value required disabled=!open checked=checked/><span><b>{words::outcome(lang, offer.kind)}</b><small>{why}</small></span></label> }
    });
    let options = options.collect_view();
    let departments = [Seo, Ppc, Implementation, Analytics, Content].map(|d| (word(&d), menu::department(lang, d))).to_vec();
    view! {
        <form class="sheet dec" method="post" action=href(lang, &format!("/trainees/{id}/outcome"))>
            <h2>{t!(lang, "outcome-decide")}</h2>
            <input type="hidden" name="newest" value=newest.unwrap_or_default()/>
            {again.then(|| view! { <p class="sm ink2 mt2">{t!(lang, "outcome-again")}</p> })}
            <fieldset class="mt3"><legend class="vh">{t!(lang, "outcome-title")}</legend>{options}</fieldset>
            <div class="mt4 to"><Select id="department" label=t!(lang, "outcome-department") remark=t!(lang, "outcome-department-when") options=departments value=typed.department none=t!(lang, "choose")/></div>
            <div class="mt4"><TextArea id="reason" label=t!(lang, "outcome-reason") hint=t!(lang, "outcome-reason-hint", n = REASON_MIN) value=typed.reason pen=true required=true maxlength=5000/></div>
            <label class="opt mt2"><input type="checkbox" name="talked" value="yes"/><span class="sm">{t!(lang, "outcome-talked")}</span></label>
            <button class="btn primary big mt4 full"><Icon of=Icon::PenLine/>{t!(lang, "outcome-sign")}</button>
            <p class="xs mute mt3">{t!(lang, "outcome-final")}</p>
        </form>
    }
}
