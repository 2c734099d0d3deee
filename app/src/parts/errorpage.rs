//! A page instead of the page: missing, refused, broken.

use leptos::prelude::*;
use rules::lang::Lang;

use super::href;
use crate::t;

/// Statuses that have words of their own; any other speaks as 500 does.
const WORDED: [u16; 9] = [400, 403, 404, 409, 410, 413, 422, 429, 503];

/// What happened, what is safe, what to do. The request's id is there for the log, not for the eye.
#[component]
pub fn ErrorPage(
    lang: Lang,
    /// HTTP status.
    status: u16,
    #[prop(optional, into)] request_id: String,
) -> impl IntoView {
    let key = if WORDED.contains(&status) { status } else { 500 };
    view! {
        <section class="oops" data-request-id=(!request_id.is_empty()).then_some(request_id)>
            <p class="big2 num mute" aria-hidden="true">{status}</p>
            <h1>{t!(lang, format!("part-error-{key}"))}</h1>
            <p class="lead">{t!(lang, format!("part-error-{key}-next"))}</p>
            <div class="row mt6">
                <a class="btn primary" href=href(lang, "/")>{t!(lang, "part-error-home")}</a>
                {(status == 404).then(|| view! { <a class="btn" href=href(lang, "/search")>{t!(lang, "part-error-search")}</a> })}
            </div>
        </section>
    }
}
