use rules::lang::Both;
use serde::Deserialize;

use super::Desk;
use super::defence::pairs;
use super::exam::twice;
use super::record::Record;

/// What other files need to know of the weekly review.
#[derive(Debug, Default)]
pub(in crate::library) struct Reviews {
    /// How many criteria it has.
    pub(in crate::library) criteria: usize,
    /// Weights of the weeks.
    pub(in crate::library) weights: Vec<u32>,
}

/// How a field of the form is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Input {
    Line,
    Lines,
    Text,
    Choice,
}

/// Days on which a review may be held.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
}

/// Checks the form of the weekly review, if the folder has one.
pub(super) fn read(desk: &Desk<'_>) -> Option<Reviews> {
    let file = desk.file("reviews.toml")?;
    let mut record = Record::parse(file, 0..file.text.len())?;
    record.word::<Weekday>("day");
    record.number_in("minutes", 5..=480);
    let (min, max) = record.table("scale").map(scale).unwrap_or_default();
    let at = record.place("example_required");
    if let Some(mark) = record.numbers("example_required").into_iter().find(|mark| !(min..=max).contains(mark)) {
        file.fault(at, format!("the mark {mark} is not on the scale from {min} to {max}"));
    }
    let not_observed = record.number("not_observed_max") as usize;
    let weights = record.numbers("weights");
    record.table("alarm").into_iter().for_each(alarm);
    record.both("text");
    let criteria = record.tables("criterion").into_iter().zip(1..).map(|(c, n)| criterion(c, n, min, max)).count();
    let fields: Vec<String> = record.tables("field").into_iter().map(|f| field(f, weights.len())).collect();
    record.done();
    twice(&fields).into_iter().for_each(|name| record.fault(format!("the field {name} stands twice")));
    if criteria == 0 || not_observed >= criteria {
        record.fault(format!("{not_observed} of {criteria} criteria may stay without a mark: there must be more criteria"));
    }
    Some(Reviews { criteria, weights })
}

fn scale(mut record: Record<'_>) -> (u32, u32) {
    let scale = (record.number("min"), record.number("max"));
    record.done();
    if scale.0 >= scale.1 {
        record.fault("the scale ends before it begins");
    }
    scale
}

fn alarm(mut record: Record<'_>) {
    record.number("mean_below_tenths");
    record.number("ones");
    record.done();
}

/// A criterion describes the lowest, the middle and the highest mark.
fn criterion(mut record: Record<'_>, n: u32, min: u32, max: u32) {
    let number = record.number("n");
    if number != n {
        record.fault(format!("the criterion is number {number}, but stands in place {n}"));
    }
    let _name = Both { ru: record.text("ru"), en: record.text("en") };
    for key in ["levels_ru", "levels_en"] {
        let Some(mut levels) = record.table(key) else { continue };
        for mark in [min, min.midpoint(max), max] {
            levels.text(&mark.to_string());
        }
        levels.done();
    }
    record.done();
}

fn field(mut record: Record<'_>, weeks: usize) -> String {
    let name = record.text("name");
    let input: Option<Input> = record.word("kind");
    record.truth("required");
    let _label = Both { ru: record.text("ru"), en: record.text("en") };
    match input {
        Some(Input::Choice) => {
            pairs(&mut record, "options_ru", "options_en");
        }
        Some(Input::Lines) => {
            record.number_in("count", 1..=10);
        }
        _ => {}
    }
    if input != Some(Input::Choice) {
        let _hint = Both { ru: record.text("hint_ru"), en: record.text("hint_en") };
    }
    let at = record.place("weeks");
    let only = if record.has("weeks") { record.numbers("weeks") } else { Vec::new() };
    if only.iter().any(|week| *week == 0 || *week as usize > weeks) {
        record.file().fault(at, format!("`weeks` are numbered from 1 to {weeks}"));
    }
    record.done();
    name
}
