//! One sitting of an exam: running, then grading, then graded.
//!
//! A stage holds what is known then and no more; a step consumes the stage it leaves.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use num_rational::Ratio;

use crate::Refusal;
use crate::blueprint::{Blueprint, Topic};
use crate::marking::{Item, Share};
use crate::retake::Permit;

/// Seconds after the deadline in which an answer that was on its way still counts (network grace).
pub const GRACE_SECONDS: i64 = 10;

/// A drawn item, pinned to the version that was drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperItem {
    /// The item as it stood when it was drawn.
    pub item: Item,
    /// `order[shown] = author's number` of each choice.
    pub order: Vec<usize>,
}

/// What a person was given: pinned when the attempt starts, never changed by an edit of the bank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The blueprint it was drawn by.
    pub blueprint: Blueprint,
    /// The items, in the order in which they are shown.
    pub items: Vec<PaperItem>,
}

impl Paper {
    /// An item of this paper.
    pub fn item(&self, id: &str) -> Option<&PaperItem> {
        self.items.iter().find(|i| i.item.question.id == id)
    }
}

/// Where an attempt stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Attempt {
    /// The clock runs.
    Running(Running),
    /// Handed in; somebody has to grade its cases. No score is shown.
    Grading(Grading),
    /// Everything is graded.
    Graded(Graded),
}

/// The clock runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Running {
    /// The server's moment of the start.
    pub started_at: DateTime<Utc>,
    /// The moment after which nothing counts.
    pub deadline: DateTime<Utc>,
}

/// When an attempt was handed in, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HandIn {
    /// Never later than the deadline, whoever notices it and when: lateness does not pay.
    pub at: DateTime<Utc>,
    /// Whether the clock did it.
    pub by_time: bool,
}

/// Cases wait for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grading {
    waiting: Vec<String>,
}

/// The result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Graded {
    /// By topic, in the order of the blueprint.
    pub topics: Vec<TopicResult>,
    /// Percent of the whole, exact.
    pub total: Ratio<i64>,
    /// Whether it is enough.
    pub passed: bool,
}

/// How a topic went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicResult {
    /// Its code.
    pub code: String,
    /// Percent of what the topic's items are worth, exact.
    pub percent: Ratio<i64>,
    /// Whether it is critical and below its limit.
    pub failed_critical: bool,
}

impl Running {
    /// Starts an attempt for which somebody has a permit.
    pub fn start(_permit: Permit, minutes: u32, now: DateTime<Utc>) -> Self {
        Self { started_at: now, deadline: now + Duration::minutes(i64::from(minutes)) }
    }

    /// Whether an answer that arrives now still counts.
    pub fn accepts(&self, now: DateTime<Utc>) -> Result<(), Refusal> {
        if now <= self.deadline + Duration::seconds(GRACE_SECONDS) { Ok(()) } else { Err(Refusal::TimeUp) }
    }

    /// Whether the time is over and the attempt has to be handed in by whoever notices.
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.accepts(now).is_err()
    }

    /// Hands the attempt in.
    pub fn hand_in(self, now: DateTime<Utc>) -> HandIn {
        HandIn { at: now.min(self.deadline), by_time: now >= self.deadline }
    }
}

/// Marks everything that needs no person: the shares to keep with the hand-in.
pub fn mark(paper: &Paper, answers: &BTreeMap<String, String>) -> Vec<(String, Share)> {
    let share = |p: &PaperItem| {
        let id = &p.item.question.id;
        let answer = answers.get(id).map(String::as_str);
        p.item.mark(answer, &p.order).map(|share| (id.clone(), share))
    };
    paper.items.iter().filter_map(share).collect()
}

impl Attempt {
    /// Where a handed-in attempt stands with these shares.
    pub fn handed_in(paper: &Paper, shares: &BTreeMap<String, Share>) -> Self {
        let ids = paper.items.iter().map(|p| &p.item.question.id);
        let waiting: Vec<String> = ids.filter(|id| !shares.contains_key(*id)).cloned().collect();
        if waiting.is_empty() { Self::Graded(settle(paper, shares)) } else { Self::Grading(Grading { waiting }) }
    }
}

impl Grading {
    /// The cases that wait.
    pub fn waiting(&self) -> &[String] {
        &self.waiting
    }

    /// What a person's grade of a case earns; the comment is obligatory (syllabus §5.1).
    pub fn grade(&self, item: &str, level: u8, comment: &str) -> Result<Share, Refusal> {
        if !self.waiting.iter().any(|w| w == item) {
            return Err(Refusal::AlreadyGraded);
        }
        if level > 4 {
            return Err(Refusal::BadLevel);
        }
        if comment.trim().is_empty() {
            return Err(Refusal::CommentMissing);
        }
        Ok(Share::of_level(level))
    }
}

/// Σ weight × earned / possible over the topics (syllabus §5.1), exact.
fn settle(paper: &Paper, shares: &BTreeMap<String, Share>) -> Graded {
    let blueprint = &paper.blueprint;
    let topics: Vec<TopicResult> = blueprint.topics.iter().map(|t| topic_result(paper, t, shares)).collect();
    let weighted = |(t, r): (&Topic, &TopicResult)| r.percent * i64::from(t.weight) / 100;
    let total: Ratio<i64> = blueprint.topics.iter().zip(&topics).map(weighted).sum();
    let enough = total >= Ratio::from_integer(i64::from(blueprint.pass));
    let passed = enough && topics.iter().all(|t| !t.failed_critical);
    Graded { topics, total, passed }
}

fn topic_result(paper: &Paper, topic: &Topic, shares: &BTreeMap<String, Share>) -> TopicResult {
    let (mut earned, mut possible) = (Ratio::from_integer(0), 0);
    for p in paper.items.iter().filter(|p| p.item.question.topic == topic.code) {
        let points = i64::from(p.item.question.points());
        let share = shares.get(&p.item.question.id).copied().unwrap_or(Share::NONE);
        earned += share.ratio() * points;
        possible += points;
    }
    let percent = if possible == 0 { Ratio::from_integer(0) } else { earned * 100 / possible };
    let limit = Ratio::from_integer(i64::from(paper.blueprint.critical_pass));
    TopicResult { code: topic.code.clone(), percent, failed_critical: topic.critical && percent < limit }
}

#[cfg(test)]
#[path = "tests/attempt.rs"]
mod tests;
