use rules::blueprint::{Blueprint, Topic};
use rules::item::Kind;

use crate::library::read::Desk;
use crate::library::{Exam, Library};

/// Attempts of one person that must not share an item, where a programme uses the blueprint.
const DISJOINT: u32 = 3;

/// Reports blueprints that the active items cannot feed, with numbers.
pub(super) fn check(library: &Library, exam: &Exam, desk: &Desk<'_>) {
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
