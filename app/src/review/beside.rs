//! The queue as a list, and beside what is being looked at.

use chrono::{DateTime, Duration, Utc};
use leptos::prelude::*;
use rules::lang::Lang;

use super::queue::Item;
use crate::parts::{Avatar, Icon, Size, Status, Tone, href};
use crate::{t, when};

/// The list, longest wait first. `open` is the path of what is looked at, empty on the queue's own page.
pub fn list(lang: Lang, now: DateTime<Utc>, items: &[Item], open: &str) -> impl IntoView + use<> {
    let rows = items.iter().map(|i| {
        let wait = when::wait(lang, i.since, now);
        // A day is the longest that a trainee should wait.
        let status = if now - i.since > Duration::hours(24) {
            view! { <Status text=wait tone=Tone::Warn icon=Icon::Clock/> }.into_any()
        } else {
            view! { <Status text=wait tone=Tone::Mute/> }.into_any()
        };
        let current = (i.path.split('#').next() == Some(open)).then_some("page");
        view! {
            <li><a href=href(lang, &i.path) aria-current=current><Avatar name=i.trainee.clone() size=Size::Small/><span class="grow"><b>{i.title.clone()}</b><small>{i.trainee.clone()}</small></span>{status}</a></li>
        }
    });
    let rows = rows.collect_view();
    view! { <ol class=if open.is_empty() { "ql wide" } else { "ql" }>{rows}</ol> }
}

/// The queue on the left, what is looked at on the right; on a narrow screen only the latter.
pub fn split(lang: Lang, now: DateTime<Utc>, items: &[Item], open: &str, dossier: impl IntoView + 'static) -> AnyView {
    let list = list(lang, now, items, open);
    let dossier = dossier.into_any();
    view! {
        <div class="split">
            <aside class="queue" aria-label=t!(lang, "review-title")><h2><a class="quiet-link" href=href(lang, "/review")>{t!(lang, "review-title")}</a></h2>{list}</aside>
            <div class="dos">{dossier}</div>
        </div>
    }
    .into_any()
}
