//! Convening a panel: three seats, three people, neither the mentor nor the trainee among them.

use axum::extract::Path;
use chrono::NaiveDate;
use leptos::prelude::*;
use rules::Refusal;
use rules::defence::{self, Seat};
use rules::people::Person;
use serde::Deserialize;
use storage::Tx;
use storage::events::Event;
use storage::internships::Internship;

use super::hearing::ready;
use crate::ask::{Ask, Done};
use crate::parts::{Field, Head, Icon, Select, href};
use crate::problem::Problem;
use crate::sent::Sent;
use crate::t;

/// Everybody who may be asked: open doors, neither the mentor nor the trainee.
async fn colleagues(tx: &Tx, i: &Internship) -> Result<Vec<Person>, Problem> {
    let open = tx.accounts().await?.into_iter().filter(|(a, _)| a.disabled_at.is_none() && a.id != i.mentor && a.id != i.trainee);
    Ok(open.map(|(a, roles)| Person { id: a.id, name: a.name, roles }).collect())
}

/// The internship if whoever asks may convene its panel: mentor, head of client service, HR.
async fn convened_by(tx: &Tx, person: &Person, id: &str) -> Result<Internship, Problem> {
    let internship = tx.internship_for(person, id).await?;
    if internship.trainee == person.id { Err(Problem::Missing) } else { Ok(internship) }
}

/// `GET /trainees/{id}/defence`
pub async fn page(ask: Ask, Path(id): Path<String>) -> Done {
    let tx = ask.read().await?;
    let internship = convened_by(&tx, ask.person()?, &id).await?;
    let colleagues = colleagues(&tx, &internship).await?;
    if ready(&tx, &internship).await?.is_err() {
        return Ok(ask.go(&format!("/trainees/{id}")));
    }
    let lang = ask.lang;
    let last = ask.world.library().programme(&internship.programme).map_or(20, |p| p.days().count());
    let day = rules::internship::date_of(ask.world.library().calendar(), internship.starts_on, last).max(ask.today());
    let field = |name: &str| ask.refilled(name).unwrap_or_default();
    let (date, hour) = (ask.refilled("date").unwrap_or_else(|| day.to_string()), ask.refilled("hour").unwrap_or_else(|| "14".into()));
    let (chair, specialist, client) = (field("chair"), field("specialist"), field("client"));
    let path = format!("/trainees/{id}");
    Ok(ask.page(t!(lang, "defence-convene")).under("/trainees", t!(lang, "nav-trainees")).under(&path, internship.trainee_name.clone()).show(move || {
        let may = |seat: Seat| colleagues.iter().filter(|p| seat.fits(p)).map(|p| (p.id.clone(), p.name.clone())).collect::<Vec<_>>();
        let hours = (9..=17).map(|h| (h.to_string(), format!("{h}:00"))).collect();
        view! {
            <Head title=t!(lang, "defence-convene") lead=t!(lang, "convene-lead")/>
            <form class="fields prose-w" method="post" action=href(lang, &format!("/trainees/{id}/defence"))>
                <div class="two"><Field id="date" kind="date" label=t!(lang, "convene-date") value=date required=true/><Select id="hour" label=t!(lang, "convene-hour") options=hours value=hour required=true/></div>
                <Select id="chair" label=t!(lang, "seat-chair") hint=t!(lang, "seat-chair-hint") options=may(Seat::Chair) value=chair none=t!(lang, "choose") required=true/>
                <Select id="specialist" label=t!(lang, "seat-specialist") hint=t!(lang, "seat-specialist-hint") options=may(Seat::Specialist) value=specialist none=t!(lang, "choose") required=true/>
                <Select id="client" label=t!(lang, "seat-client") hint=t!(lang, "seat-client-hint") options=may(Seat::Client) value=client none=t!(lang, "choose") required=true/>
                <div class="row"><button class="btn primary"><Icon of=Icon::Presentation/>{t!(lang, "convene-do")}</button></div>
            </form>
        }
    }))
}

/// A panel.
#[derive(Debug, Clone, Deserialize)]
pub struct PanelForm {
    /// The day.
    pub date: NaiveDate,
    /// The hour, agency's time.
    pub hour: u32,
    /// The chair's id.
    pub chair: String,
    /// The specialist's id.
    pub specialist: String,
    /// The client's id.
    pub client: String,
}

/// `POST /trainees/{id}/defence`
pub async fn convene(ask: Ask, Path(id): Path<String>, Sent(form): Sent<PanelForm>) -> Done {
    let person = ask.person()?.clone();
    let today = ask.today();
    if form.date < today - chrono::Days::new(30) || form.date > today + chrono::Days::new(365) || form.hour > 23 {
        return Err(Refusal::BadDate.into());
    }
    let rubric = ask.world.library().rubric().cloned().ok_or(Problem::Broken)?;
    let held_at = ask.world.settings().zone.at(form.date, form.hour);
    let now = ask.now;
    let defence = ask
        .world
        .write(move |tx| async move {
            let internship = convened_by(&tx, &person, &id).await?;
            let (no, plan) = ready(&tx, &internship).await??;
            let colleagues = colleagues(&tx, &internship).await?;
            let asked = [(Seat::Chair, &form.chair), (Seat::Specialist, &form.specialist), (Seat::Client, &form.client)];
            let seated = asked.map(|(seat, id)| Some((seat, colleagues.iter().find(|p| p.id == *id)?)));
            let panel: Vec<(Seat, &Person)> = seated.into_iter().collect::<Option<_>>().ok_or(Refusal::BadPanel)?;
            defence::panel(&panel, &internship.mentor, &internship.trainee)?;
            let panel: Vec<(Seat, String)> = panel.iter().map(|(seat, p)| (*seat, p.id.clone())).collect();
            let defence = tx.add_defence(&internship.id, no, &plan.id, &rubric, held_at, &panel, &person.id, now).await?;
            tx.note(Event { kind: "defence-convened", actor: Some(&person.id), subject: Some(&internship.trainee), object: &defence, ..Event::default() }, now).await?;
            Ok::<_, Problem>(defence)
        })
        .await?;
    Ok(ask.go(&format!("/defences/{defence}")))
}
