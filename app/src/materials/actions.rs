//! Signing a lesson off.

use axum::extract::Path;
use rules::Refusal;
use serde::Deserialize;
use storage::events::Event;

use crate::ask::{Ask, Done};
use crate::problem::Problem;
use crate::sent::Sent;

/// The sign-off's form.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct SignOff {
    /// "Read, clear where to use it."
    #[serde(default)]
    pub confirmed: Option<String>,
    /// The version that was on the page.
    pub version: String,
    /// A question to the mentor, may be empty.
    #[serde(default)]
    pub question: String,
}

/// `POST /materials/{id}/signoff`
pub async fn sign_off(ask: Ask, Path(slug): Path<String>, Sent(form): Sent<SignOff>) -> Done {
    let trainee = ask.as_trainee()?;
    let material = ask.world.library().material(&slug).cloned().ok_or(Problem::Missing)?;
    if form.confirmed.is_none() {
        return Err(Refusal::NotConfirmed.into());
    }
    if form.question.chars().count() > 2_000 {
        return Err(Refusal::TextTooLong.into());
    }
    // What is signed is what was read: a page that was open while the text changed is asked to be read again.
    if form.version != material.version {
        return Err(Problem::Outdated);
    }
    let now = ask.now;
    ask.world
        .write(move |tx| async move {
            let internship = tx.internship_of(trainee.id()).await?;
            internship.going()?;
            if tx.sign_material(&internship.id, &material.code, &material.version, form.question.trim(), now).await? {
                let signed = Event { kind: "material-signed", actor: Some(trainee.id()), subject: Some(trainee.id()), object: &material.code, ..Event::default() };
                tx.note(signed, now).await?;
            }
            Ok::<_, Problem>(())
        })
        .await?;
    Ok(ask.go(&format!("/materials/{slug}#signoff")))
}
