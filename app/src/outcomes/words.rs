//! Outcomes in words.

use leptos::prelude::*;
use rules::lang::Lang;
use rules::outcome::{Missing, OutcomeKind};
use storage::columns::word;
use storage::internships::Internship;

use crate::parts::{Callout, Tone, href};
use crate::t;

/// «Аккаунт-менеджер».
pub fn outcome(lang: Lang, kind: OutcomeKind) -> String {
    t!(lang, format!("outcome-{}", word(&kind).replace('_', "-")))
}

/// What follows from it.
pub fn next(lang: Lang, kind: OutcomeKind) -> String {
    t!(lang, format!("outcome-{}-next", word(&kind).replace('_', "-")))
}

/// After the month has ended: what it ended in, in place of the forms that would begin something new.
pub fn over(lang: Lang, internship: &Internship) -> Option<impl IntoView + use<>> {
    let kind = internship.outcome.filter(|_| internship.is_over())?;
    let link = href(lang, "/plan");
    Some(
        view! { <Callout tone=Tone::Pen title=t!(lang, "month-over", outcome = outcome(lang, kind))>{t!(lang, "month-over-next")}" "<a class="link" href=link>{t!(lang, "month-over-go")}</a></Callout> },
    )
}

/// Why it is not offered.
pub fn missing(lang: Lang, missing: Missing) -> String {
    match missing {
        Missing::Exams { of, passed } => t!(lang, "missing-exams", n = of, passed = passed),
        Missing::Retakes { most } => t!(lang, "missing-retakes", n = most),
        Missing::Defence { from } => t!(lang, "missing-defence", n = from),
        Missing::Work => t!(lang, "missing-work"),
        Missing::Reviews { from } => t!(lang, "missing-reviews", n = decimal(lang, from)),
        Missing::Index { from } => t!(lang, "missing-index", n = from),
        Missing::NothingFailed => t!(lang, "missing-nothing-failed"),
        Missing::NothingOpen => t!(lang, "missing-nothing-open"),
    }
}

/// Hundredths of a point as a number: «3,5», «3,75».
fn decimal(lang: Lang, hundredths: u32) -> String {
    let sign = if lang == Lang::Ru { "," } else { "." };
    (f64::from(hundredths) / 100.0).to_string().replace('.', sign)
}
