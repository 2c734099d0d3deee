//! Who may sit an exam now, when otherwise, and who has to allow it (syllabus §5.5).

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use crate::Refusal;
use crate::calendar::{Calendar, Zone};
use crate::internship::Missing;
use crate::people::{Person, Role};
use crate::programme::{RetakePolicy, RetakeStep};

/// What a person has sat so far, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// Attempts that are handed in.
    pub past: Vec<Past>,
    /// The attempt that is running.
    pub running: Option<String>,
    /// Numbers of attempts whose condition is recorded as met.
    pub conditions: BTreeSet<u32>,
    /// Numbers of attempts that the named person allows.
    pub permissions: BTreeSet<u32>,
}

/// An attempt that is handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// Its id.
    pub attempt: String,
    /// When, never later than its deadline.
    pub handed_in_at: DateTime<Utc>,
    /// Whether it was passed; `None` while its cases wait for a grade.
    pub passed: Option<bool>,
}

/// The proof that an attempt may be started; only [`entry`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Permit {
    no: u32,
}

impl Permit {
    /// Which attempt it is for, from one.
    pub fn no(&self) -> u32 {
        self.no
    }
}

/// The doors of an exam: the page draws this value, the action obeys the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// Something before the exams is missing: all of it.
    Locked(Vec<Missing>),
    /// Come in.
    Start(Permit),
    /// An attempt is running.
    Resume(String),
    /// The last attempt waits for its grades.
    BeingGraded(String),
    /// A retake that does not open yet: every reason at once.
    NotYet(NotYet),
    /// Passed; there is no retake to improve a mark.
    Passed,
    /// No attempt is left.
    Exhausted,
    /// The month has ended: nothing new opens.
    Over,
}

impl Entry {
    /// The same door after the month has ended: what runs, waits for a grade or is decided stays; nothing new opens.
    fn after_month(self) -> Self {
        match self {
            Self::Locked(_) | Self::Start(_) | Self::NotYet(_) => Self::Over,
            stays => stays,
        }
    }
}

/// Why a retake is not open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotYet {
    /// Which attempt it will be, from two.
    pub no: u32,
    /// What the policy asks for.
    pub step: RetakeStep,
    /// The earliest moment.
    pub opens_at: DateTime<Utc>,
    /// Whether the condition is recorded.
    pub condition_met: bool,
    /// Whether the named person allows it.
    pub allowed: bool,
}

impl NotYet {
    /// Whether this person may allow it: whom the policy names, and the head of client service in any case; never oneself.
    pub fn allowed_by(&self, person: &Person, of: Pair<'_>) -> bool {
        let named = self.step.allows == Role::Mentor && person.id == of.mentor;
        person.id != of.trainee && (named || person.heads_client_service())
    }

    /// Whether it waits for this person: the condition for the mentor, then the permission for whom the policy names.
    pub fn owed_by(&self, person: &Person, of: Pair<'_>) -> bool {
        let named = if self.step.allows == Role::Mentor { person.id == of.mentor } else { self.allowed_by(person, of) };
        (!self.condition_met && person.id == of.mentor) || (self.condition_met && !self.allowed && named)
    }

    /// What this person's record adds; a step that is there already is not added again.
    pub fn record(&self, wish: &Wish, person: &Person, of: Pair<'_>) -> Result<Vec<Added>, Refusal> {
        let (condition, permission) = (wish.condition.as_deref().map(str::trim), wish.permission);
        if !of.led_by(person) || (permission && !self.allowed_by(person, of)) {
            return Err(Refusal::NotYours);
        }
        if condition.is_some_and(|note| note.chars().count() < NOTE_MIN) {
            return Err(Refusal::TextTooShort);
        }
        if permission && condition.is_none() && !self.condition_met {
            return Err(Refusal::ConditionFirst);
        }
        let condition = condition.filter(|_| !self.condition_met).map(|note| Added::Condition(note.to_owned()));
        let permission = (permission && !self.allowed).then_some(Added::Permission);
        Ok(condition.into_iter().chain(permission).collect())
    }
}

/// Whose month it is and who leads it: ids.
#[derive(Debug, Clone, Copy)]
pub struct Pair<'a> {
    /// The trainee.
    pub trainee: &'a str,
    /// The mentor.
    pub mentor: &'a str,
}

impl Pair<'_> {
    /// Whether this person may write down that a condition is met: the mentor, or the head of client service; never oneself.
    pub fn led_by(self, person: &Person) -> bool {
        person.id != self.trainee && (person.id == self.mentor || person.heads_client_service())
    }
}

/// The least length of a note on how a condition was met, in characters.
pub const NOTE_MIN: usize = 10;

/// What somebody wants to record towards a retake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// How the condition was met, if that is recorded.
    pub condition: Option<String>,
    /// Whether the retake is allowed.
    pub permission: bool,
}

/// A step towards a retake. Only [`NotYet::record`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Added {
    /// The condition is met; how.
    Condition(String),
    /// The named person allows it.
    Permission,
}

/// Decides which door stands open; `over` says that the month has ended with a registered outcome.
pub fn entry(policy: &RetakePolicy, missing: Vec<Missing>, history: &History, calendar: &Calendar, zone: Zone, now: DateTime<Utc>, over: bool) -> Entry {
    let entry = during_month(policy, missing, history, calendar, zone, now);
    if over { entry.after_month() } else { entry }
}

fn during_month(policy: &RetakePolicy, missing: Vec<Missing>, history: &History, calendar: &Calendar, zone: Zone, now: DateTime<Utc>) -> Entry {
    if let Some(attempt) = &history.running {
        return Entry::Resume(attempt.clone());
    }
    if history.past.iter().any(|p| p.passed == Some(true)) {
        return Entry::Passed;
    }
    let Some(last) = history.past.last() else {
        return if missing.is_empty() { Entry::Start(Permit { no: 1 }) } else { Entry::Locked(missing) };
    };
    if last.passed.is_none() {
        return Entry::BeingGraded(last.attempt.clone());
    }
    let no = history.past.len() as u32 + 1;
    let Some(step) = policy.retakes.get(history.past.len() - 1) else {
        return Entry::Exhausted;
    };
    let opens_at = opens_at(step, policy.opens_at_hour, last.handed_in_at, calendar, zone);
    let condition_met = history.conditions.contains(&no);
    let allowed = history.permissions.contains(&no);
    if now >= opens_at && condition_met && allowed {
        return Entry::Start(Permit { no });
    }
    Entry::NotYet(NotYet { no, step: step.clone(), opens_at, condition_met, allowed })
}

/// The hour of opening on the working day `pause` days after the day of the hand-in.
fn opens_at(step: &RetakeStep, hour: u32, handed_in_at: DateTime<Utc>, calendar: &Calendar, zone: Zone) -> DateTime<Utc> {
    zone.at(calendar.after(zone.day(handed_in_at), step.pause), hour)
}

#[cfg(test)]
#[path = "tests/retake.rs"]
mod tests;
