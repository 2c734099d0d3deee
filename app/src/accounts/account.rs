//! One's own sessions and password.

use leptos::prelude::*;
use rules::calendar::Zone;
use rules::lang::Lang;
use storage::sessions::Session;

use super::passwords;
use crate::ask::{Ask, Done};
use crate::parts::{Field, Head, Icon, href};
use crate::{menu, t, when};

/// `GET /account`
pub async fn page(ask: Ask) -> Done {
    let person = ask.person()?.clone();
    let sessions = ask.read().await?.sessions_of(&person.id, ask.now).await?;
    let (lang, zone, own) = (ask.lang, ask.world.settings().zone, ask.session.clone().unwrap_or_default());
    let roles = menu::line(lang, &person);
    Ok(ask.page(t!(lang, "account-title")).show(move || {
        let rows = sessions.into_iter().map(|s| row(lang, zone, s, &own)).collect_view();
        view! {
            <Head title=person.name lead=roles>
                <form method="post" action=href(lang, "/logout")><button class="btn"><Icon of=Icon::LogOut/>{t!(lang, "account-leave")}</button></form>
            </Head>
            <div class="settings">
                <section><h2>{t!(lang, "account-sessions")}</h2><table class="tbl rows"><tbody>{rows}</tbody></table></section>
                <section><h2>{t!(lang, "account-password")}</h2>{password(lang)}</section>
            </div>
        }
    }))
}

fn row(lang: Lang, zone: Zone, s: Session, own: &str) -> impl IntoView + use<> {
    let here = s.id == own;
    let agent = if s.agent.is_empty() { t!(lang, "account-unknown-browser") } else { s.agent };
    let seen = t!(lang, "account-seen", at = when::moment(lang, zone, s.seen_at.0));
    let end = (!here).then(|| {
        view! {
            <form method="post" action=href(lang, &format!("/account/sessions/{}/end", s.id))>
                <button class="btn">{t!(lang, "account-end")}</button>
            </form>
        }
    });
    view! {
        <tr>
            <td><b class="wrap-any">{agent}</b><small>{[s.address, seen].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")}</small></td>
            <td class="n">{here.then(|| view! { <span class="st ok">{t!(lang, "account-here")}</span> })}{end}</td>
        </tr>
    }
}

fn password(lang: Lang) -> impl IntoView {
    view! {
        <form method="post" action=href(lang, "/account/password")>
            <Field id="current_password" kind="password" label=t!(lang, "password-current") required=true autocomplete="current-password"/>
            <Field id="new_password" kind="password" label=t!(lang, "password-new") hint=t!(lang, "password-hint", n = passwords::MIN) required=true autocomplete="new-password" maxlength=128/>
            <Field id="again_password" kind="password" label=t!(lang, "password-again") required=true autocomplete="new-password" maxlength=128/>
            <div class="row"><button class="btn primary">{t!(lang, "password-save")}</button></div>
        </form>
    }
}
