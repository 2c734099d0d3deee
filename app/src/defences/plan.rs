//! A trainee's plan, and what came of it.

use leptos::prelude::*;
use rules::Refusal;
use rules::defence::Defence;
use serde::Deserialize;
use storage::events::Event;

use super::hearing::{self, protocol};
use crate::ask::{Ask, Done};
use crate::limits::What;
use crate::outcomes::words::outcome;
use crate::parts::{Head, Icon, Sec, Status, TextArea, Tone, href};
use crate::problem::Problem;
use crate::sent::Sent;
use crate::trainees::desk;
use crate::{t, when};

/// The longest plan, in characters.
const MAX: usize = 60_000;

/// `GET /plan`
pub async fn page(ask: Ask) -> Done {
    let tx = ask.read().await?;
    let desk = desk::own(&ask, &tx).await?;
    let plan = tx.plan(&desk.internship.id).await?;
    let hearing = match &desk.done.defence {
        Some((id, ..)) => {
            let hearing = tx.hearing(id).await?;
            let before = hearing::before(&tx, &hearing).await?;
            Some((hearing, before))
        }
        None => None,
    };
    let next = hearing::next_no(&tx, &desk.internship.id).await?;
    let decision = tx.decisions(&desk.internship.id).await?.into_iter().find(|d| d.registered.is_some());
    let (lang, zone) = (ask.lang, ask.world.settings().zone);
    let least = desk.programme()?.plan_min_chars;
    let text = ask.refilled("body").or_else(|| plan.as_ref().map(|p| p.body.clone())).unwrap_or_default();
    let project = desk.internship.project.clone();
    let error = ask.refused().filter(|word| ["text-too-short", "text-too-long"].contains(word)).map(|word| t!(lang, format!("problem-{word}"))).unwrap_or_default();
    Ok(ask.page(t!(lang, "nav-plan")).show(move || {
        let handed = plan.map(|p| view! { <Status text=t!(lang, "plan-handed-in", at = when::moment(lang, zone, p.at.0)) tone=Tone::Ok icon=Icon::Check/> });
        let decided = decision.map(|d| {
            view! { <section class="sheet"><p class="xs mute">{t!(lang, "outcome-title")}</p><h2 class="mt2"><Status text=outcome(lang, d.kind) tone=Tone::Pen icon=Icon::Stamp/></h2><p class="mt3">{d.reason.clone()}</p>
                <p class="xs mute mt3">{t!(lang, "outcome-by", name = d.decided_by.clone(), at = when::moment(lang, zone, d.at))}</p></section> }
        });
        let closed = next.is_none() || desk.internship.is_over();
        let heard = hearing.as_ref().is_some_and(|(h, _)| matches!(hearing::stage(h).0, Defence::Graded(_)));
        let lead = match (closed, heard) {
            (true, true) => t!(lang, "plan-lead-heard"),
            (true, false) if desk.internship.is_over() => String::new(),
            _ => t!(lang, "plan-lead"),
        };
        let told = hearing.map(|(h, before)| {
            let (state, _) = hearing::stage(&h);
            match state {
                Defence::Graded(graded) => protocol(lang, zone, &h, &graded, before).into_any(),
                Defence::Scoring(_) => view! { <section class="sheet"><h2>{t!(lang, "defence-at", at = when::full_moment(lang, zone, h.held_at))}</h2><p class="mt3 sm ink2">{t!(lang, "defence-hidden")}</p></section> }.into_any(),
            }
        });
        let form = (!closed).then(|| view! {
            <form class="fields plan-f" method="post" action=href(lang, "/plan")>
                <TextArea id="body" label=t!(lang, "plan-label") hint=t!(lang, "plan-hint", n = least) error value=text pen=true required=true rows=22/>
                <div class="row"><button class="btn primary">{t!(lang, "plan-hand-in")}</button></div>
            </form>
        });
        let title = if project.is_empty() { t!(lang, "nav-plan") } else { t!(lang, "plan-title", project = project) };
        let questions = desk.library.questions().iter().map(|q| view! { <li>{q.get(lang).clone()}</li> }).collect_view();
        view! {
            <Head title lead>{handed}</Head>
            {decided}{told}{form}
            <Sec title=t!(lang, "plan-questions")><ol class="nums">{questions}</ol></Sec>
        }
    }))
}

/// A plan.
#[derive(Debug, Clone, Deserialize)]
pub struct PlanForm {
    /// The text.
    pub body: String,
}

/// `POST /plan`
pub async fn hand_in(ask: Ask, Sent(form): Sent<PlanForm>) -> Done {
    let trainee = ask.as_trainee()?;
    ask.world.limits.take(What::Submit, trainee.id())?;
    let (world, now) = (ask.world.clone(), ask.now);
    ask.world
        .write(move |tx| async move {
            let internship = tx.internship_of(trainee.id()).await?;
            internship.going()?;
            let least = world.library().programme(&internship.programme).map_or(0, |p| p.plan_min_chars);
            let body = form.body.replace("\r\n", "\n").trim().to_owned();
            match body.chars().count() {
                n if n < least => return Err(Refusal::TextTooShort.into()),
                n if n > MAX => return Err(Refusal::TextTooLong.into()),
                _ => {}
            }
            // The panel reads the text it was convened for; a defence that was not passed opens the plan again.
            hearing::next_no(&tx, &internship.id).await?.ok_or(Refusal::HandedIn)?;
            let id = tx.add_plan(&internship.id, &body, now).await?;
            tx.note(Event { kind: "plan-handed-in", actor: Some(trainee.id()), subject: Some(trainee.id()), object: &id, ..Event::default() }, now).await?;
            Ok::<_, Problem>(())
        })
        .await?;
    Ok(ask.go("/plan"))
}
