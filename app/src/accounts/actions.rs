//! Sign in and out, choose a password, end sessions.

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use chrono::{DateTime, Duration, Utc};
use rules::Refusal;
use rules::people::Person;
use serde::Deserialize;
use storage::Tx;
use storage::events::Event;

use super::{cookies, passwords};
use crate::ask::{Ask, Done, local_path};
use crate::limits::What;
use crate::parts::Theme;
use crate::problem::Problem;
use crate::sent::Sent;

/// The door's form.
#[derive(Debug, Clone, Deserialize)]
pub struct SignIn {
    /// Address.
    pub email: String,
    /// Password.
    pub password: String,
    /// Where to go then.
    #[serde(default)]
    pub next: String,
}

/// `POST /login`
pub async fn sign_in(ask: Ask, Sent(form): Sent<SignIn>) -> Done {
    let email = fold_email(&form.email);
    if email.len() > 254 {
        return Err(Refusal::BadSignIn.into());
    }
    ask.world.limits.take(What::SignIn, &ask.address)?;
    let account = bucket(&ask, &email).await?;
    ask.world.limits.may_try(&account, ask.now)?;
    let known = ask.read().await?.credentials(&email).await?.filter(|c| c.disabled_at.is_none());
    let right = ask.world.hasher.verify(form.password, known.as_ref().and_then(|c| c.password.clone())).await?;
    ask.world.limits.tried(&account, right, ask.now);
    let Some((person, Some(password))) = known.filter(|_| right).map(|c| (c.id, c.password)) else {
        let (now, address) = (ask.now, ask.address.clone());
        ask.world.write(move |tx| async move { Ok::<_, Problem>(tx.note(Event { kind: "sign-in-refused", object: &address, ..Event::default() }, now).await?) }).await?;
        return Err(Refusal::BadSignIn.into());
    };
    let token = begin_session(&ask, &person, Some(password)).await?;
    let next = local_path(&form.next);
    let mut response = ask.go(next);
    cookies::set_session(&mut response, &token, ask.world.is_https());
    Ok(response)
}

/// Under what wrong passwords of an account are counted: a browser that the person signed in with before has a count
/// of its own, so that strangers cannot lock anybody out.
async fn bucket(ask: &Ask, email: &str) -> Result<String, Problem> {
    let Some(device) = &ask.device else { return Ok(email.to_owned()) };
    let known = ask.read().await?.past_sessions(email).await?.iter().any(|id| cookies::device(id) == *device);
    Ok(if known { format!("{email} {device}") } else { email.to_owned() })
}

/// Begins a session for a person who has proved to be it; gives the cookie's token. The session that asked ends.
///
/// `password` is the hash that was just checked: one that was changed meanwhile opens nothing.
pub async fn begin_session(ask: &Ask, person: &str, password: Option<String>) -> Result<String, Problem> {
    let (token, hash) = cookies::token();
    let (person, agent, address, now, old) = (person.to_owned(), ask.agent.clone(), ask.address.clone(), ask.now, ask.session.clone());
    ask.world
        .write(move |tx| async move {
            tx.may_enter(&person).await?;
            if password.is_some() && tx.password_of(&person).await? != password {
                return Err(Refusal::BadSignIn.into());
            }
            let who = tx.person(&person).await?;
            if let Some(old) = old {
                // Somebody else's session in this browser is not ours to end; missing is fine.
                tx.end_session(&person, &old, now).await.or_else(|e| if matches!(e, storage::Error::Missing) { Ok(()) } else { Err(e) })?;
            }
            tx.add_session(&hash, &person, &agent, &address, now, absolute_end(&who, now)).await?;
            tx.trim_sessions(&person, now).await?;
            tx.note(Event { kind: "signed-in", actor: Some(&person), subject: Some(&person), object: &address, ..Event::default() }, now).await?;
            Ok::<_, Problem>(())
        })
        .await?;
    Ok(token)
}

/// A session ends whatever happens: 8 hours for staff, 12 for trainees.
fn absolute_end(person: &Person, now: DateTime<Utc>) -> DateTime<Utc> {
    now + Duration::hours(if person.is_staff() { 8 } else { 12 })
}

/// Addresses are compared in lower case, Cyrillic too.
pub fn fold_email(email: &str) -> String {
    email.trim().to_lowercase()
}

/// `POST /logout`
pub async fn sign_out(ask: Ask) -> Done {
    let person = ask.person()?.id.clone();
    let (session, now) = (ask.session.clone().unwrap_or_default(), ask.now);
    ask.world.write(move |tx| async move { Ok::<_, Problem>(tx.end_session(&person, &session, now).await?) }).await?;
    let mut response = ask.go("/login");
    cookies::clear_session(&mut response, ask.world.is_https());
    response.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"cache\", \"storage\""));
    Ok(response)
}

/// A chosen password, typed twice.
#[derive(Debug, Clone, Deserialize)]
pub struct NewPassword {
    /// The old one; empty with an invite.
    #[serde(default)]
    pub current_password: String,
    /// The new one.
    pub new_password: String,
    /// The same.
    pub again_password: String,
}

impl NewPassword {
    fn checked(&self) -> Result<String, Refusal> {
        if self.new_password != self.again_password {
            return Err(Refusal::PasswordsDiffer);
        }
        passwords::check(&self.new_password)?;
        Ok(self.new_password.clone())
    }
}

/// `POST /invite/{id}`
pub async fn accept_invite(ask: Ask, Path(token): Path<String>, Sent(form): Sent<NewPassword>) -> Done {
    let token = cookies::hash(&token);
    let invite = super::invite::known(&ask, &token).await?;
    let hash = ask.world.hasher.hash(form.checked()?).await?;
    let (person, now) = (invite.person.clone(), ask.now);
    ask.world
        .write(move |tx| async move {
            tx.use_invite(&token, now).await?;
            change_password(&tx, &person, &hash, None, now).await
        })
        .await?;
    ask.world.limits.tried(&invite.email, true, ask.now);
    let token = begin_session(&ask, &invite.person, None).await?;
    let mut response = ask.go("/");
    cookies::set_session(&mut response, &token, ask.world.is_https());
    Ok(response)
}

/// `POST /account/password`
pub async fn set_password(ask: Ask, Sent(form): Sent<NewPassword>) -> Done {
    let person = ask.person()?.id.clone();
    ask.world.limits.may_try(&person, ask.now)?;
    let old = ask.read().await?.password_of(&person).await?;
    let right = ask.world.hasher.verify(form.current_password.clone(), old).await?;
    ask.world.limits.tried(&person, right, ask.now);
    if !right {
        return Err(Refusal::BadSignIn.into());
    }
    let hash = ask.world.hasher.hash(form.checked()?).await?;
    let (session, now) = (ask.session.clone(), ask.now);
    ask.world.write(move |tx| async move { change_password(&tx, &person, &hash, session.as_deref(), now).await }).await?;
    Ok(ask.go("/account"))
}

/// A new password ends all sessions but the one that chose it.
async fn change_password(tx: &Tx, person: &str, hash: &str, but: Option<&str>, now: DateTime<Utc>) -> Result<(), Problem> {
    tx.set_password(person, hash).await?;
    tx.end_sessions(person, but, now).await?;
    tx.end_invites(person, now).await?;
    tx.note(Event { kind: "password-set", actor: Some(person), subject: Some(person), ..Event::default() }, now).await?;
    Ok(())
}

/// `POST /account/sessions/{id}/end`
pub async fn end_session(ask: Ask, Path(id): Path<String>) -> Done {
    let (person, now) = (ask.person()?.id.clone(), ask.now);
    ask.world.write(move |tx| async move { Ok::<_, Problem>(tx.end_session(&person, &id, now).await?) }).await?;
    Ok(ask.go("/account"))
}

/// The theme's form.
#[derive(Debug, Clone, Deserialize)]
pub struct ThemeForm {
    theme: String,
    #[serde(default)]
    back: String,
}

/// `POST /theme`
pub async fn theme(ask: Ask, Sent(form): Sent<ThemeForm>) -> Done {
    let theme = Theme::from_tag(&form.theme).ok_or(Refusal::BadField)?;
    let mut response: Response = ask.go(local_path(&form.back));
    cookies::set_theme(&mut response, theme, ask.world.is_https());
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("cookie"));
    Ok(response)
}
