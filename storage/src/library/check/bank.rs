use rules::blueprint::{Blueprint, Topic};
use rules::item::Kind;
use rules::marking::Key;

use crate::library::read::Desk;
use crate::library::{Exam, Library};

/// Attempts of one person that must not share an item, where a programme uses the blueprint.
const DISJOINT: u32 = 3;

/// Reports blueprints that the active items cannot feed, with numbers.
pub(super) fn check(library: &Library, exam: &Exam, desk: &Desk<'_>) {
    guessable(exam, desk);
    for blueprint in &exam.blueprints {
        let used = library.programmes.iter().flat_map(|p| &p.exams).any(|e| e.exam == exam.code && e.blueprint == blueprint.name);
        let times = if used { DISJOINT } else { 1 };
        for topic in &blueprint.topics {
            for (cases, wanted) in [(false, topic.auto), (true, topic.cases)] {
                shortage(exam, blueprint, topic, cases, wanted * times, times, desk);
            }
        }
    }
}

/// Mentions a bank in which the right option of a single choice can be guessed by its length or its place.
///
/// Longest in two fifths or less, in each of the first four places in 15 to 35 %; below twenty items nothing is said.
fn guessable(exam: &Exam, desk: &Desk<'_>) {
    let options = |lang: &[String], right: usize| {
        let length = |text: &String| text.chars().count();
        let longest = lang.iter().enumerate().all(|(i, text)| i == right || length(text) < length(&lang[right]));
        (right, longest)
    };
    let single = |i: &crate::library::BankItem| match i.item.key {
        Key::Single { right } => Some(options(&i.item.question.text.ru.choices, right)),
        _ => None,
    };
    let list: Vec<(usize, bool)> = exam.active().filter_map(single).collect();
    if list.len() < 20 {
        return;
    }
    let path = format!("exams/{}/exam.toml", exam.code);
    let percent = |n: usize| n * 100 / list.len();
    let longest = percent(list.iter().filter(|(_, longest)| *longest).count());
    if longest > 40 {
        desk.faults.warn(&path, 1, format!("in {longest} % of single choices the right option is the longest, at most 40 % is fair"));
    }
    for place in 0..4 {
        let here = percent(list.iter().filter(|(right, _)| *right == place).count());
        if !(15..=35).contains(&here) {
            desk.faults.warn(&path, 1, format!("in {here} % of single choices the right option is number {}, 15 to 35 % is fair", place + 1));
        }
    }
}

fn shortage(exam: &Exam, blueprint: &Blueprint, topic: &Topic, cases: bool, wanted: u32, times: u32, desk: &Desk<'_>) {
    let fits = |i: &&crate::library::BankItem| i.item.question.topic == topic.code && (i.item.question.kind == Kind::Case) == cases;
    let found = exam.active().filter(fits).count();
    if found >= wanted as usize {
        return;
    }
    let path = format!("exams/{}/exam.toml", exam.code);
    // The line of the blueprint's name; its topics stand under it.
    let line = desk.file(&path).and_then(|file| file.text.lines().position(|l| l.starts_with("name") && l.contains(&format!("\"{}\"", blueprint.name)))).map_or(1, |n| n + 1);
    let kind = if cases { "cases" } else { "automatic items" };
    let why = if times > 1 { format!(" for {times} attempts without a common item") } else { String::new() };
    desk.faults.fault(&path, line, format!("the blueprint {} wants {wanted} active {kind} of {}{why}, the bank has {found}", blueprint.name, topic.code));
}
