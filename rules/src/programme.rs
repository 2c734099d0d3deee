//! What a programme asks for. Read from `content/programme`, never coded.

use serde::{Deserialize, Serialize};

use crate::lang::Both;
use crate::outcome::OutcomeRule;
use crate::people::{Department, Role};

/// A programme: the plan, what opens the exams and the defence, and how a month may end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// File name without its ending: `starter`.
    pub name: String,
    /// Its title.
    pub title: Both,
    /// The weeks in order.
    pub weeks: Vec<Week>,
    /// What opens the exams (G3).
    pub before_exams: Requirements,
    /// Exams of the programme and the blueprint each is sat by.
    pub exams: Vec<ExamUse>,
    /// How many of them must be passed.
    pub exams_required: usize,
    /// The retake policy.
    pub retakes: RetakePolicy,
    /// The least length of the plan handed in before the defence (G4), in characters.
    pub plan_min_chars: usize,
    /// Outcomes of the programme, in the order in which they are offered, and what each asks for.
    pub outcomes: Vec<OutcomeRule>,
}

/// A week of the programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    /// Its name, «Погружение».
    pub title: Both,
    /// Its days, five.
    pub days: Vec<Day>,
}

/// A working day of the programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// What the day is about.
    pub title: Both,
    /// Codes of lessons to read.
    pub materials: Vec<String>,
    /// Codes of checklists to work through.
    pub checklists: Vec<String>,
    /// Chapters of the code to read, from one.
    pub chapters: Vec<u8>,
    /// Whether the code is to be signed.
    pub sign_code: bool,
    /// Codes of exams to sit.
    pub exams: Vec<String>,
    /// Whether the plan is to be handed in.
    pub plan: bool,
    /// Whether the defence is held.
    pub defence: bool,
}

/// What has to be done before a gate opens.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requirements {
    /// Codes of lessons to sign off.
    #[serde(default)]
    pub materials: Vec<String>,
    /// Codes of checklists to have signed.
    #[serde(default)]
    pub checklists: Vec<String>,
    /// Whether the code has to be signed.
    #[serde(default)]
    pub code: bool,
}

/// An exam in a programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExamUse {
    /// Code of the exam: `seo`.
    pub exam: String,
    /// Name of the blueprint: `trial`.
    pub blueprint: String,
    /// Who grades its cases beside the mentor: specialists of this department.
    pub department: Department,
}

/// Retakes (syllabus §5.5): `retakes[0]` is what opens the second attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetakePolicy {
    /// The hour of the day at which a retake opens, agency's time.
    pub opens_at_hour: u32,
    /// One entry for each retake; the number of attempts is one more.
    pub retakes: Vec<RetakeStep>,
}

/// What opens one retake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetakeStep {
    /// Working days after the day of the hand-in.
    pub pause: u32,
    /// The condition, in words.
    pub condition: Both,
    /// Who allows it: `Mentor` or `Head(ClientService)`.
    pub allows: Role,
}

impl RetakePolicy {
    /// How many attempts there are in all.
    pub fn attempts(&self) -> u32 {
        self.retakes.len() as u32 + 1
    }
}

impl Programme {
    /// The working days of the programme, in order.
    pub fn days(&self) -> impl Iterator<Item = &Day> {
        self.weeks.iter().flat_map(|w| &w.days)
    }

    /// Week (0-based) and day of the programme with a 1-based number.
    pub fn day(&self, number: usize) -> Option<(usize, &Day)> {
        let mut left = number.checked_sub(1)?;
        for (week, w) in self.weeks.iter().enumerate() {
            match w.days.get(left) {
                Some(day) => return Some((week, day)),
                None => left -= w.days.len(),
            }
        }
        None
    }

    /// The day (1-based) on which a lesson is to be read.
    pub fn day_of_material(&self, code: &str) -> Option<usize> {
        self.days().position(|d| d.materials.iter().any(|m| m == code)).map(|i| i + 1)
    }

    /// The day (1-based) on which a checklist is first used.
    pub fn day_of_checklist(&self, code: &str) -> Option<usize> {
        self.days().position(|d| d.checklists.iter().any(|c| c == code)).map(|i| i + 1)
    }

    /// The week (1-based) in which an exam is sat.
    pub fn week_of_exam(&self, code: &str) -> Option<usize> {
        self.weeks.iter().position(|w| w.days.iter().any(|d| d.exams.iter().any(|e| e == code))).map(|i| i + 1)
    }

    /// How an exam is used here.
    pub fn exam(&self, code: &str) -> Option<&ExamUse> {
        self.exams.iter().find(|e| e.exam == code)
    }
}
