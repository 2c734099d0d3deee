use rules::item::Kind;
use rules::lang::Both;
use rules::marking::{Key, fold};

use super::record::Record;

/// How many levels a case has: what earns 0, 1, 2, 3, 4.
const LEVELS: usize = 5;

/// Reads what is right: from the record itself or from its two languages, as the kind wants.
pub(super) fn read<'a>(record: &mut Record<'_>, ru: &mut Record<'a>, en: &mut Record<'a>, kind: Kind, choices: usize) -> Option<Key> {
    Some(match kind {
        Kind::Single => {
            let place = record.place("right");
            let right = right(record, choices);
            if right.len() != 1 {
                record.file().fault(place, format!("`right` of a single choice has one number, not {}", right.len()));
            }
            Key::Single { right: *right.first()? }
        }
        Kind::Multiple => {
            let place = record.place("right");
            let right = right(record, choices);
            if right.is_empty() || right.len() >= choices.max(1) {
                record.file().fault(place, format!("`right` of a multiple choice has one number or more, but not all {choices}"));
            }
            Key::Multiple { right }
        }
        Kind::TrueFalse => Key::TrueFalse { answer: record.truth("answer") },
        Kind::Short => Key::Short { accept: accepted(ru, en) },
        Kind::Number => {
            let (answer, tolerance) = (record.thousandths("answer"), record.thousandths("tolerance"));
            if tolerance < 0 {
                record.fault("`tolerance` is zero or more");
            }
            Key::Number { answer, tolerance }
        }
        Kind::Match => Key::Match,
        Kind::Order => Key::Order,
        Kind::Case => Key::Case { levels: Both { ru: levels(ru), en: levels(en) } },
    })
}

/// Numbers of the right options, 0-based, ascending.
fn right(record: &mut Record<'_>, choices: usize) -> Vec<usize> {
    let place = record.place("right");
    let mut right = Vec::new();
    for number in record.numbers("right") {
        match (number as usize).checked_sub(1).filter(|n| *n < choices) {
            Some(n) if right.contains(&n) => record.file().fault(place, format!("`right` names option {number} twice")),
            Some(n) => right.push(n),
            None => record.file().fault(place, format!("`right`: there is no option {number}, options are numbered from 1 to {choices}")),
        }
    }
    right.sort_unstable();
    right
}

fn accepted<'a>(ru: &mut Record<'a>, en: &mut Record<'a>) -> Vec<String> {
    let mut accept: Vec<String> = Vec::new();
    for record in [ru, en] {
        let place = record.place("accept");
        for text in record.texts("accept") {
            let folded = fold(&text);
            if folded.is_empty() {
                record.file().fault(place, format!("nothing is left of the accepted answer `{text}` without quotes and dots"));
            } else if !accept.contains(&folded) {
                accept.push(folded);
            }
        }
    }
    accept
}

fn levels(record: &mut Record<'_>) -> Vec<String> {
    let place = record.place("levels");
    let levels = record.texts("levels");
    // A missing field has been reported already.
    if levels.len() != LEVELS && !levels.is_empty() {
        record.file().fault(place, format!("`levels` has {} texts, a case has {LEVELS} levels: for 0, 1, 2, 3, 4", levels.len()));
    }
    levels
}
