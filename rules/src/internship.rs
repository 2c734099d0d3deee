//! One trainee's four weeks: which day it is, what it holds, and what still stands before the exams.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::calendar::Calendar;
use crate::programme::{Programme, Requirements};

/// What a trainee has done so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    /// Codes of lessons signed off.
    pub read: BTreeSet<String>,
    /// Codes of checklists in which every item is signed.
    pub checklists: BTreeSet<String>,
    /// Whether the code is signed.
    pub code: bool,
    /// Codes of exams passed.
    pub exams: BTreeSet<String>,
    /// Whether a plan is handed in.
    pub plan: bool,
    /// Whether the defence is graded.
    pub defence: bool,
}

/// Something that stands before a gate.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// A lesson is not signed off.
    Material(String),
    /// A checklist is not signed.
    Checklist(String),
    /// The code is not signed.
    Code,
}

/// Everything that is missing, at once, so that the page can be a to-do list.
pub fn missing(before: &Requirements, progress: &Progress) -> Vec<Missing> {
    let materials = before.materials.iter().filter(|m| !progress.read.contains(*m)).cloned().map(Missing::Material);
    let checklists = before.checklists.iter().filter(|c| !progress.checklists.contains(*c)).cloned().map(Missing::Checklist);
    let code = (before.code && !progress.code).then_some(Missing::Code);
    materials.chain(checklists).chain(code).collect()
}

/// Which day of the programme it is. Computed, never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Today {
    /// It begins on a later day.
    Ahead,
    /// The number of the working day, from one; a weekend has the number of the Friday before it.
    Day(usize),
    /// The programme is over.
    Over,
}

/// Which day of the programme a date is.
pub fn today(programme: &Programme, calendar: &Calendar, starts_on: NaiveDate, day: NaiveDate) -> Today {
    match calendar.day_number(starts_on, day) {
        0 => Today::Ahead,
        n if n > programme.days().count() => Today::Over,
        n => Today::Day(n),
    }
}

/// The date of a day of the programme (from one).
pub fn date_of(calendar: &Calendar, starts_on: NaiveDate, number: usize) -> NaiveDate {
    calendar.after(calendar.on_or_after(starts_on), number.saturating_sub(1) as u32)
}

/// A thing to do.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Work {
    /// Read and sign off a lesson.
    Material(String),
    /// Work through a checklist.
    Checklist(String),
    /// Read the code and sign it.
    Code,
    /// Sit an exam.
    Exam(String),
    /// Hand in the plan.
    Plan,
    /// Defend it.
    Defence,
}

/// A thing to do, its day, and whether it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Day of the programme, from one.
    pub day: usize,
    /// What.
    pub work: Work,
    /// Whether it is done.
    pub done: bool,
}

/// Everything the programme asks for, in its order, with what is done.
pub fn agenda(programme: &Programme, progress: &Progress) -> Vec<Due> {
    let mut agenda = Vec::new();
    for (i, day) in programme.days().enumerate() {
        let mut add = |work: Work, done: bool| agenda.push(Due { day: i + 1, work, done });
        for m in &day.materials {
            add(Work::Material(m.clone()), progress.read.contains(m));
        }
        for c in &day.checklists {
            add(Work::Checklist(c.clone()), progress.checklists.contains(c));
        }
        if day.sign_code {
            add(Work::Code, progress.code);
        }
        for e in &day.exams {
            add(Work::Exam(e.clone()), progress.exams.contains(e));
        }
        if day.plan {
            add(Work::Plan, progress.plan);
        }
        if day.defence {
            add(Work::Defence, progress.defence);
        }
    }
    agenda
}

/// How a trainee keeps up: late is what was due on an earlier day and is not done.
pub fn late(agenda: &[Due], day: usize) -> usize {
    agenda.iter().filter(|d| d.day < day && !d.done).count()
}

#[cfg(test)]
#[path = "tests/internship.rs"]
mod tests;
