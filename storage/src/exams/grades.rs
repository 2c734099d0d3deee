//! Grades, results, and the queue of cases that wait for a person.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use num_rational::Ratio;
use rules::attempt::Graded;
use rules::marking::Share;

use crate::columns::{At, from_json, json, new_id};
use crate::{Error, Result, Tx};

/// A person's grade of a case.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct CaseGrade {
    /// The item.
    pub item: String,
    /// 0 to 4.
    pub level: i64,
    /// What the grader wrote.
    pub comment: String,
    /// Who, by name.
    pub name: String,
    /// When.
    pub at: At,
}

/// What a sitting came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// Percent × 100, rounded down: 7499 is below a pass mark of 75.
    pub hundredths: u32,
    /// Whether it is enough.
    pub passed: bool,
    /// Percent × 100 by topic, rounded down, in the order of the blueprint.
    pub topics: Vec<(String, u32)>,
}

/// A case that waits.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Waiting {
    /// The attempt.
    pub attempt: String,
    /// The item.
    pub item: String,
    /// Code of the exam.
    pub exam: String,
    /// Number of the attempt.
    pub no: i64,
    /// The trainee's id.
    pub trainee: String,
    /// The trainee's name.
    pub trainee_name: String,
    /// The mentor's id.
    pub mentor: String,
    /// Since when.
    pub handed_in_at: At,
}

fn hundredths(value: Ratio<i64>) -> u32 {
    (value * 100).floor().to_integer().max(0) as u32
}

impl Score {
    /// From the rules' result.
    pub fn of(graded: &Graded) -> Self {
        let topics = graded.topics.iter().map(|t| (t.code.clone(), hundredths(t.percent))).collect();
        Self { hundredths: hundredths(graded.total), passed: graded.passed, topics }
    }
}

impl Tx {
    /// Adds the machine's marks of a hand-in.
    pub async fn add_marks(&self, attempt: &str, marks: &[(String, Share)], now: DateTime<Utc>) -> Result<()> {
        for (item, share) in marks {
            let sql = "insert into grade_event (id, attempt, item, share, at) values ($1, $2, $3, $4, $5)";
            run!(self, sql, new_id(), attempt, item, i64::from(share.parts()), At(now))?;
        }
        Ok(())
    }

    /// Adds a person's grade of a case.
    #[expect(clippy::too_many_arguments, reason = "one row, one column each")]
    pub async fn add_grade(&self, attempt: &str, item: &str, share: Share, level: u8, comment: &str, by: &str, now: DateTime<Utc>) -> Result<()> {
        let sql = "insert into grade_event (id, attempt, item, share, level, comment, made_by, at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
        run!(self, sql, new_id(), attempt, item, i64::from(share.parts()), i64::from(level), comment, by, At(now)).map(drop)
    }

    /// The shares in force, by item: the newest grade of each.
    pub async fn shares(&self, attempt: &str) -> Result<BTreeMap<String, Share>> {
        let sql = "select item, share from grade_event where id in (select max(id) from grade_event where attempt = $1 group by item)";
        let share = |(item, parts): (String, i64)| {
            let share = u32::try_from(parts).ok().and_then(Share::from_parts);
            share.map(|s| (item, s)).ok_or_else(|| Error::inconsistent("grade_event", attempt, "share out of range"))
        };
        all!(self, (String, i64), sql, attempt)?.into_iter().map(share).collect()
    }

    /// Grades that people gave in an attempt, oldest first.
    pub async fn case_grades(&self, attempt: &str) -> Result<Vec<CaseGrade>> {
        let sql = "select g.item, g.level, g.comment, p.name, g.at from grade_event g join person p on p.id = g.made_by \
             where g.attempt = $1 and g.level is not null order by g.id";
        all!(self, CaseGrade, sql, attempt)
    }

    /// Keeps what a sitting came to.
    pub async fn add_result(&self, attempt: &str, score: &Score, now: DateTime<Utc>) -> Result<()> {
        let sql = "insert into result (id, attempt, hundredths, passed, topics, at) values ($1, $2, $3, $4, $5, $6)";
        let (total, passed) = (i64::from(score.hundredths), i64::from(score.passed));
        run!(self, sql, new_id(), attempt, total, passed, json(&score.topics), At(now)).map(drop)
    }

    /// What a sitting came to, if its last grade is in.
    pub async fn result(&self, attempt: &str) -> Result<Option<Score>> {
        let sql = "select hundredths, passed, topics from result where attempt = $1 order by id desc limit 1";
        let Some((total, passed, topics)) = maybe!(self, (i64, i64, String), sql, attempt)? else {
            return Ok(None);
        };
        let topics = from_json("result", attempt, &topics)?;
        Ok(Some(Score { hundredths: total as u32, passed: passed != 0, topics }))
    }

    /// Cases that wait for a person, the longest wait first. Who may grade which is the caller's question.
    pub async fn waiting_cases(&self) -> Result<Vec<Waiting>> {
        let sql = "select a.id as attempt, ai.item, a.exam, a.no, i.trainee, t.name as trainee_name, i.mentor, a.handed_in_at \
             from attempt a join attempt_item ai on ai.attempt = a.id and ai.kind = 'case' \
             join internship i on i.trainee = a.person join person t on t.id = a.person \
             where a.handed_in_at is not null and not exists (select 1 from grade_event g where g.attempt = a.id and g.item = ai.item) \
             order by a.handed_in_at, a.id, ai.pos";
        all!(self, Waiting, sql)
    }
}
