use rules::defence::{Criterion, PassRule, Rubric};
use rules::lang::Both;

use super::Desk;
use super::record::Record;

/// The rubric and the typical questions, if the folder has them.
pub(super) fn read(desk: &Desk<'_>) -> (Option<Rubric>, Vec<Both>) {
    let Some(file) = desk.file("defence/rubric.toml") else {
        return (None, Vec::new());
    };
    let Some(mut record) = Record::parse(file, 0..file.text.len()) else {
        return (None, Vec::new());
    };
    let levels = record.table("levels").map(levels).unwrap_or_default();
    let top = u32::try_from(levels.len()).unwrap_or_default().saturating_sub(1);
    let pass = record.table("pass").map(|pass| pass_rule(pass, top));
    let criteria: Vec<Criterion> = record.tables("criterion").into_iter().zip(1..).map(|(c, n)| criterion(c, n, levels.len())).collect();
    let questions = record.tables("question").into_iter().map(|mut q| q.as_both()).collect();
    record.done();
    let sum: u32 = criteria.iter().map(|c| c.weight).sum();
    if sum != 100 {
        record.fault(format!("weights of the criteria add up to {sum}, not to 100"));
    }
    (pass.map(|pass| Rubric { levels, criteria, pass }), questions)
}

/// Texts of both languages, paired.
pub(super) fn pairs(record: &mut Record<'_>, ru: &str, en: &str) -> Vec<Both> {
    let place = record.place(en);
    let (ru, en) = (record.texts(ru), record.texts(en));
    if ru.len() != en.len() {
        record.file().fault(place, format!("{} texts in English, {} in Russian", en.len(), ru.len()));
    }
    ru.into_iter().zip(en).map(|(ru, en)| Both { ru, en }).collect()
}

fn levels(mut record: Record<'_>) -> Vec<Both> {
    let levels = pairs(&mut record, "ru", "en");
    record.done();
    if levels.len() < 2 {
        record.fault("a rubric needs two levels or more");
    }
    levels
}

fn pass_rule(mut record: Record<'_>, top: u32) -> PassRule {
    let rule =
        PassRule { passed: record.number("passed"), rework: record.number("rework"), floor_tenths: record.number("floor_tenths"), critical_floor_tenths: record.number("critical_floor_tenths") };
    record.done();
    if rule.passed > 100 || rule.rework > rule.passed {
        record.fault("`rework` ≤ `passed` ≤ 100 does not hold");
    }
    if rule.floor_tenths.max(rule.critical_floor_tenths) > top * 10 {
        record.fault(format!("a floor is above the top level ({} tenths)", top * 10));
    }
    rule
}

fn criterion(mut record: Record<'_>, n: u32, levels: usize) -> Criterion {
    let number = record.number_or("n", n);
    if number != n {
        record.fault(format!("the criterion is number {number}, but stands in place {n}"));
    }
    let criterion = Criterion {
        name: Both { ru: record.text("ru"), en: record.text("en") },
        weight: record.number("weight"),
        critical: record.maybe_truth("critical"),
        levels: pairs(&mut record, "levels_ru", "levels_en"),
    };
    record.done();
    if criterion.levels.len() != levels {
        record.fault(format!("the criterion describes {} levels, the rubric has {levels}", criterion.levels.len()));
    }
    if criterion.weight == 0 {
        record.fault("the criterion weighs nothing");
    }
    criterion
}
