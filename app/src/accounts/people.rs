//! Everybody, for an administrator: invite, disable, settings.

use axum::extract::Path;
use leptos::prelude::*;
use rules::Refusal;
use rules::lang::Lang;
use rules::people::{Department, Role};
use serde::Deserialize;
use storage::events::Event;
use storage::people::Account;

use super::actions::fold_email;
use super::cookies;
use crate::ask::{Ask, Done};
use crate::parts::{Callout, Field, Head, Sec, Select, Tone, href};
use crate::problem::Problem;
use crate::sent::Sent;
use crate::{menu, t};

/// Roles that an administrator may grant, by the word of the form.
fn grantable() -> Vec<(String, Role)> {
    use Department::{Analytics, ClientService, Content, Finance, Implementation, Ppc, Seo};
    let departments = [ClientService, Seo, Ppc, Implementation, Analytics, Content, Finance];
    let plain = [Role::Trainee, Role::Mentor, Role::Hr, Role::Author, Role::Admin];
    let in_departments = departments.into_iter().flat_map(|d| [Role::Specialist(d), Role::Head(d)]);
    plain.into_iter().chain(in_departments).map(|r| (format!("{r:?}"), r)).collect()
}

/// `GET /people`
pub async fn page(ask: Ask) -> Done {
    ask.as_admin()?;
    let accounts = ask.read().await?.accounts().await?;
    let lang = ask.lang;
    let settings = ask.world.settings();
    // The link of the invite that was made just now; it is shown once and kept nowhere.
    let link = ask.refilled("invite_link");
    let field = |name: &str| ask.refilled(name).unwrap_or_default();
    let (email, name, role) = (field("email"), field("name"), field("role"));
    Ok(ask.page(t!(lang, "people-title")).wide().show(move || {
        let rows = accounts.into_iter().map(|(a, roles)| row(lang, a, &roles)).collect_view();
        let roles = grantable().into_iter().map(|(word, role)| (word, menu::role(lang, &role))).collect();
        let zone = settings.zone.0.name().to_owned();
        let record = settings.record.map(|r| r.to_string()).unwrap_or_default();
        view! {
            <Head title=t!(lang, "people-title") lead=t!(lang, "people-lead")/>
            {link.map(|link| view! { <Callout tone=Tone::Ok title=t!(lang, "people-link")><code class="wrap-any">{link}</code></Callout> })}
            <div class="cols">
                <Sec title=t!(lang, "people-all")><table class="tbl rows fold"><tbody>{rows}</tbody></table></Sec>
                <aside class="stack">
                    <Sec title=t!(lang, "people-invite")>
                        <form method="post" action=href(lang, "/people") class="fields">
                            <Field id="name" label=t!(lang, "people-name") value=name required=true maxlength=120/>
                            <Field id="email" kind="email" label=t!(lang, "login-email") value=email required=true maxlength=200/>
                            <Select id="role" label=t!(lang, "people-role") options=roles value=role required=true/>
                            <div class="row"><button class="btn primary">{t!(lang, "people-invite-send")}</button></div>
                        </form>
                    </Sec>
                    <Sec title=t!(lang, "settings-title")>
                        <form method="post" action=href(lang, "/settings") class="fields">
                            <Field id="zone" label=t!(lang, "settings-zone") value=zone required=true maxlength=64/>
                            <Field id="record" kind="number" label=t!(lang, "settings-record") hint=t!(lang, "settings-record-hint") value=record/>
                            <div class="row"><button class="btn">{t!(lang, "settings-save")}</button></div>
                        </form>
                    </Sec>
                </aside>
            </div>
        }
    }))
}

fn row(lang: Lang, a: Account, roles: &[Role]) -> impl IntoView + use<> {
    let disabled = a.disabled_at.is_some();
    let verb = if disabled { "people-enable" } else { "people-disable" };
    let to = |verb: &str| href(lang, &format!("/people/{}/{verb}", a.id));
    let roles = roles.iter().map(|r| menu::role(lang, r)).collect::<Vec<_>>().join(", ");
    let state = match (disabled, a.has_password) {
        (true, _) => Some(t!(lang, "people-disabled")),
        (false, false) => Some(t!(lang, "people-invited")),
        _ => None,
    };
    view! {
        <tr>
            <td><b>{a.name}</b><small>{a.email}</small></td>
            <td>{roles}{state.map(|s| view! { <small>{s}</small> })}</td>
            <td class="n">
                <div class="row">
                    {(!disabled).then(|| view! { <form method="post" action=to("invite")><button class="btn quiet">{t!(lang, "people-new-link")}</button></form> })}
                    <form method="post" action=to(if disabled { "enable" } else { "disable" })><button class="btn quiet">{t!(lang, verb)}</button></form>
                </div>
            </td>
        </tr>
    }
}

/// A new person.
#[derive(Debug, Clone, Deserialize)]
pub struct NewPerson {
    /// As the person writes it.
    pub name: String,
    /// Address.
    pub email: String,
    /// One of `grantable`.
    pub role: String,
}

/// `POST /people`
pub async fn add(ask: Ask, Sent(form): Sent<NewPerson>) -> Done {
    let admin = ask.as_admin()?;
    let role = grantable().into_iter().find(|(word, _)| *word == form.role).map(|(_, r)| r).ok_or(Refusal::BadField)?;
    let (email, name) = (fold_email(&form.email), form.name.trim().to_owned());
    if !email.contains('@') || email.len() < 5 || email.contains(char::is_whitespace) {
        return Err(Refusal::BadEmail.into());
    }
    if name.is_empty() {
        return Err(Refusal::BadField.into());
    }
    if ask.read().await?.credentials(&email).await?.is_some() {
        return Err(Refusal::EmailTaken.into());
    }
    let now = ask.now;
    let (token, hash) = cookies::token();
    ask.world
        .write(move |tx| async move {
            let id = tx.add_person(&email, &name, now).await?;
            tx.grant(&id, role, Some(admin.id()), now).await?;
            tx.add_invite(&hash, &id, Some(admin.id()), now, now + chrono::Duration::hours(72)).await?;
            tx.note(Event { kind: "person-invited", actor: Some(admin.id()), subject: Some(&id), object: &email, ..Event::default() }, now).await?;
            Ok::<_, Problem>(())
        })
        .await?;
    Ok(with_link(&ask, &token))
}

/// `POST /people/{id}/invite`: a new link, for a first password or a forgotten one.
pub async fn invite(ask: Ask, Path(id): Path<String>) -> Done {
    let admin = ask.as_admin()?;
    let now = ask.now;
    let (token, hash) = cookies::token();
    ask.world
        .write(move |tx| async move {
            tx.may_enter(&id).await?;
            tx.add_invite(&hash, &id, Some(admin.id()), now, now + chrono::Duration::hours(72)).await?;
            tx.note(Event { kind: "invite-renewed", actor: Some(admin.id()), subject: Some(&id), ..Event::default() }, now).await?;
            Ok::<_, Problem>(())
        })
        .await?;
    Ok(with_link(&ask, &token))
}

fn with_link(ask: &Ask, token: &str) -> axum::response::Response {
    let link = format!("{}{}", ask.world.origin, href(ask.lang, &format!("/invite/{token}")));
    let ticket = crate::world::hex(&crate::world::random::<12>());
    ask.world.flashes.keep(ticket.clone(), ask.anybody().map(|p| p.id.clone()).unwrap_or_default(), vec![("invite_link".into(), link)], ask.now);
    ask.go(&format!("/people?form={ticket}"))
}

/// `POST /people/{id}/disable`: the door closes at once, for every open session.
pub async fn disable(ask: Ask, Path(id): Path<String>) -> Done {
    let admin = ask.as_admin()?;
    if admin.id() == id {
        return Err(Refusal::OwnDoor.into());
    }
    let now = ask.now;
    ask.world
        .write(move |tx| async move {
            tx.person(&id).await?;
            tx.disable(&id, now).await?;
            tx.note(Event { kind: "person-disabled", actor: Some(admin.id()), subject: Some(&id), ..Event::default() }, now).await?;
            Ok::<_, Problem>(())
        })
        .await?;
    Ok(ask.go("/people"))
}

/// `POST /people/{id}/enable`
pub async fn enable(ask: Ask, Path(id): Path<String>) -> Done {
    let admin = ask.as_admin()?;
    let now = ask.now;
    ask.world
        .write(move |tx| async move {
            tx.person(&id).await?;
            tx.enable(&id).await?;
            tx.note(Event { kind: "person-enabled", actor: Some(admin.id()), subject: Some(&id), ..Event::default() }, now).await?;
            Ok::<_, Problem>(())
        })
        .await?;
    Ok(ask.go("/people"))
}

/// The settings' form.
#[derive(Debug, Clone, Deserialize)]
pub struct SettingsForm {
    zone: String,
    #[serde(default)]
    record: String,
}

/// `POST /settings`
pub async fn set(ask: Ask, Sent(form): Sent<SettingsForm>) -> Done {
    let admin = ask.as_admin()?;
    let zone: chrono_tz::Tz = form.zone.trim().parse().map_err(|_| Refusal::BadField)?;
    let record = form.record.trim().to_owned();
    if !record.is_empty() && record.parse::<u32>().is_err() {
        return Err(Refusal::BadField.into());
    }
    let now = ask.now;
    ask.world
        .write(move |tx| async move {
            tx.set("zone", zone.name(), Some(admin.id()), now).await?;
            tx.set("record", &record, Some(admin.id()), now).await?;
            tx.note(Event { kind: "settings-changed", actor: Some(admin.id()), ..Event::default() }, now).await?;
            Ok::<_, Problem>(())
        })
        .await?;
    ask.world.reload_settings().await?;
    Ok(ask.go("/people"))
}
