//! The entrance of programs and islands. The contract stands at the heads of `tests/blackbox/*.py`.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::Query;
use serde::{Deserialize, Serialize};
use storage::exams::answers::Arrival;

use super::verbs::{self, Saved};
use crate::ask::Ask;
use crate::limits::What;
use crate::problem::Problem;
use crate::sent::Told;

/// Which exam to start. The rules of honour are accepted by the call.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Start {
    exam: String,
}

/// The attempt that is running now.
#[derive(Debug, Clone, Serialize)]
pub struct Started {
    attempt: String,
}

/// `POST /api/v1/attempt/start`
pub async fn start(ask: Ask, Told(call): Told<Start>) -> Result<Json<Started>, Problem> {
    ask.world.limits.take(What::Start, &ask.person()?.id)?;
    let attempt = verbs::start(&ask, &call.exam, true).await?;
    Ok(Json(Started { attempt }))
}

/// An answer on its way.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Save {
    attempt: String,
    item: String,
    device: String,
    seq: i64,
    value: String,
}

/// `POST /api/v1/attempt/save`: 200 only when the answer is on disk.
pub async fn save(ask: Ask, Told(call): Told<Save>) -> Result<Json<Saved>, Problem> {
    ask.world.limits.take(What::Save, ask.as_trainee()?.id())?;
    // The body may have come slowly: what counts is when all of it was here.
    let mut ask = ask;
    ask.now = ask.world.clock.now();
    let Save { attempt, item, device, seq, value } = call;
    Ok(Json(verbs::save(&ask, Arrival { attempt, item, device, seq, value }).await?))
}

/// Which attempt.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Which {
    attempt: String,
}

/// What was handed in.
#[derive(Debug, Clone, Serialize)]
pub struct Submitted {
    attempt: String,
    handed_in: bool,
}

/// `POST /api/v1/attempt/submit`
pub async fn submit(ask: Ask, Told(call): Told<Which>) -> Result<Json<Submitted>, Problem> {
    ask.world.limits.take(What::Submit, &ask.person()?.id)?;
    let attempt = verbs::hand_in(&ask, &call.attempt).await?;
    Ok(Json(Submitted { attempt, handed_in: true }))
}

/// The current answers.
#[derive(Debug, Clone, Serialize)]
pub struct Answers {
    answers: BTreeMap<String, Answer>,
    server_now: String,
    deadline_at: String,
}

#[derive(Debug, Clone, Serialize)]
struct Answer {
    seq: i64,
    device: String,
    value: String,
}

/// `GET /api/v1/attempt/answers?attempt=…`
pub async fn answers(ask: Ask, Query(which): Query<Which>) -> Result<Json<Answers>, Problem> {
    let trainee = ask.as_trainee()?;
    let tx = ask.read().await?;
    let sitting = tx.attempt_of(trainee.id(), &which.attempt).await?;
    let answers = tx.answers(&sitting.id).await?;
    let answers = answers.into_iter().map(|(item, a)| (item, Answer { seq: a.seq, device: a.device, value: a.value })).collect();
    let deadline_at = crate::when::machine(sitting.clock.deadline);
    Ok(Json(Answers { answers, server_now: crate::when::machine(ask.now), deadline_at }))
}
