//! What the month ends in, and on what evidence (syllabus §7).

use serde::{Deserialize, Serialize};

use crate::Refusal;
use crate::defence::Verdict;
use crate::people::Department;

/// How an internship may end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OutcomeKind {
    /// Account manager.
    FullAm,
    /// Stays a trainee with a mentor.
    TraineeMentor,
    /// Moves to another department.
    Transfer,
    /// Not passed.
    NotPassed,
    /// Left.
    Withdrew,
    /// Decided later, by day 30.
    Deferred,
}

/// Where one exam stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExamStanding {
    /// Code of the exam.
    pub exam: String,
    /// Attempts handed in.
    pub attempts: u32,
    /// The best result, percent rounded down; `None` before the first graded attempt.
    pub best: Option<u32>,
    /// Whether one attempt was passed.
    pub passed: bool,
    /// Whether no attempt is left.
    pub exhausted: bool,
    /// Whether an attempt is running or waits for a grade.
    pub pending: bool,
}

/// Where the defence stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DefenceStanding {
    /// Points, rounded down.
    pub points: u32,
    /// What it came to.
    pub verdict: Verdict,
}

/// The evidence on which an outcome is decided. A copy is kept with the decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Exams of the programme.
    pub exams: Vec<ExamStanding>,
    /// How many must be passed.
    pub exams_required: usize,
    /// Graded defences, oldest first.
    pub defences: Vec<DefenceStanding>,
    /// Lessons signed off, and how many the programme has.
    pub materials: (usize, usize),
    /// Checklists signed, and how many the programme has.
    pub checklists: (usize, usize),
    /// Whether the code is signed.
    pub code: bool,
    /// Whether weekly reviews, the index and all four gates exist in this programme; without them nobody is a full account manager.
    pub full_programme: bool,
}

/// Why an outcome is not offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// The programme is a part of the full one: no reviews, one exam.
    FullProgramme,
    /// Not enough exams are passed.
    Exams,
    /// The defence is not passed.
    Defence,
    /// The evidence speaks for passing.
    NothingFailed,
    /// Nothing is open: the decision can be made now.
    NothingOpen,
}

/// One outcome, and what stands against it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The outcome.
    pub kind: OutcomeKind,
    /// Empty when it may be decided.
    pub missing: Vec<Missing>,
}

impl Evidence {
    fn exams_passed(&self) -> bool {
        self.exams.iter().filter(|e| e.passed).count() >= self.exams_required
    }

    fn defended(&self) -> bool {
        self.defences.last().is_some_and(|d| d.verdict == Verdict::Passed)
    }

    /// An exam or the defence may still change the picture: an attempt is left or out, a defence is due or being reworked.
    fn open(&self) -> bool {
        let exam_open = !self.exams_passed() && self.exams.iter().any(|e| !e.passed && !e.exhausted);
        let pending = self.exams.iter().any(|e| e.pending);
        let reworked = self.defences.last().is_some_and(|d| d.verdict == Verdict::Rework);
        exam_open || pending || (!self.defended() && (self.defences.len() < 2 || reworked))
    }

    /// Too few exams can still be passed, or two defences came to nothing.
    fn failed(&self) -> bool {
        let passable = self.exams.iter().filter(|e| e.passed || !e.exhausted).count();
        passable < self.exams_required || (!self.defended() && self.defences.len() >= 2)
    }

    /// Everything that stands against an outcome, at once, so that the page can be a to-do list.
    pub fn missing(&self, kind: OutcomeKind) -> Vec<Missing> {
        let mut missing = Vec::new();
        let mut need = |met: bool, what: Missing| {
            if !met {
                missing.push(what);
            }
        };
        match kind {
            OutcomeKind::FullAm => {
                need(self.exams_passed(), Missing::Exams);
                need(self.defended(), Missing::Defence);
                need(self.full_programme, Missing::FullProgramme);
            }
            OutcomeKind::TraineeMentor => {
                need(self.exams_passed(), Missing::Exams);
                need(self.defended(), Missing::Defence);
            }
            OutcomeKind::NotPassed => need(self.failed(), Missing::NothingFailed),
            OutcomeKind::Deferred => need(self.open(), Missing::NothingOpen),
            OutcomeKind::Transfer | OutcomeKind::Withdrew => {}
        }
        missing
    }

    /// The outcomes of a programme, each with what stands against it: the page draws this, [`decide`] obeys it.
    pub fn offers(&self, of: &[OutcomeKind]) -> Vec<Offer> {
        of.iter().map(|kind| Offer { kind: *kind, missing: self.missing(*kind) }).collect()
    }
}

/// A decision that the evidence allows. Only [`decide`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    kind: OutcomeKind,
    department: Option<Department>,
    reason: String,
}

impl Decision {
    /// What was decided.
    pub fn kind(&self) -> OutcomeKind {
        self.kind
    }

    /// Where to, for a transfer.
    pub fn department(&self) -> Option<Department> {
        self.department
    }

    /// Why.
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

/// The least length of a reason, in characters.
pub const REASON_MIN: usize = 20;

/// What the head wants to decide.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The outcome.
    pub kind: OutcomeKind,
    /// Where to, for a transfer.
    pub department: Option<Department>,
    /// Why, in three to five sentences.
    pub reason: String,
    /// Whether the person was spoken to first.
    pub talked: bool,
}

/// Decides an outcome on its evidence, among the outcomes of the programme.
pub fn decide(evidence: &Evidence, of: &[OutcomeKind], wish: Wish) -> Result<Decision, Refusal> {
    let Wish { kind, department, reason, talked } = wish;
    let reason = reason.trim().to_owned();
    if !of.contains(&kind) || !evidence.missing(kind).is_empty() {
        return Err(Refusal::OutcomeNotAllowed);
    }
    if kind == OutcomeKind::Transfer && department.is_none() {
        return Err(Refusal::DepartmentMissing);
    }
    if kind == OutcomeKind::NotPassed && !talked {
        return Err(Refusal::NotConfirmed);
    }
    if reason.chars().count() < REASON_MIN {
        return Err(Refusal::TextTooShort);
    }
    let department = department.filter(|_| kind == OutcomeKind::Transfer);
    Ok(Decision { kind, department, reason })
}

#[cfg(test)]
#[path = "tests/outcome.rs"]
mod tests;
