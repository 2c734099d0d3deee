//! Cohorts and internships. Loading is authorising: what a person may not see is missing.

use chrono::{DateTime, NaiveDate, Utc};
use rules::Refusal;
use rules::outcome::OutcomeKind;
use rules::people::Person;
use rules::retake::Pair;

use crate::columns::{At, from_word, new_id};
use crate::{Error, Result, Tx};

/// An internship with the names a page needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Internship {
    /// UUIDv7.
    pub id: String,
    /// The trainee's id.
    pub trainee: String,
    /// The trainee's name.
    pub trainee_name: String,
    /// The mentor's id.
    pub mentor: String,
    /// The mentor's name.
    pub mentor_name: String,
    /// The cohort's id.
    pub cohort: String,
    /// The cohort's name in Russian and English.
    pub cohort_name: (String, String),
    /// Name of the programme.
    pub programme: String,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// The first project, may be empty.
    pub project: String,
    /// The newest registered outcome.
    pub outcome: Option<OutcomeKind>,
}

#[derive(sqlx::FromRow)]
pub(crate) struct Row {
    id: String,
    trainee: String,
    trainee_name: String,
    mentor: String,
    mentor_name: String,
    cohort: String,
    name_ru: String,
    name_en: String,
    programme: String,
    starts_on: String,
    project: String,
    outcome: Option<String>,
}

/// The columns of [`Row`]; each query ends it with its own condition.
macro_rules! select {
    ($end:literal) => {
        concat!(
            "select i.id, i.trainee, t.name as trainee_name, i.mentor, m.name as mentor_name, i.cohort, c.name_ru, c.name_en, ",
            "i.programme, i.starts_on, i.project, ",
            "(select d.kind from decision d join registration r on r.decision = d.id where d.internship = i.id order by d.id desc limit 1) as outcome ",
            "from internship i join person t on t.id = i.trainee ",
            "join person m on m.id = i.mentor join cohort c on c.id = i.cohort ",
            $end
        )
    };
}

impl TryFrom<Row> for Internship {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self> {
        let starts_on = row.starts_on.parse().map_err(|e| Error::inconsistent("internship", &row.id, e))?;
        let outcome = row.outcome.map(|kind| from_word("decision", &row.id, &kind)).transpose()?;
        Ok(Self {
            id: row.id,
            trainee: row.trainee,
            trainee_name: row.trainee_name,
            mentor: row.mentor,
            mentor_name: row.mentor_name,
            cohort: row.cohort,
            cohort_name: (row.name_ru, row.name_en),
            programme: row.programme,
            starts_on,
            project: row.project,
            outcome,
        })
    }
}

/// A new internship.
#[derive(Debug, Clone)]
pub struct New {
    /// The trainee's id.
    pub trainee: String,
    /// The mentor's id.
    pub mentor: String,
    /// The cohort's id.
    pub cohort: String,
    /// Name of the programme.
    pub programme: String,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// The first project, may be empty.
    pub project: String,
}

impl Internship {
    /// Who may open the file of this internship: the trainee, the mentor, the head of client service, HR.
    pub fn is_seen_by(&self, person: &Person) -> bool {
        person.id == self.trainee || person.id == self.mentor || person.sees_everybody()
    }

    /// Trainee and mentor, as the rules ask for them.
    pub fn pair(&self) -> Pair<'_> {
        Pair { trainee: &self.trainee, mentor: &self.mentor }
    }

    /// Whether the month has ended with a registered outcome.
    pub fn is_over(&self) -> bool {
        self.outcome.is_some_and(OutcomeKind::ends_month)
    }

    /// Refuses what may begin only while the month goes on.
    pub fn going(&self) -> std::result::Result<(), Refusal> {
        if self.is_over() { Err(Refusal::MonthOver) } else { Ok(()) }
    }
}

impl Tx {
    /// Adds a cohort.
    pub async fn add_cohort(&self, name_ru: &str, name_en: &str, starts_on: NaiveDate) -> Result<String> {
        let id = new_id();
        let sql = "insert into cohort (id, name_ru, name_en, starts_on) values ($1, $2, $3, $4)";
        run!(self, sql, id.clone(), name_ru, name_en, starts_on.to_string())?;
        Ok(id)
    }

    /// Cohorts, newest first: id, Russian name, English name.
    pub async fn cohorts(&self) -> Result<Vec<(String, String, String)>> {
        all!(self, (String, String, String), "select id, name_ru, name_en from cohort order by starts_on desc, id desc")
    }

    /// Adds an internship; a second one of the same person is [`Error::Stale`].
    pub async fn add_internship(&self, new: &New, now: DateTime<Utc>) -> Result<String> {
        let id = new_id();
        let sql = "insert into internship (id, trainee, mentor, cohort, programme, starts_on, project, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
        let New { trainee, mentor, cohort, programme, starts_on, project } = new;
        run!(self, sql, id.clone(), trainee, mentor, cohort, programme, starts_on.to_string(), project, At(now))?;
        Ok(id)
    }

    /// The internship of a trainee.
    pub async fn internship_of(&self, trainee: &str) -> Result<Internship> {
        one!(self, Row, select!("where i.trainee = $1"), trainee)?.try_into()
    }

    /// An internship that this person may see.
    pub async fn internship_for(&self, person: &Person, id: &str) -> Result<Internship> {
        let found: Internship = one!(self, Row, select!("where i.id = $1"), id)?.try_into()?;
        if found.is_seen_by(person) { Ok(found) } else { Err(Error::Missing) }
    }

    /// An internship, for a use that has been authorised otherwise: a panel's defence.
    pub async fn internship(&self, id: &str) -> Result<Internship> {
        one!(self, Row, select!("where i.id = $1"), id)?.try_into()
    }

    /// All internships, of one cohort if it is named, by the trainee's name.
    pub async fn internships(&self, cohort: Option<&str>) -> Result<Vec<Internship>> {
        let rows = match cohort {
            Some(cohort) => all!(self, Row, select!("where i.cohort = $1 order by t.name"), cohort)?,
            None => all!(self, Row, select!("order by t.name"))?,
        };
        rows.into_iter().map(TryInto::try_into).collect()
    }
}
