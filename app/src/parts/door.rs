//! Pages for people who are not signed in: one column and a drawing.

use leptos::prelude::*;
use rules::lang::Lang;

use super::shell::Brand;
use super::switches::{Switches, Theme};
use super::tallyart::TallyArt;
use crate::t;

/// Sign-in, invitation, first admin. Children are the form; `foot` is a line below it.
#[component]
pub fn Door(
    lang: Lang,
    theme: Theme,
    /// Path of this page with its query, without prefix.
    #[prop(into)]
    path: String,
    /// «Нет приглашения? …», or nothing.
    #[prop(optional, into)]
    foot: ViewFn,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="login">
            <a class="skip" href="#main">{t!(lang, "part-skip")}</a>
            <main id="main">
                <div class="lg-f">
                    <Brand lang class="flush"/>
                    <div class="lg-c">{children()}</div>
                    <footer class="row">
                        <div class="grow xs mute">{foot.run()}</div>
                        <Switches lang path theme/>
                    </footer>
                </div>
                <div class="lg-a">
                    <TallyArt/>
                    <p class="serif">{t!(lang, "part-motto-1")}<br/>{t!(lang, "part-motto-2")}</p>
                </div>
            </main>
        </div>
    }
}
