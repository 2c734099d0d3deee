//! The defence of the work plan: sheets of a panel, their sum, the pass rule (syllabus §6).

use std::collections::BTreeMap;

use num_rational::Ratio;
use serde::{Deserialize, Serialize};

use crate::Refusal;
use crate::lang::Both;
use crate::people::{Department, Person, Role};

/// What a plan is judged by. Copied into the defence when it is opened, so that a later edit changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rubric {
    /// Names of the levels, worst first: four.
    pub levels: Vec<Both>,
    /// The criteria; their weights add up to 100.
    pub criteria: Vec<Criterion>,
    /// The pass rule.
    pub pass: PassRule,
}

/// One criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Its name.
    pub name: Both,
    /// Its part of 100 points.
    pub weight: u32,
    /// Whether a weak mean in it fails the defence.
    pub critical: bool,
    /// What each level looks like, one text a level.
    pub levels: Vec<Both>,
}

/// Limits of the pass rule (syllabus §6.4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassRule {
    /// Points from which the defence is passed.
    pub passed: u32,
    /// Points from which it may be reworked.
    pub rework: u32,
    /// The least mean level of any criterion, in tenths.
    pub floor_tenths: u32,
    /// The least mean level of a critical criterion, in tenths.
    pub critical_floor_tenths: u32,
}

/// Who sits where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seat {
    /// The head of client service.
    Chair,
    /// Somebody of SEO or PPC.
    Specialist,
    /// An account manager of another group, in the client's role.
    Client,
}

/// A full sheet: one level for every criterion. There is no half-filled one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet(Vec<u8>);

impl Sheet {
    /// From chosen levels, in the order of the rubric; every one has to be set and exist.
    pub fn new(rubric: &Rubric, levels: &[Option<u8>]) -> Result<Self, Refusal> {
        let top = rubric.levels.len();
        if levels.len() != rubric.criteria.len() {
            return Err(Refusal::LevelMissing);
        }
        let set = |l: &Option<u8>| l.filter(|l| usize::from(*l) < top);
        levels.iter().map(set).collect::<Option<Vec<_>>>().map(Self).ok_or(Refusal::LevelMissing)
    }

    /// The levels, in the order of the rubric.
    pub fn levels(&self) -> &[u8] {
        &self.0
    }

    /// What this sheet alone comes to.
    pub fn points(&self, rubric: &Rubric) -> Ratio<i64> {
        total(rubric, std::slice::from_ref(self))
    }
}

/// A defence: the panel scores, then it is graded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Defence {
    /// Somebody's sheet is still out: nobody sees a colleague's marks.
    Scoring(Scoring),
    /// All sheets are in.
    Graded(Graded),
}

/// The panel is at work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scoring {
    awaited: Vec<String>,
    sheets: BTreeMap<String, Sheet>,
}

/// Everybody has scored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Graded {
    /// Sheets by person.
    pub sheets: BTreeMap<String, Sheet>,
    /// Mean level of each criterion.
    pub means: Vec<Ratio<i64>>,
    /// Points out of 100.
    pub points: Ratio<i64>,
    /// Criteria (by number) in which two people differ by two levels or more: talk about them, write it down.
    pub disputed: Vec<usize>,
    /// What it comes to.
    pub verdict: Verdict,
}

/// How a defence ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Passed.
    Passed,
    /// Weak points are reworked in three days.
    Rework,
    /// Not passed: once more with a new plan.
    Failed,
}

impl Seat {
    /// All seats of a panel.
    pub const ALL: [Self; 3] = [Self::Chair, Self::Specialist, Self::Client];

    /// Whether somebody may take this seat by the roles (syllabus §6.2).
    pub fn fits(self, person: &Person) -> bool {
        let profile = |d: &Department| matches!(d, Department::Seo | Department::Ppc);
        match self {
            Self::Chair => person.heads_client_service(),
            Self::Specialist => person.departments().iter().any(profile),
            Self::Client => person.roles.iter().any(|r| matches!(r, Role::Mentor | Role::Specialist(Department::ClientService))),
        }
    }
}

/// Whether a panel of these people may be convened (syllabus §6.2): each fits the seat, all are different, mentor and trainee are not among them.
pub fn panel(seats: &[(Seat, &Person)], mentor: &str, trainee: &str) -> Result<(), Refusal> {
    let mut people: Vec<&str> = seats.iter().map(|(_, p)| p.id.as_str()).collect();
    people.sort_unstable();
    people.dedup();
    let mut taken: Vec<Seat> = seats.iter().map(|(s, _)| *s).collect();
    taken.sort_unstable();
    if taken != Seat::ALL || !seats.iter().all(|(s, p)| s.fits(p)) || people.len() != seats.len() || people.contains(&mentor) || people.contains(&trainee) {
        return Err(Refusal::BadPanel);
    }
    Ok(())
}

/// Which defence may be convened next, from one: the first, or a second after one that was not passed (syllabus §6.4).
///
/// `before` holds the verdicts so far; `None` is a panel that still scores.
pub fn next(before: &[Option<Verdict>]) -> Option<u32> {
    match before {
        [] => Some(1),
        [Some(Verdict::Rework | Verdict::Failed)] => Some(2),
        _ => None,
    }
}

impl Defence {
    /// Where it stands with these sheets.
    pub fn of(rubric: &Rubric, panel: &[String], sheets: BTreeMap<String, Sheet>) -> Self {
        let awaited: Vec<String> = panel.iter().filter(|p| !sheets.contains_key(*p)).cloned().collect();
        if awaited.is_empty() { Self::Graded(Graded::of(rubric, sheets)) } else { Self::Scoring(Scoring { awaited, sheets }) }
    }
}

impl Scoring {
    /// Who has not handed in a sheet.
    pub fn awaited(&self) -> &[String] {
        &self.awaited
    }

    /// A person's own sheet; the others' are nobody's business yet.
    pub fn own(&self, person: &str) -> Option<&Sheet> {
        self.sheets.get(person)
    }

    /// Takes a sheet from somebody who owes one.
    pub fn hand_in(mut self, rubric: &Rubric, by: &str, sheet: Sheet) -> Result<Defence, Refusal> {
        if self.sheets.contains_key(by) {
            return Err(Refusal::SheetIn);
        }
        let place = self.awaited.iter().position(|p| p == by).ok_or(Refusal::NotYours)?;
        self.awaited.remove(place);
        self.sheets.insert(by.to_owned(), sheet);
        if self.awaited.is_empty() { Ok(Defence::Graded(Graded::of(rubric, self.sheets))) } else { Ok(Defence::Scoring(self)) }
    }
}

impl Graded {
    fn of(rubric: &Rubric, sheets: BTreeMap<String, Sheet>) -> Self {
        let all: Vec<Sheet> = sheets.values().cloned().collect();
        let means = means(rubric, &all);
        let points = total(rubric, &all);
        let spread = |n: &usize| {
            let levels = all.iter().map(|s| s.0[*n]);
            levels.clone().max().unwrap_or(0) - levels.min().unwrap_or(0) >= 2
        };
        let disputed = (0..rubric.criteria.len()).filter(spread).collect();
        let verdict = verdict(rubric, &means, points);
        Self { sheets, means, points, disputed, verdict }
    }

    /// The points that count after what came before: a plan passed after a rework gets the pass mark and no more (syllabus §6.4).
    pub fn counted(&self, rubric: &Rubric, before: Option<Verdict>) -> Ratio<i64> {
        let reworked = before == Some(Verdict::Rework) && self.verdict == Verdict::Passed;
        if reworked { self.points.min(Ratio::from_integer(i64::from(rubric.pass.passed))) } else { self.points }
    }
}

fn means(rubric: &Rubric, sheets: &[Sheet]) -> Vec<Ratio<i64>> {
    let sum = |n: usize| sheets.iter().map(|s| i64::from(s.0[n])).sum::<i64>();
    (0..rubric.criteria.len()).map(|n| Ratio::new(sum(n), (sheets.len() as i64).max(1))).collect()
}

/// Σ weight × mean level / top level.
fn total(rubric: &Rubric, sheets: &[Sheet]) -> Ratio<i64> {
    let top = (rubric.levels.len() as i64 - 1).max(1);
    let weighted = |(c, mean): (&Criterion, &Ratio<i64>)| *mean * i64::from(c.weight) / top;
    rubric.criteria.iter().zip(&means(rubric, sheets)).map(weighted).sum()
}

fn verdict(rubric: &Rubric, means: &[Ratio<i64>], points: Ratio<i64>) -> Verdict {
    let rule = &rubric.pass;
    let tenths = |t: u32| Ratio::new(i64::from(t), 10);
    let weak = means.iter().any(|m| *m < tenths(rule.floor_tenths));
    let critical = rubric.criteria.iter().zip(means).filter(|(c, m)| c.critical && **m < tenths(rule.critical_floor_tenths)).count();
    let from = |limit: u32| points >= Ratio::from_integer(i64::from(limit));
    match () {
        () if !from(rule.rework) || critical >= 2 => Verdict::Failed,
        () if from(rule.passed) && critical == 0 && !weak => Verdict::Passed,
        () => Verdict::Rework,
    }
}

#[cfg(test)]
#[path = "tests/defence.rs"]
mod tests;
