//! A panelist's sheet, and the protocol when all are in. Until then nobody sees a colleague's marks.

use std::collections::BTreeMap;

use axum::extract::Path;
use leptos::prelude::*;
use num_rational::Ratio;
use rules::Refusal;
use rules::calendar::Zone;
use rules::defence::{self, Defence, Graded, Scoring, Seat, Sheet, Verdict};
use rules::lang::Lang;
use rules::people::Person;
use storage::Tx;
use storage::defences::{Hearing, Plan};
use storage::events::Event;
use storage::internships::Internship;

use crate::ask::{Ask, Done};
use crate::parts::{Gauge, Head, Icon, Note, Rubric, RubricLevel, RubricRow, Scroll, Sec, Status, TextArea, Tone, Weight, href};
use crate::problem::Problem;
use crate::sent::Sent;
use crate::{t, when};

/// A defence that concerns this person: a seat, or the file of the internship. Not the trainee, who has `/plan`.
async fn heard_by(tx: &Tx, person: &Person, id: &str) -> Result<(Hearing, Internship), Problem> {
    let hearing = tx.hearing(id).await?;
    let internship = tx.internship(&hearing.internship).await?;
    let seated = hearing.panel.iter().any(|(_, p, _)| *p == person.id);
    if (seated || internship.is_seen_by(person)) && internship.trainee != person.id { Ok((hearing, internship)) } else { Err(Problem::Missing) }
}

/// Where a defence stands, and who sits on it.
pub fn stage(hearing: &Hearing) -> (Defence, Vec<String>) {
    let panel: Vec<String> = hearing.panel.iter().map(|(_, p, _)| p.clone()).collect();
    let sheets: BTreeMap<String, Sheet> = hearing.sheets.iter().map(|(p, k)| (p.clone(), k.sheet.clone())).collect();
    (Defence::of(&hearing.rubric, &panel, sheets), panel)
}

/// Which defence of an internship may be convened next: pages draw it, actions obey it.
pub async fn next_no(tx: &Tx, internship: &str) -> Result<Option<u32>, Problem> {
    let mut verdicts = Vec::new();
    for id in tx.defences_of(internship).await? {
        verdicts.push(match stage(&tx.hearing(&id).await?).0 {
            Defence::Graded(graded) => Some(graded.verdict),
            Defence::Scoring(_) => None,
        });
    }
    Ok(defence::next(&verdicts))
}

/// What may be convened: the number of the defence and the plan, which no panel has had before it (syllabus §6.4).
/// Pages draw it, the action obeys it.
pub async fn ready(tx: &Tx, internship: &Internship) -> Result<Result<(u32, Plan), Refusal>, Problem> {
    if let Err(over) = internship.going() {
        return Ok(Err(over));
    }
    let Some(no) = next_no(tx, &internship.id).await? else { return Ok(Err(Refusal::HandedIn)) };
    Ok(match tx.plan(&internship.id).await? {
        Some(plan) if !tx.is_defended(&plan.id).await? => Ok((no, plan)),
        _ => Err(Refusal::NotReady),
    })
}

/// The verdict before a second defence.
pub async fn before(tx: &Tx, hearing: &Hearing) -> Result<Option<Verdict>, Problem> {
    if hearing.no < 2 {
        return Ok(None);
    }
    let first = tx.defences_of(&hearing.internship).await?.into_iter().next().ok_or(Problem::Broken)?;
    Ok(match stage(&tx.hearing(&first).await?).0 {
        Defence::Graded(graded) => Some(graded.verdict),
        Defence::Scoring(_) => None,
    })
}

/// `GET /defences/{id}`
pub async fn page(ask: Ask, Path(id): Path<String>) -> Done {
    let person = ask.person()?.clone();
    let tx = ask.read().await?;
    let (hearing, internship) = heard_by(&tx, &person, &id).await?;
    let before = before(&tx, &hearing).await?;
    let (lang, zone) = (ask.lang, ask.world.settings().zone);
    let criteria = hearing.rubric.criteria.len();
    let typed: Vec<Option<u32>> = (0..criteria).map(|n| ask.refilled(&format!("level-{n}")).and_then(|l| l.parse().ok())).collect();
    let (strength, improve) = (ask.refilled("strength").unwrap_or_default(), ask.refilled("improve").unwrap_or_default());
    let title = if internship.project.is_empty() { t!(lang, "nav-plan") } else { t!(lang, "plan-title", project = internship.project.clone()) };
    Ok(ask.page(title.clone()).under("/defences", t!(lang, "nav-defences")).wide().show(move || {
        let lead = t!(lang, "hearing-lead", name = internship.trainee_name.clone(), mentor = internship.mentor_name.clone(), at = when::full_moment(lang, zone, hearing.held_at));
        let plan = hearing.plan.clone();
        let (state, _) = stage(&hearing);
        let body = match &state {
            Defence::Graded(graded) => protocol(lang, zone, &hearing, graded, before).into_any(),
            Defence::Scoring(scoring) => scoring_view(lang, &hearing, scoring, &person, &typed, (strength, improve)).into_any(),
        };
        view! {
            <Head title lead/>
            <details class="reveal mb"><summary class="go">{t!(lang, "hearing-plan")}<Icon of=Icon::ChevronDown/></summary><p class="pre prose-w">{plan}</p></details>
            {body}
        }
    }))
}

fn scoring_view(lang: Lang, hearing: &Hearing, scoring: &Scoring, person: &Person, typed: &[Option<u32>], notes: (String, String)) -> impl IntoView + use<> {
    let own = scoring.own(&person.id).cloned();
    let owes = scoring.awaited().contains(&person.id);
    // The button stands beside the pass mark and belongs to the form by its id.
    let hand_in = owes.then(|| view! { <button class="btn primary big mt4 full" form="sheet">{t!(lang, "hearing-hand-in")}</button> });
    let members = hearing.panel.iter().map(|(seat, id, name)| {
        let (text, tone, icon) = if scoring.awaited().contains(id) { (t!(lang, "hearing-scores"), Tone::Mute, Icon::Hourglass) } else { (t!(lang, "hearing-in"), Tone::Ok, Icon::Check) };
        view! { <li><span>{name.clone()}<small class="seat mute">" "{seat_name(lang, *seat)}</small></span><Status text tone icon/></li> }
    });
    let members = members.collect_view();
    let rows = rubric_rows(lang, &hearing.rubric, |n| own.as_ref().map(|s| u32::from(s.levels()[n])).or_else(|| typed.get(n).copied().flatten()));
    let rule = &hearing.rubric.pass;
    let form = if owes {
        view! {
            <Rubric head=t!(lang, "rubric-head") rows/>
            <div class="two">
                <TextArea id="strength" label=t!(lang, "hearing-strength") value=notes.0 pen=true maxlength=2000/>
                <TextArea id="improve" label=t!(lang, "hearing-improve") value=notes.1 pen=true maxlength=2000/>
            </div>
        }
        .into_any()
    } else if own.is_some() {
        view! { <Rubric head=t!(lang, "rubric-head") rows disabled=true/> }.into_any()
    } else {
        view! { <p class="ink2">{t!(lang, "hearing-attends")}</p> }.into_any()
    };
    view! {
        <div class="cols rub-c">
            <form class="stack" id="sheet" method="post" action=href(lang, &format!("/defences/{}", hearing.id))>{form}</form>
            <aside class="sticky stack">
                <section class="sheet"><p class="xs mute">{t!(lang, "hearing-pass")}</p><p class="big2 num">{rule.passed}<small>" "{t!(lang, "of-n", n = 100)}</small></p><p class="xs mute mt3">{t!(lang, "hearing-rule", rework = rule.rework)}</p>{hand_in}</section>
                <Sec title=t!(lang, "hearing-panel") weight=Weight::Minor><ul class="mini">{members}</ul><p class="xs mute mt3">{t!(lang, "hearing-hidden")}</p></Sec>
            </aside>
        </div>
    }
}

fn rubric_rows(lang: Lang, rubric: &defence::Rubric, chosen: impl Fn(usize) -> Option<u32>) -> Vec<RubricRow> {
    let row = |(n, c): (usize, &defence::Criterion)| RubricRow {
        name: format!("level-{n}"),
        title: c.name.get(lang).clone(),
        meta: if c.critical { t!(lang, "rubric-weight-critical", n = c.weight) } else { t!(lang, "rubric-weight", n = c.weight) },
        levels: c.levels.iter().zip(&rubric.levels).enumerate().map(|(v, (text, word))| RubricLevel { value: v as u32, word: word.get(lang).clone(), text: text.get(lang).clone() }).collect(),
        chosen: chosen(n),
    };
    rubric.criteria.iter().enumerate().map(row).collect()
}

/// A seat in words.
fn seat_name(lang: Lang, seat: Seat) -> String {
    match seat {
        Seat::Chair => t!(lang, "seat-chair"),
        Seat::Specialist => t!(lang, "seat-specialist"),
        Seat::Client => t!(lang, "seat-client"),
    }
}

/// Tenths as a number of one decimal, with the comma of the language.
fn decimal(lang: Lang, tenths: Ratio<i64>) -> String {
    let tenths = tenths.to_integer();
    let sign = if lang == Lang::Ru { ',' } else { '.' };
    format!("{}{sign}{}", tenths / 10, tenths % 10)
}

/// A verdict in words, with its tone.
pub fn verdict(lang: Lang, verdict: Verdict) -> (String, Tone, Icon) {
    match verdict {
        Verdict::Passed => (t!(lang, "verdict-passed"), Tone::Ok, Icon::Check),
        Verdict::Rework => (t!(lang, "verdict-rework"), Tone::Warn, Icon::Again),
        Verdict::Failed => (t!(lang, "verdict-failed"), Tone::Bad, Icon::Minus),
    }
}

/// Everything in the open: points, means, each member's levels and words. After a rework the points that count.
pub fn protocol(lang: Lang, zone: Zone, hearing: &Hearing, graded: &Graded, before: Option<Verdict>) -> impl IntoView + use<> {
    let heads = hearing.panel.iter().map(|(_, _, name)| view! { <th class="n">{name.clone()}</th> }).collect_view();
    let rows = hearing.rubric.criteria.iter().enumerate().map(|(n, c)| {
        let levels = hearing.panel.iter().map(|(_, p, name)| view! { <td class="n num" data-l=name.clone()>{graded.sheets.get(p).map(|s| s.levels()[n].to_string())}</td> }).collect_view();
        let disputed = graded.disputed.contains(&n).then(|| view! { " "<span class="st warn xs">{t!(lang, "hearing-disputed")}</span> });
        view! { <tr><td><b>{c.name.get(lang).clone()}</b>{disputed}<small>{t!(lang, "rubric-weight", n = c.weight)}</small></td>{levels}<td class="n num"><b>{decimal(lang, (graded.means[n] * 10).round())}</b></td></tr> }
    });
    let rows = rows.collect_view();
    let notes = hearing.panel.iter().filter_map(|(_, p, name)| {
        let kept = hearing.sheets.get(p)?;
        let words = [&kept.strength, &kept.improve].into_iter().filter(|t| !t.is_empty()).cloned().collect::<Vec<_>>().join(" ");
        let by = format!("{name}, {}", when::moment(lang, zone, kept.at));
        (!words.is_empty()).then(|| view! { <Note by>{words}</Note> })
    });
    let notes = notes.collect_view();
    let (text, tone, icon) = verdict(lang, graded.verdict);
    let counted = graded.counted(&hearing.rubric, before);
    let points = counted.floor().to_integer();
    let capped = (counted < graded.points).then(|| view! { <p class="xs mute mt3">{t!(lang, "hearing-capped", n = hearing.rubric.pass.passed)}</p> });
    view! {
        <div class="cols rub-c">
            <div class="stack">
                <Scroll label=t!(lang, "hearing-protocol")>
                    <table class="tbl rows prot"><thead><tr><th>{t!(lang, "rubric-head")}</th>{heads}<th class="n">{t!(lang, "hearing-mean")}</th></tr></thead><tbody>{rows}</tbody></table>
                </Scroll>
                <div>{notes}</div>
            </div>
            <aside class="sticky total"><section class="sheet">
                <p><Status text tone icon/></p>
                // What is not quite a point is not given: these decide.
                <p class="big2 num">{decimal(lang, (counted * 10).floor())}<small>" "{t!(lang, "of-n", n = 100)}</small></p>
                <Gauge label=t!(lang, "hearing-protocol") value=points as f64 pass=f64::from(hearing.rubric.pass.passed)/>
                {capped}
            </section></aside>
        </div>
    }
}

/// `POST /defences/{id}`: hands in a sheet.
pub async fn hand_in(ask: Ask, Path(id): Path<String>, Sent(fields): Sent<Vec<(String, String)>>) -> Done {
    let person = ask.person()?.clone();
    let now = ask.now;
    let back = format!("/defences/{id}");
    ask.world
        .write(move |tx| async move {
            let (hearing, internship) = heard_by(&tx, &person, &id).await?;
            // Those who may read the file without a seat have nothing to hand in, whatever they send.
            if !hearing.panel.iter().any(|(_, member, _)| *member == person.id) {
                return Err(Refusal::NotYours.into());
            }
            let field = |name: &str| fields.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v.trim());
            let levels: Vec<Option<u8>> = (0..hearing.rubric.criteria.len()).map(|n| field(&format!("level-{n}")).parse().ok()).collect();
            let sheet = Sheet::new(&hearing.rubric, &levels)?;
            let (strength, improve) = (field("strength"), field("improve"));
            if strength.chars().count().max(improve.chars().count()) > 2_000 {
                return Err(Refusal::TextTooLong.into());
            }
            let Defence::Scoring(scoring) = stage(&hearing).0 else {
                return Err(Refusal::SheetIn.into());
            };
            let after = scoring.hand_in(&hearing.rubric, &person.id, sheet.clone())?;
            tx.add_sheet(&hearing.id, &person.id, &sheet, strength, improve, now).await?;
            tx.note(Event { kind: "sheet-in", actor: Some(&person.id), subject: Some(&internship.trainee), object: &hearing.id, ..Event::default() }, now).await?;
            if matches!(after, Defence::Graded(_)) {
                tx.note(Event { kind: "defence-graded", subject: Some(&internship.trainee), object: &hearing.id, ..Event::default() }, now).await?;
            }
            Ok::<_, Problem>(())
        })
        .await?;
    Ok(ask.go(&back))
}
