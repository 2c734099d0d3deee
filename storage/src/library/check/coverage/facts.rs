use std::collections::BTreeMap;

use chrono::NaiveDate;
use toml::value::Datetime;

use super::Sheet;
use super::table::Fact;

/// How often a fact is used.
#[derive(Default)]
struct Use {
    lessons: usize,
    questions: usize,
}

/// Reports facts that the table does not have and checks later than the fact's own; lists what waits for a live re-check.
pub(super) fn check(sheet: &Sheet<'_>, table: &[Fact]) {
    if table.is_empty() {
        return;
    }
    let mut used: BTreeMap<&str, Use> = BTreeMap::new();
    for material in &sheet.library.materials {
        let path = format!("materials/{}.ru.md", material.slug);
        for fact in material.sources.iter().filter_map(|s| s.fact.as_deref()) {
            used.entry(fact).or_default().lessons += 1;
            rests(sheet, table, fact, &path, "checked", material.checked);
        }
    }
    for exam in &sheet.library.exams {
        for item in exam.active().filter(|item| item.source.starts_with('F')) {
            let question = &item.item.question;
            used.entry(&item.source).or_default().questions += 1;
            rests(sheet, table, &item.source, &format!("exams/{}/bank/{}.toml", exam.code, question.topic), &format!("\"{}\"", question.id), item.checked);
        }
    }
    let waits = |fact: &Fact| {
        let used = used.get(fact.code.as_str()).filter(|_| fact.live.is_none())?;
        Some(format!("{} ({}; lessons: {}, questions: {})", fact.code, fact.stored, used.lessons, used.questions))
    };
    let list: Vec<String> = table.iter().filter_map(waits).collect();
    if !list.is_empty() {
        let at = sheet.file.text.find("\nfact = [").map_or(0, |i| i + 1);
        sheet.file.warn(at, format!("facts checked only against stored copies, to be re-checked live: {}", list.join(", ")));
    }
}

/// A fact is in the table, and nobody says to have checked it later than the table does.
fn rests(sheet: &Sheet<'_>, table: &[Fact], code: &str, path: &str, mark: &str, checked: NaiveDate) {
    let Some(file) = sheet.desk.file(path) else { return };
    let at = file.text.find(mark).unwrap_or_default();
    match table.iter().find(|fact| fact.code == code) {
        None => file.fault(at, format!("the fact {code} is not in coverage.toml")),
        Some(fact) if fact.live.or(Some(fact.stored)).and_then(day).is_some_and(|last| checked > last) => {
            file.fault(at, format!("checked on {checked}, but {code} was last checked earlier: open its page and add `live = {checked}` to coverage.toml"));
        }
        Some(_) => {}
    }
}

fn day(moment: Datetime) -> Option<NaiveDate> {
    let date = moment.date?;
    NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
}
