//! What a trainee has done so far: lessons, the code, the plan, the defence, steps towards retakes — one query.

use chrono::{DateTime, Utc};

use crate::columns::{At, new_id};
use crate::exams::retakes::StepTaken;
use crate::{Result, Tx};

/// What is done, as it was written down.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Done {
    /// Lessons signed off: code, version, when. The newest version of a lesson comes last.
    pub readings: Vec<(String, String, DateTime<Utc>)>,
    /// The signed code: version, when.
    pub code: Option<(String, DateTime<Utc>)>,
    /// When the newest plan was handed in.
    pub plan: Option<DateTime<Utc>>,
    /// The newest defence: id, when it is held, how many sheets are in.
    pub defence: Option<(String, DateTime<Utc>, usize)>,
    /// Steps towards retakes, oldest first.
    pub steps: Vec<StepTaken>,
}

#[derive(sqlx::FromRow)]
struct Row {
    kind: String,
    a: String,
    b: String,
    c: String,
    at: At,
    n: i64,
}

impl Tx {
    /// What is done in an internship.
    pub async fn done(&self, internship: &str) -> Result<Done> {
        let sql = "select id, 'reading' as kind, material as a, version as b, '' as c, at, cast(0 as bigint) as n from reading where internship = $1 \
             union all select id, 'code', version, '', '', at, cast(0 as bigint) from code_signature where internship = $1 \
             union all select id, 'plan', id, '', '', at, cast(0 as bigint) from plan where internship = $1 \
             union all select d.id, 'defence', d.id, '', '', d.held_at, (select count(*) from sheet s where s.defence = d.id) from defence d where d.internship = $1 \
             union all select s.id, s.step, s.exam, s.note, p.name, s.at, s.no from retake_step s join person p on p.id = s.made_by \
             where s.person = (select trainee from internship where id = $1) \
             order by at, id";
        let mut done = Done::default();
        for Row { kind, a, b, c, at, n } in all!(self, Row, sql, internship)? {
            match kind.as_str() {
                "reading" => done.readings.push((a, b, at.0)),
                "code" => done.code = Some((a, at.0)),
                "plan" => done.plan = Some(at.0),
                "defence" => done.defence = Some((a, at.0, n as usize)),
                _ => done.steps.push(StepTaken { exam: a, no: n, step: kind, note: b, name: c, at }),
            }
        }
        Ok(done)
    }

    /// Signs a lesson off; doing it twice changes nothing. Says whether it is new.
    pub async fn sign_material(&self, internship: &str, material: &str, version: &str, question: &str, now: DateTime<Utc>) -> Result<bool> {
        let sql = "insert into reading (id, internship, material, version, question, at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing";
        Ok(run!(self, sql, new_id(), internship, material, version, question, At(now))? == 1)
    }

    /// The sign-off of a lesson: version, question to the mentor, when; the newest.
    pub async fn reading(&self, internship: &str, material: &str) -> Result<Option<(String, String, At)>> {
        let sql = "select version, question, at from reading where internship = $1 and material = $2 order by at desc limit 1";
        maybe!(self, (String, String, At), sql, internship, material)
    }

    /// Keeps a signature under the code; signing a version twice changes nothing.
    pub async fn sign_code(&self, internship: &str, version: &str, hash: &str, typed_name: &str, answers: &str, now: DateTime<Utc>) -> Result<bool> {
        let sql = "insert into code_signature (id, internship, version, text_hash, typed_name, answers, at) \
             values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing";
        Ok(run!(self, sql, new_id(), internship, version, hash, typed_name, answers, At(now))? == 1)
    }

    /// The newest signature under the code: version, typed name, when.
    pub async fn code_signature(&self, internship: &str) -> Result<Option<(String, String, At)>> {
        let sql = "select version, typed_name, at from code_signature where internship = $1 order by at desc limit 1";
        maybe!(self, (String, String, At), sql, internship)
    }
}
