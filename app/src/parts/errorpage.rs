//! A page instead of the page: missing, refused, broken.

use leptos::prelude::*;
use rules::lang::Lang;

use super::href;
use crate::t;

/// Statuses that have words of their own; any other speaks as 500 does.
const WORDED: [u16; 9] = [400, 403, 404, 409, 410, 413, 422, 429, 503];

/// The words that have a status, or those of 500.
fn key(status: u16) -> u16 {
    if WORDED.contains(&status) { status } else { 500 }
}

/// What happened.
pub fn error_title(lang: Lang, status: u16) -> String {
    t!(lang, format!("part-error-{}", key(status)))
}

/// What happened, what is safe, what to do. The request's id is there for the log, not for the eye.
#[component]
pub fn ErrorPage(
    lang: Lang,
    /// HTTP status.
    status: u16,
    #[prop(optional, into)] request_id: String,
    /// Where the reader begins: «Сегодня»; nothing for a stranger.
    #[prop(optional, into)]
    place: String,
) -> impl IntoView {
    let home = if place.is_empty() { t!(lang, "part-error-home") } else { t!(lang, "part-error-place", place = place) };
    view! {
        <section class="oops" data-request-id=(!request_id.is_empty()).then_some(request_id)>
            <p class="big2 num mute" aria-hidden="true">{status}</p>
            <h1>{error_title(lang, status)}</h1>
            <p class="lead">{t!(lang, format!("part-error-{}-next", key(status)))}</p>
            <div class="row mt6">
                <a class="btn primary" href=href(lang, "/")>{home}</a>
                {(status == 404).then(|| view! { <a class="btn" href=href(lang, "/search")>{t!(lang, "part-error-search")}</a> })}
            </div>
        </section>
    }
}
