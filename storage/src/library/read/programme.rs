use rules::lang::Both;
use rules::outcome::{OutcomeKind, OutcomeRule};
use rules::people::{Department, Role};
use rules::programme::{Day, ExamUse, Programme, Requirements, RetakePolicy, RetakeStep, Week};

use super::record::Record;
use super::{Desk, File};

/// All programmes by name.
pub(super) fn all(desk: &Desk<'_>) -> Vec<Programme> {
    desk.folder("programme", ".toml").into_iter().filter_map(|(name, file)| read(name, file)).collect()
}

fn read(name: &str, file: File<'_>) -> Option<Programme> {
    let mut record = Record::parse(file, 0..file.text.len())?;
    let programme = Programme {
        name: name.to_owned(),
        title: record.both("title"),
        weeks: record.tables("week").into_iter().map(week).collect(),
        before_exams: record.table("before_exams").map(requirements).unwrap_or_default(),
        exams: record.tables("exam").into_iter().filter_map(exam).collect(),
        exams_required: record.number("exams_required") as usize,
        retakes: record.table("retakes").map_or(RetakePolicy { opens_at_hour: 0, retakes: Vec::new() }, retakes),
        plan_min_chars: record.number("plan_min_chars") as usize,
        outcomes: record.tables("outcomes").into_iter().filter_map(outcome).collect(),
    };
    record.done();
    Some(programme)
}

fn week(mut record: Record<'_>) -> Week {
    let week = Week { title: record.both("title"), days: record.tables("day").into_iter().map(day).collect() };
    record.done();
    if !(1..=5).contains(&week.days.len()) {
        record.fault(format!("a week has one to five days, not {}", week.days.len()));
    }
    week
}

fn day(mut record: Record<'_>) -> Day {
    let chapters = if record.has("chapters") { record.numbers("chapters") } else { Vec::new() };
    let day = Day {
        title: record.both("title"),
        materials: record.maybe_texts("materials"),
        checklists: record.maybe_texts("checklists"),
        chapters: chapters.into_iter().map(|n| u8::try_from(n).unwrap_or(u8::MAX)).collect(),
        sign_code: record.maybe_truth("sign_code"),
        exams: record.maybe_texts("exams"),
        plan: record.maybe_truth("plan"),
        defence: record.maybe_truth("defence"),
    };
    record.done();
    day
}

fn requirements(mut record: Record<'_>) -> Requirements {
    let needs = Requirements { materials: record.maybe_texts("materials"), checklists: record.maybe_texts("checklists"), code: record.maybe_truth("code") };
    record.done();
    needs
}

fn outcome(mut record: Record<'_>) -> Option<OutcomeRule> {
    let some = |record: &mut Record<'_>, key: &str| record.has(key).then(|| record.number(key));
    let kind = record.word("kind");
    let rule = OutcomeRule {
        exams: record.number_or("exams", 0) as usize,
        retakes: some(&mut record, "retakes"),
        defence: some(&mut record, "defence"),
        work: record.maybe_truth("work"),
        reviews: record.has("reviews").then(|| u32::try_from(record.thousandths("reviews") / 10).unwrap_or_default()),
        index: some(&mut record, "index"),
        failed: record.maybe_truth("failed"),
        open: record.maybe_truth("open"),
        ..OutcomeRule::of(kind.unwrap_or(OutcomeKind::Withdrew))
    };
    record.done();
    kind.map(|_| rule)
}

fn exam(mut record: Record<'_>) -> Option<ExamUse> {
    let (exam, blueprint, department) = (record.text("exam"), record.text("blueprint"), record.word("department"));
    record.done();
    Some(ExamUse { exam, blueprint, department: department? })
}

fn retakes(mut record: Record<'_>) -> RetakePolicy {
    let opens_at_hour = record.number_in("opens_at_hour", 0..=23);
    let retakes = record.tables("step").into_iter().filter_map(step).collect();
    record.done();
    RetakePolicy { opens_at_hour, retakes }
}

fn step(mut record: Record<'_>) -> Option<RetakeStep> {
    let (pause, condition): (u32, Both) = (record.number_in("pause", 1..=60), record.both("condition"));
    let place = record.place("allows");
    let word = record.text("allows");
    record.done();
    let allows = match word.as_str() {
        "mentor" => Some(Role::Mentor),
        "head_of_client_service" => Some(Role::Head(Department::ClientService)),
        _ => None,
    };
    if allows.is_none() && !word.is_empty() {
        record.file().fault(place, format!("`allows` is `mentor` or `head_of_client_service`, not `{word}`"));
    }
    Some(RetakeStep { pause, condition, allows: allows? })
}
