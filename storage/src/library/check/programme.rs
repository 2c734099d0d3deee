use rules::programme::Programme;

use crate::library::Library;
use crate::library::read::{Desk, File};

/// Reports what a programme names and the folder does not have, and gates that nobody can pass.
pub(super) fn check(library: &Library, programme: &Programme, desk: &Desk<'_>) {
    let Some(file) = desk.file(&format!("programme/{}.toml", programme.name)) else { return };
    let fault = |name: &str, what: String| file.fault(place(file.text, 0, name), what);
    if programme.weeks.is_empty() {
        fault("", "the programme has no weeks".to_owned());
    }
    names(library, programme, file, desk);
    gates(programme, &fault);
    exams(library, programme, desk, &fault);
}

/// Where a name in quotes stands first after a place; a name that is not there stands at the place.
fn place(text: &str, after: usize, name: &str) -> usize {
    text[after..].find(&format!("\"{name}\"")).filter(|_| !name.is_empty()).map_or(after, |at| after + at)
}

/// Days name what exists. A file with a fault of its own exists too.
fn names(library: &Library, programme: &Programme, file: File<'_>, desk: &Desk<'_>) {
    let starts: Vec<usize> = file.text.match_indices("[[week.day]]").map(|(at, _)| at).collect();
    for (n, day) in programme.days().enumerate() {
        let fault = |name: &str, what: String| file.fault(place(file.text, starts.get(n).copied().unwrap_or_default(), name), format!("day {} {what}", n + 1));
        for code in day.materials.iter().filter(|code| !desk.directory.materials.contains_key(*code)) {
            fault(code, format!("names the lesson {code}, which does not exist"));
        }
        for code in day.checklists.iter().filter(|code| !desk.directory.checklists.contains_key(*code)) {
            fault(code, format!("names the checklist {code}, which does not exist"));
        }
        for no in day.chapters.iter().filter(|no| library.code().is_none_or(|c| c.chapters.iter().all(|c| c.no != **no))) {
            fault("", format!("names chapter {no} of the code, which does not exist"));
        }
        for exam in day.exams.iter().filter(|exam| programme.exam(exam).is_none()) {
            fault(exam, format!("names the exam {exam}, which is not among [[exam]] of the programme"));
        }
        if day.sign_code && library.code().is_none() {
            fault("", "has the code signed, but there is no code".to_owned());
        }
    }
}

/// What a gate asks for is planned, and before the first exam.
fn gates(programme: &Programme, fault: &impl Fn(&str, String)) {
    let day_of = |test: &dyn Fn(&rules::programme::Day) -> bool| programme.days().position(test).map(|i| i + 1);
    let exam = day_of(&|d| !d.exams.is_empty()).unwrap_or(usize::MAX);
    let late = |day: Option<usize>| day.is_none_or(|day| day > exam);
    for code in programme.before_exams.materials.iter().filter(|code| late(programme.day_of_material(code))) {
        fault(code, format!("the lesson {code} opens the exams, but no day up to the first exam has it"));
    }
    for code in programme.before_exams.checklists.iter().filter(|code| late(programme.day_of_checklist(code))) {
        fault(code, format!("the checklist {code} opens the exams, but no day up to the first exam has it"));
    }
    let signing = day_of(&|d| d.sign_code);
    if programme.before_exams.code && late(signing) {
        fault("", "the signed code opens the exams, but no day up to the first exam has `sign_code`".to_owned());
    }
    let (plan, defence) = (day_of(&|d| d.plan), day_of(&|d| d.defence));
    if defence.is_some_and(|defence| plan.is_none_or(|plan| plan > defence)) {
        fault("", "the defence has no `plan` on a day up to it".to_owned());
    }
    if programme.outcomes.is_empty() {
        fault("", "the programme has no outcomes".to_owned());
    }
}

fn exams(library: &Library, programme: &Programme, desk: &Desk<'_>, fault: &impl Fn(&str, String)) {
    if programme.exams_required > programme.exams.len() {
        fault("", format!("{} exams are required, the programme has {}", programme.exams_required, programme.exams.len()));
    }
    for used in &programme.exams {
        match library.exam(&used.exam) {
            None if desk.directory.exams.contains(&used.exam) => {}
            None => fault(&used.exam, format!("the exam {} does not exist", used.exam)),
            Some(exam) if exam.blueprint(&used.blueprint).is_none() => fault(&used.blueprint, format!("the exam {} has no blueprint {}", used.exam, used.blueprint)),
            Some(_) => {}
        }
        if programme.days().filter(|d| d.exams.contains(&used.exam)).count() != 1 {
            fault(&used.exam, format!("the exam {} is sat on exactly one day", used.exam));
        }
    }
}
