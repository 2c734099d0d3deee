//! Plans, panels and sheets.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rules::defence::{Rubric, Seat, Sheet};

use crate::columns::{At, from_json, from_word, json, new_id, word};
use crate::{Error, Result, Tx};

/// A plan that was handed in.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Plan {
    /// UUIDv7.
    pub id: String,
    /// The text.
    pub body: String,
    /// When.
    pub at: At,
}

/// A defence with its panel and what has come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hearing {
    /// UUIDv7.
    pub id: String,
    /// Of which internship.
    pub internship: String,
    /// From one.
    pub no: u32,
    /// The plan that is defended.
    pub plan: String,
    /// The rubric in force when it was opened.
    pub rubric: Rubric,
    /// When it is held.
    pub held_at: DateTime<Utc>,
    /// Seat, person's id, name; in the order of the seats.
    pub panel: Vec<(Seat, String, String)>,
    /// Sheets by person.
    pub sheets: BTreeMap<String, Kept>,
}

/// A sheet as it was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The levels.
    pub sheet: Sheet,
    /// What was good.
    pub strength: String,
    /// What to change before the start.
    pub improve: String,
    /// When.
    pub at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct HearingRow {
    id: String,
    internship: String,
    no: i64,
    body: String,
    rubric: String,
    held_at: At,
}

#[derive(sqlx::FromRow)]
struct SeatRow {
    seat: String,
    person: String,
    name: String,
    levels: Option<String>,
    strength: Option<String>,
    improve: Option<String>,
    at: Option<At>,
}

/// A defence in a list.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Listed {
    /// The defence.
    pub id: String,
    /// The internship.
    pub internship: String,
    /// The trainee's name.
    pub trainee_name: String,
    /// The mentor's name.
    pub mentor_name: String,
    /// The project, may be empty.
    pub project: String,
    /// When it is held.
    pub held_at: At,
    /// Sheets that are in.
    pub sheets: i64,
    /// Seats.
    pub seats: i64,
    /// Whether the asking person's sheet is in.
    pub own: i64,
    /// Whether the asking person sits on the panel.
    pub seated: i64,
}

impl Tx {
    /// Hands in a plan.
    pub async fn add_plan(&self, internship: &str, body: &str, now: DateTime<Utc>) -> Result<String> {
        let id = new_id();
        run!(self, "insert into plan (id, internship, body, at) values ($1, $2, $3, $4)", id.clone(), internship, body, At(now))?;
        Ok(id)
    }

    /// The newest plan.
    pub async fn plan(&self, internship: &str) -> Result<Option<Plan>> {
        maybe!(self, Plan, "select id, body, at from plan where internship = $1 order by id desc limit 1", internship)
    }

    /// Whether a plan has been before a panel.
    pub async fn is_defended(&self, plan: &str) -> Result<bool> {
        Ok(maybe!(self, (String,), "select id from defence where plan = $1 limit 1", plan)?.is_some())
    }

    /// Convenes a panel. The number is the next one; two at once meet the unique key.
    #[expect(clippy::too_many_arguments, reason = "one row, one column each")]
    pub async fn add_defence(&self, internship: &str, no: u32, plan: &str, rubric: &Rubric, held_at: DateTime<Utc>, panel: &[(Seat, String)], by: &str, now: DateTime<Utc>) -> Result<String> {
        let id = new_id();
        let sql = "insert into defence (id, internship, no, plan, rubric, held_at, opened_by, opened_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
        run!(self, sql, id.clone(), internship, i64::from(no), plan, json(rubric), At(held_at), by, At(now))?;
        for (seat, person) in panel {
            run!(self, "insert into panelist (defence, seat, person) values ($1, $2, $3)", id.clone(), word(seat), person)?;
        }
        Ok(id)
    }

    /// A defence, whoever asks: the caller has authorised it by the panel or the internship.
    pub async fn hearing(&self, id: &str) -> Result<Hearing> {
        let sql = "select d.id, d.internship, d.no, p.body, d.rubric, d.held_at from defence d join plan p on p.id = d.plan where d.id = $1";
        let row = one!(self, HearingRow, sql, id)?;
        let rubric: Rubric = from_json("defence", id, &row.rubric)?;
        let sql = "select n.seat, n.person, p.name, s.levels, s.strength, s.improve, s.at from panelist n join person p on p.id = n.person \
             left join sheet s on s.defence = n.defence and s.person = n.person where n.defence = $1 order by n.seat";
        let (mut panel, mut sheets) = (Vec::new(), BTreeMap::new());
        for seat in all!(self, SeatRow, sql, id)? {
            panel.push((from_word("panelist", id, &seat.seat)?, seat.person.clone(), seat.name));
            if let (Some(levels), Some(at)) = (seat.levels, seat.at) {
                let levels: Vec<Option<u8>> = from_json("sheet", id, &levels)?;
                let sheet = Sheet::new(&rubric, &levels).map_err(|_| Error::inconsistent("sheet", id, "does not fit its rubric"))?;
                let text = |t: Option<String>| t.unwrap_or_default();
                sheets.insert(seat.person, Kept { sheet, strength: text(seat.strength), improve: text(seat.improve), at: at.0 });
            }
        }
        panel.sort();
        Ok(Hearing { id: row.id, internship: row.internship, no: row.no as u32, plan: row.body, rubric, held_at: row.held_at.0, panel, sheets })
    }

    /// Ids of the defences of an internship, oldest first.
    pub async fn defences_of(&self, internship: &str) -> Result<Vec<String>> {
        let rows = all!(self, (String,), "select id from defence where internship = $1 order by no", internship)?;
        Ok(rows.into_iter().map(|r| r.0).collect())
    }

    /// Keeps a sheet; a second one of the same person is [`Error::Stale`].
    pub async fn add_sheet(&self, defence: &str, person: &str, sheet: &Sheet, strength: &str, improve: &str, now: DateTime<Utc>) -> Result<()> {
        let sql = "insert into sheet (id, defence, person, levels, strength, improve, at) values ($1, $2, $3, $4, $5, $6, $7)";
        run!(self, sql, new_id(), defence, person, json(&sheet.levels()), strength, improve, At(now)).map(drop)
    }

    /// Defences, newest first, with what the asking person owes. Which of them are shown is the caller's question.
    pub async fn defences(&self, person: &str) -> Result<Vec<Listed>> {
        let sql = "select d.id, d.internship, t.name as trainee_name, m.name as mentor_name, i.project, d.held_at, \
             (select count(*) from sheet s where s.defence = d.id) as sheets, (select count(*) from panelist n where n.defence = d.id) as seats, \
             (select count(*) from sheet s where s.defence = d.id and s.person = $1) as own, \
             (select count(*) from panelist n where n.defence = d.id and n.person = $1) as seated \
             from defence d join internship i on i.id = d.internship join person t on t.id = i.trainee join person m on m.id = i.mentor \
             order by d.held_at desc, d.id";
        all!(self, Listed, sql, person)
    }
}
