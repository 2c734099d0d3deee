//! Everything a page or a gate wants to know of one trainee, in four queries.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use rules::checklist::Count;
use rules::internship::{self, Due, Missing, Progress, Today};
use rules::programme::Programme;
use rules::retake::{self, Entry, History};
use storage::Tx;
use storage::checklists::{Mark, state};
use storage::exams::retakes::{Try, history};
use storage::internships::Internship;
use storage::library::Library;
use storage::progress::Done;

use crate::ask::Ask;
use crate::problem::Problem;
use crate::world::World;

/// One trainee's desk.
pub struct Desk {
    /// The internship.
    pub internship: Internship,
    /// What is done, as it was written down.
    pub done: Done,
    /// Where the items of the checklists stand, by code.
    pub marks: BTreeMap<String, Vec<Mark>>,
    /// Attempts, oldest first.
    pub tries: Vec<Try>,
    /// The content.
    pub library: Arc<Library>,
    world: World,
    today: NaiveDate,
    now: chrono::DateTime<chrono::Utc>,
}

impl Desk {
    /// The desk of an internship that has been loaded for somebody.
    pub async fn of(ask: &Ask, tx: &Tx, internship: Internship) -> Result<Self, Problem> {
        Self::at(&ask.world, tx, internship, ask.now).await
    }

    /// The same, at a moment.
    pub async fn at(world: &World, tx: &Tx, internship: Internship, now: chrono::DateTime<chrono::Utc>) -> Result<Self, Problem> {
        let done = tx.done(&internship.id).await?;
        let marks = tx.marks(&internship.id).await?;
        let tries = tx.tries(&internship.trainee).await?;
        let today = world.settings().zone.day(now);
        Ok(Self { internship, done, marks, tries, library: world.library(), world: world.clone(), today, now })
    }

    /// The programme of this internship.
    pub fn programme(&self) -> Result<&Programme, Problem> {
        self.library.programme(&self.internship.programme).ok_or_else(|| {
            tracing::error!(programme = self.internship.programme, "an internship names a programme that the content lacks");
            Problem::Broken
        })
    }

    /// What is done, as the rules see it.
    pub fn progress(&self) -> Progress {
        let signed = |(code, marks): (&String, &Vec<Mark>)| {
            let list = self.library.checklist_by_code(code)?;
            state(marks).is_signed(&list.entries).then(|| code.clone())
        };
        Progress {
            read: self.done.readings.iter().map(|r| r.0.clone()).collect(),
            checklists: self.marks.iter().filter_map(signed).collect(),
            code: self.done.code.is_some(),
            exams: self.tries.iter().filter(|t| t.passed == Some(1)).map(|t| t.exam.clone()).collect(),
            plan: self.done.plan.is_some(),
            defence: self.done.defence.as_ref().is_some_and(|d| d.2 >= 3),
        }
    }

    /// Which day of the programme it is.
    pub fn today(&self) -> Result<Today, Problem> {
        Ok(internship::today(self.programme()?, self.library.calendar(), self.internship.starts_on, self.today))
    }

    /// The number of the day, within the programme.
    pub fn day_number(&self) -> usize {
        self.library.calendar().day_number(self.internship.starts_on, self.today)
    }

    /// The date of a day of the programme.
    pub fn date_of(&self, number: usize) -> NaiveDate {
        internship::date_of(self.library.calendar(), self.internship.starts_on, number)
    }

    /// Everything the programme asks for.
    pub fn agenda(&self) -> Result<Vec<Due>, Problem> {
        Ok(internship::agenda(self.programme()?, &self.progress()))
    }

    /// What stands before the exams.
    pub fn before_exams(&self) -> Result<Vec<Missing>, Problem> {
        Ok(internship::missing(&self.programme()?.before_exams, &self.progress()))
    }

    /// What was sat of an exam.
    pub fn history(&self, exam: &str) -> History {
        history(exam, &self.tries, &self.done.steps)
    }

    /// Which door of an exam stands open: the page draws it, the start obeys it.
    pub fn entry(&self, exam: &str) -> Result<Entry, Problem> {
        let zone = self.world.settings().zone;
        let programme = self.programme()?;
        programme.exam(exam).ok_or(Problem::Missing)?;
        let over = self.internship.is_over();
        Ok(retake::entry(&programme.retakes, self.before_exams()?, &self.history(exam), self.library.calendar(), zone, self.now, over))
    }

    /// How many items of a checklist stand where.
    pub fn count(&self, code: &str) -> Count {
        let none = Vec::new();
        let marks = self.marks.get(code).unwrap_or(&none);
        self.library.checklist_by_code(code).map(|l| state(marks).count(&l.entries)).unwrap_or_default()
    }

    /// The sign-off of a lesson: whether the newest one is of the version that stands now, and when it was.
    pub fn reading(&self, code: &str) -> Option<(bool, chrono::DateTime<chrono::Utc>)> {
        let (_, version, at) = self.done.readings.iter().rev().find(|r| r.0 == code)?;
        let current = self.library.material_by_code(code).is_some_and(|m| m.version == *version);
        Some((current, *at))
    }
}

/// The desk of the trainee who asks.
pub async fn own(ask: &Ask, tx: &Tx) -> Result<Desk, Problem> {
    let trainee = ask.as_trainee()?;
    Desk::of(ask, tx, tx.internship_of(trainee.id()).await?).await
}
