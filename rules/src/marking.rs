//! Keys, explanations and marking (syllabus §5.4).
//!
//! The module exists only with the feature `marking`, which the browser build never enables.

use std::collections::BTreeSet;

use num_rational::Ratio;
use serde::{Deserialize, Serialize};

use crate::item::{Kind, Question};
use crate::lang::Both;

/// The part of an item's points that an answer earns, from nothing to all: an exact count of 1/27720.
///
/// 27720 is the least number divisible by 1 to 12, so every partial credit of the syllabus
/// (pairs, neighbours, ticks over right ticks, quarters of a case) is exact, and sums never round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Share(u32);

impl Share {
    /// The number of parts in a whole.
    pub const PARTS: u32 = 27_720;
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// Everything.
    pub const FULL: Self = Self(Self::PARTS);

    /// `part` of `whole` equal pieces; more than all is all. `whole` above 12 rounds down.
    pub fn of(part: usize, whole: usize) -> Self {
        if whole == 0 {
            return Self::NONE;
        }
        let part = part.min(whole) as u64;
        Self((part * u64::from(Self::PARTS) / whole as u64) as u32)
    }

    /// A case's level 0–4 (syllabus §5.4): quarters.
    pub fn of_level(level: u8) -> Self {
        Self::of(usize::from(level), 4)
    }

    /// From the stored number of parts; `None` above a whole.
    pub fn from_parts(parts: u32) -> Option<Self> {
        (parts <= Self::PARTS).then_some(Self(parts))
    }

    /// The stored number of parts.
    pub fn parts(self) -> u32 {
        self.0
    }

    /// As a fraction of one.
    pub fn ratio(self) -> Ratio<i64> {
        Ratio::new(i64::from(self.0), i64::from(Self::PARTS))
    }
}

/// What is right. Numbers of choices are 0-based, in the author's order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Key {
    /// The one right option.
    Single {
        /// Its number.
        right: usize,
    },
    /// All right options, ascending.
    Multiple {
        /// Their numbers.
        right: Vec<usize>,
    },
    /// Whether the statement is true.
    TrueFalse {
        /// True or false.
        answer: bool,
    },
    /// Accepted texts of both languages, folded by [`fold`].
    Short {
        /// The folded texts.
        accept: Vec<String>,
    },
    /// A number within a tolerance, both in thousandths.
    Number {
        /// The number × 1000.
        answer: i64,
        /// The tolerance × 1000, inclusive.
        tolerance: i64,
    },
    /// Choice i belongs to left text i.
    Match,
    /// The author's order is the right order.
    Order,
    /// A person decides by five levels.
    Case {
        /// What earns 0, 1, 2, 3, 4.
        levels: Both<Vec<String>>,
    },
}

/// An item: the question, its key and what is said about it afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Item {
    /// What is asked.
    pub question: Question,
    /// What is right.
    pub key: Key,
    /// Why.
    pub explanation: Both,
    /// Code of the lesson that teaches it.
    pub material: String,
}

impl Item {
    /// Marks an answer as it was sent; `None` means that a person has to: a case, even an empty one,
    /// so that no result is ever completed by a machine alone.
    ///
    /// `order[shown] = author's number`: the attempt's permutation of the choices.
    /// An answer that cannot be read as one of its kind earns nothing, like no answer.
    pub fn mark(&self, answer: Option<&str>, order: &[usize]) -> Option<Share> {
        if matches!(self.key, Key::Case { .. }) {
            return None;
        }
        let answer = answer.map(str::trim).filter(|a| !a.is_empty());
        let Some(answer) = answer else {
            return Some(Share::NONE);
        };
        let chosen = || choices(answer, order);
        Some(match &self.key {
            Key::Single { right } => full_if(chosen().is_some_and(|c| c == [*right])),
            Key::Multiple { right } => mark_multiple(right, &chosen().unwrap_or_default()),
            Key::TrueFalse { answer: truth } => full_if(answer == if *truth { "true" } else { "false" }),
            Key::Short { accept } => full_if(accept.contains(&fold(answer))),
            Key::Number { answer: n, tolerance } => full_if(thousandths(answer).is_some_and(|a| (a - n).abs() <= *tolerance)),
            Key::Match => mark_match(self.question.choices(), answer, order),
            Key::Order => mark_order(self.question.choices(), answer, order),
            Key::Case { .. } => return None,
        })
    }
}

fn full_if(right: bool) -> Share {
    if right { Share::FULL } else { Share::NONE }
}

/// Right ticks less wrong ticks over all right ones, never below nothing.
fn mark_multiple(right: &[usize], chosen: &[usize]) -> Share {
    let hits = chosen.iter().filter(|c| right.contains(c)).count();
    Share::of(hits.saturating_sub(chosen.len() - hits), right.len())
}

/// The share of right pairs. The answer lists, for each left text, the number shown beside the chosen text; `-` is open.
fn mark_match(pairs: usize, answer: &str, order: &[usize]) -> Share {
    let given = answer.split(',').map(|part| part.trim().parse::<usize>().ok().and_then(|i| order.get(i).copied()));
    Share::of(given.take(pairs).enumerate().filter(|(left, g)| *g == Some(*left)).count(), pairs)
}

/// The share of neighbours of the right order that stand side by side, in that order, in the answer (n − 1 in all).
///
/// The answer lists shown numbers from first to last; `-` is a place left open, and nobody is its neighbour.
fn mark_order(steps: usize, answer: &str, order: &[usize]) -> Share {
    let filled: Vec<&str> = answer.split(',').map(str::trim).filter(|n| *n != "-").collect();
    let Some(given) = choices(&filled.join(","), order) else {
        return Share::NONE;
    };
    let mut given = given.into_iter();
    let places: Vec<Option<usize>> = answer.split(',').map(|n| if n.trim() == "-" { None } else { given.next() }).collect();
    let neighbours = places.windows(2).filter(|pair| matches!(pair, [Some(a), Some(b)] if *b == a + 1)).count();
    Share::of(neighbours, steps.saturating_sub(1))
}

/// Shown numbers (`"0,2"`) as the author's numbers. `None` when anything else is in the answer,
/// and when a choice is named twice: a repeated tick must not outweigh a wrong one.
fn choices(answer: &str, order: &[usize]) -> Option<Vec<usize>> {
    let chosen = answer.split(',').map(|n| order.get(n.trim().parse::<usize>().ok()?).copied());
    let chosen: Vec<usize> = chosen.collect::<Option<_>>()?;
    let once: BTreeSet<usize> = chosen.iter().copied().collect();
    (once.len() == chosen.len()).then_some(chosen)
}

/// Folds a short text so that case, ё/е, quotes, brackets of a tag and spaces do not matter.
pub fn fold(text: &str) -> String {
    let kept = text.to_lowercase().replace('ё', "е");
    let dropped = |c: char| "«»‹›\"“”„'‘’‚`<>.".contains(c);
    let kept: String = kept.chars().filter(|c| !dropped(*c)).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Reads a number as people write it (`12 400`, `3,5 %`, `−2.5 ₽`) into thousandths; `None` if it is not one.
///
/// Digits past the third after the point are cut: no key of the bank is finer.
pub fn thousandths(text: &str) -> Option<i64> {
    let mut clean: String = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '₽' | '%' | '\u{a0}' | '\u{202f}')).collect();
    clean = clean.replace(',', ".").replace(['−', '–'], "-");
    let (minus, digits) = match clean.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, clean.as_str()),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |s: &str| s.chars().all(|c| c.is_ascii_digit());
    if (whole.is_empty() && part.is_empty()) || whole.len() > 12 || !all_digits(whole) || !all_digits(part) {
        return None;
    }
    let part = format!("{part:0<3}");
    let value = format!("{whole}{}", &part[..3]).parse::<i64>().ok()?;
    Some(if minus { -value } else { value })
}

/// The kind a key belongs to; the content check compares it with the question's.
pub fn kind_of(key: &Key) -> Kind {
    match key {
        Key::Single { .. } => Kind::Single,
        Key::Multiple { .. } => Kind::Multiple,
        Key::TrueFalse { .. } => Kind::TrueFalse,
        Key::Short { .. } => Kind::Short,
        Key::Number { .. } => Kind::Number,
        Key::Match => Kind::Match,
        Key::Order => Kind::Order,
        Key::Case { .. } => Kind::Case,
    }
}

#[cfg(test)]
#[path = "tests/marking.rs"]
mod tests;

#[cfg(test)]
#[path = "tests/share.rs"]
mod share_tests;

#[cfg(test)]
#[path = "tests/numbers.rs"]
mod number_tests;
