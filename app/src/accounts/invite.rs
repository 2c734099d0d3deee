//! Choosing a password by an invite.

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use leptos::prelude::*;
use storage::invites::Invite;

use super::{cookies, passwords};
use crate::ask::{Ask, Done};
use crate::limits::What;
use crate::parts::{Door, Field, href};
use crate::problem::Problem;
use crate::t;

/// `GET /invite/{id}`
pub async fn page(ask: Ask, Path(token): Path<String>) -> Done {
    let invite = known(&ask, &cookies::hash(&token)).await?;
    let (lang, theme) = (ask.lang, ask.theme);
    // The address of this page is a secret: it is not put into the links of the other language and theme.
    let path = "/login".to_owned();
    let mut response = ask.page(t!(lang, "invite-title")).bare().show(move || {
        let hint = t!(lang, "password-hint", n = passwords::MIN);
        view! {
            <Door lang theme path>
                <form method="post" action=href(lang, &format!("/invite/{token}"))>
                    <h1>{t!(lang, "invite-title")}</h1>
                    <p class="ink2 mt2">{t!(lang, "invite-lead", name = invite.name)}</p>
                    // Password managers keep the new password under the address.
                    <input type="hidden" name="username" value=invite.email autocomplete="username"/>
                    <div class="mt6">
                        <Field id="new_password" kind="password" label=t!(lang, "password-new") hint required=true autocomplete="new-password" maxlength=128/>
                    </div>
                    <div class="mt4"><Field id="again_password" kind="password" label=t!(lang, "password-again") required=true autocomplete="new-password" maxlength=128/></div>
                    <div class="row mt6"><button class="btn primary big">{t!(lang, "invite-enter")}</button></div>
                </form>
            </Door>
        }
    });
    // The form's own post needs its origin; nobody else gets the address.
    response.headers_mut().insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    Ok(response)
}

/// The invite with this hash. Only guesses are counted: a whole office may open its invites at once.
pub(super) async fn known(ask: &Ask, hash: &str) -> Result<Invite, Problem> {
    match ask.read().await?.invite(hash, ask.now).await? {
        Some(invite) => Ok(invite),
        None => Err(ask.world.limits.take(What::Invite, &ask.address).err().unwrap_or(Problem::Missing)),
    }
}
