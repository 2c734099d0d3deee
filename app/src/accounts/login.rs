//! The door.

use axum::extract::Query;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use crate::ask::{Ask, Done};
use crate::menu;
use crate::parts::{Door, Field, href};
use crate::t;

/// Where to go after signing in.
#[derive(Debug, Default, Deserialize)]
pub struct Next {
    #[serde(default)]
    next: String,
}

/// `GET /login`
pub async fn page(ask: Ask, Query(Next { next }): Query<Next>) -> Done {
    if let Some(person) = ask.anybody() {
        return Ok(ask.go(menu::landing(person)));
    }
    Ok(door(&ask, next))
}

fn door(ask: &Ask, next: String) -> Response {
    let (lang, theme, path) = (ask.lang, ask.theme, ask.path.clone());
    let (email, demo) = (ask.refilled("email").unwrap_or_default(), ask.world.settings().demo);
    ask.page(t!(lang, "login-title")).bare().show(move || {
        view! {
            <Door lang theme path foot=move || t!(lang, "login-foot")>
                <form method="post" action=href(lang, "/login")>
                    <h1>{t!(lang, "login-title")}</h1>
                    <p class="ink2 mt2">{t!(lang, "login-lead")}</p>
                    {demo.then(|| view! { <p class="sm mt2 mute">{t!(lang, "login-demo")}</p> })}
                    <input type="hidden" name="next" value=next/>
                    <div class="mt6"><Field id="email" kind="email" label=t!(lang, "login-email") value=email required=true autocomplete="username"/></div>
                    <div class="mt4">
                        <Field id="password" kind="password" label=t!(lang, "login-password") required=true autocomplete="current-password"/>
                    </div>
                    <div class="row mt6"><button class="btn primary big">{t!(lang, "login-enter")}</button></div>
                </form>
            </Door>
        }
    })
}
