use std::collections::BTreeMap;

use rules::blueprint::{Blueprint, Topic};
use rules::lang::Both;

use super::record::Record;
use super::{Desk, item};
use crate::library::exam::{BankItem, Exam};
use crate::library::text::is_name;
use crate::library::text::links::is_planned_material;

/// All exams by code.
pub(super) fn all(desk: &Desk<'_>) -> Vec<Exam> {
    desk.directory.exams.iter().filter_map(|code| read(desk, code)).collect()
}

fn read(desk: &Desk<'_>, folder: &str) -> Option<Exam> {
    let file = desk.file(&format!("exams/{folder}/exam.toml"))?;
    let mut record = Record::parse(file, 0..file.text.len())?;
    let place = record.place("code");
    let code = record.text("code");
    if code != folder || !is_name(&code) {
        file.fault(place, format!("the code `{code}` must be the name of the folder, {folder}: small latin letters, digits, hyphens"));
    }
    let slug = record.maybe_text("slug").unwrap_or_else(|| code.clone());
    let (title, about) = (record.both("title"), record.both("about"));
    let topics: Vec<Topic> = record.tables("topic").into_iter().map(|topic| read_topic(desk, topic)).collect();
    let blueprints: Vec<Blueprint> = record.tables("blueprint").into_iter().map(|b| read_blueprint(b, &topics)).collect();
    record.done();
    if blueprints.is_empty() {
        record.fault("the exam has no [[blueprint]]");
    }
    twice(topics.iter().map(|t| &t.code)).into_iter().for_each(|code| record.fault(format!("the topic {code} stands twice")));
    twice(blueprints.iter().map(|b| &b.name)).into_iter().for_each(|name| record.fault(format!("the blueprint {name} stands twice")));
    let items = bank(desk, folder, &topics);
    Some(Exam { code, slug, title, about, blueprints, items })
}

/// Names that stand more than once.
pub(super) fn twice<'n>(names: impl IntoIterator<Item = &'n String>) -> Vec<&'n String> {
    let mut seen: BTreeMap<&String, usize> = BTreeMap::new();
    names.into_iter().for_each(|name| *seen.entry(name).or_default() += 1);
    seen.into_iter().filter(|(_, n)| *n > 1).map(|(name, _)| name).collect()
}

/// A topic; its part in a blueprint is filled later.
fn read_topic(desk: &Desk<'_>, mut record: Record<'_>) -> Topic {
    let code = record.text("code");
    let name = Both { ru: record.text("ru"), en: record.text("en") };
    let critical = record.maybe_truth("critical");
    let place = record.place("materials");
    let materials = record.maybe_texts("materials");
    record.done();
    for material in &materials {
        known_material(desk, &record, place, material);
    }
    Topic { code, name, critical, materials, weight: 0, auto: 0, cases: 0 }
}

/// Reports a lesson that the syllabus does not have, and mentions one that is not written yet.
pub(super) fn known_material(desk: &Desk<'_>, record: &Record<'_>, place: usize, code: &str) {
    match () {
        () if code.is_empty() || desk.directory.materials.contains_key(code) => {}
        () if is_planned_material(code) => record.file().warn(place, format!("the lesson {code} is not written yet")),
        () => record.file().fault(place, format!("there is no lesson {code}")),
    }
}

fn read_blueprint(mut record: Record<'_>, topics: &[Topic]) -> Blueprint {
    let name = record.text("name");
    let (minutes, page) = (record.number_in("minutes", 1..=600), record.number_in("page", 1..=100));
    let (pass, critical_pass) = (record.number_in("pass", 1..=100), record.number_in("critical_pass", 1..=100));
    let mut draw = record.table("draw");
    let filled: Vec<Topic> = topics.iter().map(|topic| part(&name, draw.as_mut(), topic)).collect();
    draw.iter().for_each(Record::done);
    let sum: u32 = filled.iter().map(|t| t.weight).sum();
    if sum != 100 {
        record.fault(format!("the blueprint {name}: weights add up to {sum}, not to 100"));
    }
    record.done();
    Blueprint { name, minutes, pass, critical_pass, page: page as usize, topics: filled }
}

/// A topic with its part in a blueprint.
fn part(blueprint: &str, draw: Option<&mut Record<'_>>, topic: &Topic) -> Topic {
    let Some(mut record) = draw.and_then(|draw| draw.table(&topic.code)) else {
        return topic.clone();
    };
    let (weight, auto, cases) = (record.number("weight"), record.number("auto"), record.number_or("cases", 0));
    record.done();
    if weight == 0 || auto + cases == 0 {
        record.fault(format!("the blueprint {blueprint}: the topic {} needs a weight and at least one item", topic.code));
    }
    Topic { weight, auto, cases, ..topic.clone() }
}

fn bank(desk: &Desk<'_>, exam: &str, topics: &[Topic]) -> Vec<BankItem> {
    let mut files = desk.folder(&format!("exams/{exam}/bank"), ".toml");
    // In the order of the topics: S2 before S10.
    files.sort_by_key(|(name, _)| topics.iter().position(|t| t.code == *name));
    let mut items: Vec<BankItem> = Vec::new();
    for (topic, file) in files {
        if !topics.iter().any(|t| t.code == topic) {
            file.fault(0, format!("the exam {exam} has no topic {topic}"));
        }
        let Some(mut bank) = Record::parse(file, 0..file.text.len()) else { continue };
        for mut record in bank.tables("item") {
            let (line, place) = (record.line(), record.place("material"));
            let material = record.text("material");
            known_material(desk, &record, place, &material);
            let Some(item) = item::read(desk, record, topic, material) else { continue };
            if items.iter().any(|i| i.item.question.id == item.item.question.id) {
                desk.faults.fault(file.path, line, format!("the id {} is used twice", item.item.question.id));
            }
            items.push(item);
        }
        bank.done();
    }
    items
}
