//! Outcomes in words.

use rules::lang::Lang;
use rules::outcome::{Missing, OutcomeKind};
use storage::columns::word;

use crate::t;

/// «Аккаунт-менеджер».
pub fn outcome(lang: Lang, kind: OutcomeKind) -> String {
    t!(lang, format!("outcome-{}", word(&kind).replace('_', "-")))
}

/// What follows from it.
pub fn next(lang: Lang, kind: OutcomeKind) -> String {
    t!(lang, format!("outcome-{}-next", word(&kind).replace('_', "-")))
}

/// Why it is not offered.
pub fn missing(lang: Lang, missing: Missing) -> String {
    t!(lang, format!("missing-{}", word(&missing)))
}
