//! Deciding and registering: two people, two moments, both named.

use axum::extract::Path;
use rules::Refusal;
use rules::outcome::{OutcomeKind, Wish, decide as weigh};
use rules::people::Department;
use serde::Deserialize;
use storage::events::Event;

use super::evidence::gather;
use crate::ask::{Ask, Done};
use crate::problem::Problem;
use crate::sent::Sent;
use crate::trainees::desk::Desk;

/// The head's decision.
#[derive(Debug, Clone, Deserialize)]
pub struct DecisionForm {
    /// Id of the decision that was the newest when the page was drawn; empty before the first.
    #[serde(default)]
    pub newest: String,
    /// The outcome.
    pub kind: OutcomeKind,
    /// Where to, for a transfer; empty otherwise.
    #[serde(default)]
    pub department: String,
    /// Why.
    pub reason: String,
    /// Whether the person was spoken to first.
    #[serde(default)]
    pub talked: Option<String>,
}

/// `POST /trainees/{id}/outcome`
pub async fn decide(ask: Ask, Path(id): Path<String>, Sent(form): Sent<DecisionForm>) -> Done {
    let head = ask.as_head()?;
    if form.reason.chars().count() > 5_000 {
        return Err(Refusal::TextTooLong.into());
    }
    let department = match form.department.as_str() {
        "" => None,
        word => Some(storage::columns::from_word::<Department>("form", &id, word).map_err(|_| Refusal::BadField)?),
    };
    let asked = ask.clone();
    let back = format!("/trainees/{id}/outcome");
    ask.world
        .write(move |tx| async move {
            let internship = tx.internship_for(asked.person()?, &id).await?;
            if internship.trainee == head.id() {
                return Err(Refusal::OwnSignature.into());
            }
            // Two clicks, or two heads, do not overwrite each other unseen.
            if newest_id(&tx, &internship.id).await? != form.newest {
                return Err(Problem::Outdated);
            }
            let desk = Desk::of(&asked, &tx, internship).await?;
            let evidence = gather(&tx, &desk).await?;
            let wish = Wish { kind: form.kind, department, reason: form.reason, talked: form.talked.is_some() };
            let decision = weigh(&evidence, &desk.programme()?.outcomes, wish)?;
            tx.add_decision(&desk.internship.id, &decision, &evidence, head.id(), asked.now).await?;
            let object = storage::columns::word(&decision.kind());
            tx.note(Event { kind: "outcome-decided", actor: Some(head.id()), subject: Some(&desk.internship.trainee), object: &object, ..Event::default() }, asked.now).await?;
            Ok::<_, Problem>(())
        })
        .await?;
    Ok(ask.go(&back))
}

async fn newest_id(tx: &storage::Tx, internship: &str) -> Result<String, Problem> {
    Ok(tx.decisions(internship).await?.into_iter().next().map(|d| d.id).unwrap_or_default())
}

/// Which decision HR has read.
#[derive(Debug, Clone, Deserialize)]
pub struct Registration {
    /// Its id.
    pub decision: String,
}

/// `POST /trainees/{id}/outcome/register`
pub async fn register(ask: Ask, Path(id): Path<String>, Sent(form): Sent<Registration>) -> Done {
    let hr = ask.as_hr()?;
    let asked = ask.clone();
    let back = format!("/trainees/{id}/outcome");
    ask.world
        .write(move |tx| async move {
            let internship = tx.internship_for(asked.person()?, &id).await?;
            let newest = tx.decisions(&internship.id).await?.into_iter().next().ok_or(Refusal::DecideFirst)?;
            if newest.id != form.decision {
                return Err(Problem::Outdated);
            }
            if newest.decider == hr.id() || internship.trainee == hr.id() {
                return Err(Refusal::OwnSignature.into());
            }
            if newest.registered.is_some() {
                return Err(Refusal::AlreadyRegistered.into());
            }
            tx.register(&newest.id, hr.id(), asked.now).await?;
            tx.note(Event { kind: "outcome-registered", actor: Some(hr.id()), subject: Some(&internship.trainee), ..Event::default() }, asked.now).await?;
            Ok::<_, Problem>(())
        })
        .await?;
    Ok(ask.go(&back))
}
