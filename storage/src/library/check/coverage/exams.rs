use rules::item::Kind;

use super::Sheet;
use super::table::{Exam, Topic};

/// The blueprint that the table describes.
const FULL: &str = "full";

/// Compares the full blueprint and the sizes of the bank.
pub(super) fn check(sheet: &Sheet<'_>, row: &Exam) {
    if !sheet.desk.directory.exams.contains(&row.code) {
        return sheet.missing(&row.code, "the exam");
    }
    let Some(exam) = sheet.library.exam(&row.code) else { return };
    let path = format!("exams/{}/exam.toml", row.code);
    sheet.same(&path, "slug", &exam.slug, &row.slug);
    least(sheet, &path, exam.active().count(), row.bank, "active items");
    let Some(blueprint) = exam.blueprint(FULL) else {
        return sheet.desk.faults.fault(&path, 1, format!("the blueprint {FULL} is missing"));
    };
    sheet.same(&path, "minutes", &blueprint.minutes, &row.minutes);
    sheet.same(&path, "pass", &blueprint.pass, &row.pass);
    sheet.same(&path, "critical_pass", &blueprint.critical_pass, &row.critical_pass);
    let codes = |codes: Vec<&String>| codes.into_iter().cloned().collect::<Vec<_>>();
    sheet.same(&path, "topics", &codes(blueprint.topics.iter().map(|t| &t.code).collect()), &codes(row.topic.iter().map(|t| &t.code).collect()));
    for (found, wanted) in row.topic.iter().filter_map(|w| Some((blueprint.topics.iter().find(|t| t.code == w.code)?, w))) {
        topic(sheet, &path, found, wanted);
        let bank = format!("exams/{}/bank/{}.toml", row.code, wanted.code);
        let items = || exam.active().filter(|i| i.item.question.topic == wanted.code);
        least(sheet, &bank, items().count(), wanted.bank, "active items");
        least(sheet, &bank, items().filter(|i| i.item.question.kind == Kind::Case).count(), wanted.bank_cases, "active cases");
    }
}

fn topic(sheet: &Sheet<'_>, path: &str, found: &rules::blueprint::Topic, wanted: &Topic) {
    sheet.same(path, &format!("{} (weight, auto, cases)", found.code), &(found.weight, found.auto, found.cases), &(wanted.weight, wanted.auto, wanted.cases));
    sheet.same(path, &format!("{} (critical)", found.code), &found.critical, &wanted.critical);
    sheet.same(path, &format!("{} (materials)", found.code), &found.materials, &wanted.materials);
}

fn least(sheet: &Sheet<'_>, path: &str, found: usize, wanted: usize, what: &str) {
    if found < wanted {
        sheet.desk.faults.fault(path, 1, format!("{found} {what}, coverage.toml wants {wanted} or more"));
    }
}
