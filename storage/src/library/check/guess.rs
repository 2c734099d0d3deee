use rules::lang::{Both, Lang};
use rules::marking::{Item, Key};

use crate::library::read::Desk;
use crate::library::{Exam, Library};

/// Below this many single choices a share says nothing.
const ENOUGH: usize = 20;
/// The right option is the longest in this share of single choices at most, percent.
const LONGEST: usize = 40;
/// The right option stands at each of the first places in a share between these, percent.
const PLACE: std::ops::RangeInclusive<usize> = 15..=35;
/// Options that give themselves away or answer for the others.
const SWEEPING: [&str; 9] =
    ["все перечислен", "всё перечислен", "все вышеперечислен", "всё вышеперечислен", "все варианты верны", "ничего из перечисленного", "all of the above", "all of these", "none of the above"];

/// Reports what lets a person guess without knowing.
pub(super) fn check(library: &Library, desk: &Desk<'_>) {
    for exam in &library.exams {
        Lang::ALL.into_iter().for_each(|lang| longest(exam, lang, desk));
        places(exam, desk);
        for item in &exam.items {
            sweeping(&item.item, &format!("exams/{}/bank/{}.toml", exam.code, item.item.question.topic), desk);
        }
    }
    library.code.iter().flat_map(|code| &code.test).for_each(|question| sweeping(&question.item, "code/test.toml", desk));
}

/// The options and the place of the right one, of every active single choice.
fn singles(exam: &Exam) -> Vec<(Both<&[String]>, usize)> {
    exam.active().filter_map(|i| single(&i.item)).collect()
}

fn single(item: &Item) -> Option<(Both<&[String]>, usize)> {
    let text = &item.question.text;
    match item.key {
        Key::Single { right } => Some((Both { ru: &text.ru.choices, en: &text.en.choices }, right)),
        _ => None,
    }
}

fn longest(exam: &Exam, lang: Lang, desk: &Desk<'_>) {
    let list = singles(exam);
    let length = |text: &String| text.chars().count();
    let gives_away = |options: &[String], right: usize| {
        let mut others = options.iter().enumerate().filter(|(i, _)| *i != right);
        options.get(right).is_some_and(|best| others.all(|(_, text)| length(text) < length(best)))
    };
    let found = list.iter().filter(|(options, right)| gives_away(options.get(lang), *right)).count();
    if list.len() >= ENOUGH && found * 100 > LONGEST * list.len() {
        let what = format!("the right option is the longest in {found} of {} single choices ({}), at most {LONGEST} % is fair", list.len(), lang.tag());
        desk.faults.fault(&format!("exams/{}/exam.toml", exam.code), 1, what);
    }
}

fn places(exam: &Exam, desk: &Desk<'_>) {
    let list = singles(exam);
    for place in 0..4 {
        let found = list.iter().filter(|(_, right)| *right == place).count();
        let fair = found * 100 >= PLACE.start() * list.len() && found * 100 <= PLACE.end() * list.len();
        if list.len() >= ENOUGH && !fair {
            let what = format!("the right option is number {} in {found} of {} single choices, {} to {} % is fair", place + 1, list.len(), PLACE.start(), PLACE.end());
            desk.faults.fault(&format!("exams/{}/exam.toml", exam.code), 1, what);
        }
    }
}

fn sweeping(item: &Item, path: &str, desk: &Desk<'_>) {
    let Some(file) = desk.file(path) else { return };
    let text = &item.question.text;
    for option in text.ru.choices.iter().chain(&text.en.choices) {
        let folded = option.to_lowercase();
        if SWEEPING.iter().any(|phrase| folded.contains(phrase)) {
            let at = file.text.find(&format!("\"{}\"", item.question.id)).unwrap_or_default();
            file.fault(at, format!("{}: the option `{option}` speaks about the other options", item.question.id));
        }
    }
}
