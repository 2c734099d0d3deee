use chrono::Months;

use super::Sheet;
use super::table::{Defence, Lesson, List, Practice, Table, Talk};
use crate::library::Signs;
use crate::library::read::reviews::Reviews;
use crate::library::read::signs;

/// Compares everything but the exams.
pub(super) fn check(sheet: &Sheet<'_>, table: &Table, reviews: Option<&Reviews>) {
    table.material.iter().for_each(|row| lesson(sheet, row));
    table.checklist.iter().for_each(|row| list(sheet, row));
    table.meeting.iter().for_each(|row| meeting(sheet, row));
    table.task.iter().for_each(|row| task(sheet, row));
    table.texts.iter().for_each(|stem| sheet.both(stem));
    code(sheet, table);
    for term in table.glossary.iter().flat_map(|glossary| &glossary.terms) {
        if !sheet.library.glossary.iter().any(|found| found.name.ru.replace('\u{a0}', " ") == *term) {
            sheet.missing(term, "the term");
        }
    }
    table.defence.iter().for_each(|row| defence(sheet, row));
    if let Some(row) = &table.reviews {
        let (criteria, weights) = reviews.map(|r| (r.criteria, r.weights.clone())).unwrap_or_default();
        count(sheet, "reviews.toml", "criteria", criteria, row.criteria);
        sheet.same("reviews.toml", "weights", &weights, &row.weights);
    }
}

fn lesson(sheet: &Sheet<'_>, row: &Lesson) {
    if !sheet.desk.directory.materials.contains_key(&row.code) {
        return sheet.missing(&row.code, "the lesson");
    }
    // A lesson with a fault of its own is there, but cannot be compared.
    let Some(found) = sheet.library.material_by_code(&row.code) else { return };
    let stem = format!("materials/{}", found.slug);
    let path = format!("{stem}.ru.md");
    sheet.same(&path, "slug", &found.slug, &row.slug);
    sheet.same(&path, "track", &found.track, &row.track);
    sheet.same(&path, "minutes", &found.minutes, &row.minutes);
    if found.checked + Months::new(row.review) < found.review_by {
        let what = format!("`review_by` is more than {} months after `checked`", row.review);
        sheet.desk.faults.fault(&path, sheet.desk.file(&path).map_or(1, |f| f.line(f.text.find("review_by").unwrap_or_default())), what);
    }
    sheet.both(&stem);
}

fn list(sheet: &Sheet<'_>, row: &List) {
    if !sheet.desk.directory.checklists.contains_key(&row.code) {
        return sheet.missing(&row.code, "the checklist");
    }
    let Some(found) = sheet.library.checklist_by_code(&row.code) else { return };
    let stem = format!("checklists/{}", found.slug);
    let path = format!("{stem}.ru.md");
    sheet.same(&path, "slug", &found.slug, &row.slug);
    let numbers: Vec<u32> = found.entries.iter().map(|e| e.no).collect();
    sheet.same(&path, "items", &numbers, &(1..=row.items).collect());
    let evidence: Vec<u32> = found.entries.iter().filter(|e| e.evidence).map(|e| e.no).collect();
    sheet.same(&path, "evidence", &evidence, &row.evidence);
    sheet.both(&stem);
}

fn meeting(sheet: &Sheet<'_>, row: &Talk) {
    let Some(found) = sheet.library.meetings.iter().find(|m| m.code == row.code) else {
        return sheet.missing(&row.code, "the meeting");
    };
    let (found, wanted) = ((found.department, found.day, found.minutes), (row.department, row.day, row.minutes));
    sheet.same("meetings.toml", &format!("{} (department, day, minutes)", row.code), &found, &wanted);
}

fn task(sheet: &Sheet<'_>, row: &Practice) {
    if !sheet.desk.directory.tasks.contains(&row.code) {
        return sheet.missing(&row.code, "the task");
    }
    let Some(found) = sheet.library.task(&row.code) else { return };
    let stem = format!("tasks/{}", row.code);
    let path = format!("{stem}.ru.md");
    sheet.same(&path, "due_day", &found.due_day, &row.due_day);
    let accepts: Vec<Signs> = row.accepts.iter().filter_map(|word| signs(word).ok()).collect();
    sheet.same(&path, "accepts", &found.accepts, &accepts);
    sheet.both(&stem);
}

fn code(sheet: &Sheet<'_>, table: &Table) {
    let Some(row) = &table.code else { return };
    let Some(found) = sheet.library.code() else {
        return sheet.file.fault(0, "the code is missing");
    };
    let principles = found.chapters.iter().map(|c| c.ru.principles.len()).sum();
    count(sheet, "code/code.toml", "chapters", found.chapters.len(), row.chapters);
    count(sheet, "code/code.toml", "principles", principles, row.principles as usize);
    found.chapters.iter().for_each(|c| sheet.both(&format!("code/{}-{}", c.no, c.slug)));
    let test: Vec<String> = found.test.iter().map(|q| format!("P{}", q.principle)).collect();
    sheet.same("code/test.toml", "principle", &test, &row.test);
}

fn defence(sheet: &Sheet<'_>, row: &Defence) {
    let Some(rubric) = sheet.library.rubric() else {
        return sheet.file.fault(0, "defence/rubric.toml is missing");
    };
    let path = "defence/rubric.toml";
    let weights: Vec<u32> = rubric.criteria.iter().map(|c| c.weight).collect();
    sheet.same(path, "weight", &weights, &row.weights);
    let critical: Vec<usize> = rubric.criteria.iter().zip(1..).filter(|(c, _)| c.critical).map(|(_, n)| n).collect();
    sheet.same(path, "critical", &critical, &row.critical);
    sheet.same(path, "passed", &rubric.pass.passed, &row.passed);
    sheet.same(path, "rework", &rubric.pass.rework, &row.rework);
    count(sheet, path, "questions", sheet.library.questions.len(), row.questions);
    let plan = "defence/plan-template.ru.md";
    let sections = sheet.desk.file(plan).map_or(0, |file| file.text.lines().filter(|line| line.starts_with("## ")).count());
    count(sheet, plan, "sections", sections, row.plan_sections);
}

/// Reports a number of things that is not the table's.
fn count(sheet: &Sheet<'_>, path: &str, what: &str, found: usize, wanted: usize) {
    if found != wanted {
        sheet.desk.faults.fault(path, 1, format!("{found} {what}, coverage.toml says {wanted}"));
    }
}
