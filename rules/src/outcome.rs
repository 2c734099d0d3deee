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

impl OutcomeKind {
    /// Whether the month is over with it, once registered. Who stays with a mentor goes on learning; what is put off is decided later.
    pub fn ends_month(self) -> bool {
        !matches!(self, Self::TraineeMentor | Self::Deferred)
    }
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
}

/// How a month may end in a programme, and what the evidence has to show for it (syllabus §7.2). What is not asked for is zero, `false` or `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutcomeRule {
    /// The outcome.
    pub kind: OutcomeKind,
    /// How many exams are passed at least.
    pub exams: usize,
    /// How often a passed exam was retaken at most.
    pub retakes: Option<u32>,
    /// A passed defence, and its least points.
    pub defence: Option<u32>,
    /// Whether all lessons, checklists and the code are signed.
    pub work: bool,
    /// The least mean of the last two weekly reviews, in hundredths of a point.
    pub reviews: Option<u32>,
    /// The least index, in points of 100.
    pub index: Option<u32>,
    /// Whether what may be tried is used up.
    pub failed: bool,
    /// Whether something is still open.
    pub open: bool,
}

impl OutcomeRule {
    /// A rule that asks for nothing.
    pub fn of(kind: OutcomeKind) -> Self {
        Self { kind, exams: 0, retakes: None, defence: None, work: false, reviews: None, index: None, failed: false, open: false }
    }
}

/// Why an outcome is not offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Missing {
    /// Fewer exams are passed than asked for.
    Exams {
        /// Asked for.
        of: usize,
        /// Passed.
        passed: usize,
    },
    /// A passed exam was retaken more often.
    Retakes {
        /// At most.
        most: u32,
    },
    /// The defence is not passed, or with fewer points.
    Defence {
        /// The least points.
        from: u32,
    },
    /// A lesson, a checklist or the code is not signed.
    Work,
    /// No weekly reviews with such a mean.
    Reviews {
        /// The least mean, hundredths of a point.
        from: u32,
    },
    /// No index of so many points.
    Index {
        /// The least points.
        from: u32,
    },
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
    fn passed(&self) -> usize {
        self.exams.iter().filter(|e| e.passed).count()
    }

    fn exams_passed(&self) -> bool {
        self.passed() >= self.exams_required
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
    pub fn missing(&self, rule: &OutcomeRule) -> Vec<Missing> {
        let mut missing = Vec::new();
        let mut need = |met: bool, what: Missing| {
            if !met {
                missing.push(what);
            }
        };
        need(self.passed() >= rule.exams, Missing::Exams { of: rule.exams, passed: self.passed() });
        if let Some(most) = rule.retakes {
            need(self.exams.iter().filter(|e| e.passed).all(|e| e.attempts <= most + 1), Missing::Retakes { most });
        }
        if let Some(from) = rule.defence {
            need(self.defences.last().is_some_and(|d| d.verdict == Verdict::Passed && d.points >= from), Missing::Defence { from });
        }
        let whole = |(done, all): (usize, usize)| done >= all;
        need(!rule.work || (whole(self.materials) && whole(self.checklists) && self.code), Missing::Work);
        // Reviews and the index are not kept yet: who asks for them finds them missing.
        if let Some(from) = rule.reviews {
            need(false, Missing::Reviews { from });
        }
        if let Some(from) = rule.index {
            need(false, Missing::Index { from });
        }
        need(!rule.failed || self.failed(), Missing::NothingFailed);
        need(!rule.open || self.open(), Missing::NothingOpen);
        missing
    }

    /// The outcomes of a programme, each with what stands against it: the page draws this, [`decide`] obeys it.
    pub fn offers(&self, of: &[OutcomeRule]) -> Vec<Offer> {
        of.iter().map(|rule| Offer { kind: rule.kind, missing: self.missing(rule) }).collect()
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
pub fn decide(evidence: &Evidence, of: &[OutcomeRule], wish: Wish) -> Result<Decision, Refusal> {
    let Wish { kind, department, reason, talked } = wish;
    let reason = reason.trim().to_owned();
    if !evidence.offers(of).iter().any(|o| o.kind == kind && o.missing.is_empty()) {
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
