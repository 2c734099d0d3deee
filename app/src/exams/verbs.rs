//! What one may do in an exam. Forms and programs come in by different doors and end up here.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use rand_chacha::ChaCha20Rng;
use rand_core::SeedableRng;
use rules::Refusal;
use rules::attempt::{self, Attempt, HandIn, Running};
use rules::people::Trainee;
use rules::retake::Entry;
use storage::Tx;
use storage::events::Event;
use storage::exams::answers::{Arrival, Fate};
use storage::exams::attempts::{DrawnItem, Sitting};
use storage::exams::grades::Score;
use storage::library::Exam;

use crate::ask::Ask;
use crate::problem::Problem;
use crate::trainees::desk::Desk;
use crate::world::{World, random};

/// The longest answer, in bytes.
pub const ANSWER_LIMIT: usize = 64 * 1024;

/// The device of answers that come by forms; no browser may call itself so.
const FORM: &str = "form";
/// How many late answers of an attempt are kept.
const MOST_LATE: i64 = 300;
/// The greatest number of a save: what a browser counts exactly.
const MAX_SEQ: i64 = 1 << 53;

/// What a saved answer tells the browser.
#[derive(Debug, Clone, serde::Serialize)]
pub struct Saved {
    /// The number under which it was sent.
    pub seq: i64,
    /// The server's clock, RFC 3339.
    pub server_now: String,
    /// The end, RFC 3339.
    pub deadline_at: String,
}

/// Starts an attempt, or gives the one that is running: pressing twice is harmless.
pub async fn start(ask: &Ask, exam: &str, honour: bool) -> Result<String, Problem> {
    let trainee = ask.as_trainee()?;
    if !honour {
        return Err(Refusal::HonourNotSigned.into());
    }
    let (world, now, exam, session) = (ask.world.clone(), ask.now, exam.to_owned(), ask.session.clone());
    ask.world
        .write(move |tx| async move {
            let attempt = begin(&world, &tx, &trainee, &exam, now).await?;
            if let Some(session) = session {
                let end = tx.attempt_of(trainee.id(), &attempt).await?.clock.deadline;
                tx.extend_session(&session, end + Duration::minutes(5)).await?;
            }
            Ok(attempt)
        })
        .await
}

async fn begin(world: &World, tx: &Tx, trainee: &Trainee, exam: &str, now: DateTime<Utc>) -> Result<String, Problem> {
    let desk = Desk::at(world, tx, tx.internship_of(trainee.id()).await?, now).await?;
    let permit = match desk.entry(exam)? {
        Entry::Start(permit) => permit,
        Entry::Resume(running) => return Ok(running),
        Entry::Over => return Err(Refusal::MonthOver.into()),
        _ => return Err(Refusal::NotOpen.into()),
    };
    let bank = desk.library.exam(exam).ok_or(Problem::Missing)?;
    let used = desk.programme()?.exam(exam).ok_or(Problem::Missing)?;
    let blueprint = bank.blueprint(&used.blueprint).ok_or(Problem::Broken)?;
    let seen = tx.seen_items(trainee.id(), exam).await?;
    let mut rng = ChaCha20Rng::from_seed(random::<32>());
    let drawn = rules::draw::draw(blueprint, &bank.questions(), &seen, &mut rng).map_err(|short| {
        tracing::error!(?short, exam, "the bank cannot feed the blueprint");
        Problem::Broken
    })?;
    let items = drawn.iter().map(|d| pinned(bank, &d.id, &d.order)).collect::<Option<Vec<_>>>().ok_or(Problem::Broken)?;
    let no = permit.no();
    let clock = Running::start(permit, blueprint.minutes, now);
    let id = tx.add_attempt(trainee.id(), exam, no, blueprint, &clock, &items).await?;
    tx.note(Event { kind: "exam-started", actor: Some(trainee.id()), subject: Some(trainee.id()), object: &id, ..Event::default() }, now).await?;
    Ok(id)
}

fn pinned(bank: &Exam, id: &str, order: &[usize]) -> Option<DrawnItem> {
    let found = bank.item(id)?;
    Some(DrawnItem { item: found.item.clone(), version: found.version.clone(), order: order.to_vec() })
}

/// Saves an answer: acknowledged when it is on disk, harmless when it is sent twice.
pub async fn save(ask: &Ask, arrival: Arrival) -> Result<Saved, Problem> {
    let trainee = ask.as_trainee()?;
    if arrival.value.len() > ANSWER_LIMIT || arrival.device.is_empty() || arrival.device == FORM || arrival.device.len() > 64 || !(0..=MAX_SEQ).contains(&arrival.seq) {
        return Err(if arrival.value.len() > ANSWER_LIMIT { Problem::TooLarge } else { Refusal::BadField.into() });
    }
    let now = ask.now;
    let (seq, clock, fate) = ask
        .world
        .write(move |tx| async move {
            let sitting = tx.attempt_of(trainee.id(), &arrival.attempt).await?;
            let (clock, fate) = keep(&tx, &sitting, &arrival, now).await?;
            Ok::<_, Problem>((arrival.seq, clock, fate))
        })
        .await?;
    match fate {
        // The late answer is kept as evidence before it is refused.
        Fate::Late => Err(Refusal::TimeUp.into()),
        Fate::Accepted | Fate::Stale => Ok(Saved { seq, server_now: crate::when::machine(now), deadline_at: crate::when::machine(clock.deadline) }),
    }
}

async fn keep(tx: &Tx, sitting: &Sitting, arrival: &Arrival, now: DateTime<Utc>) -> Result<(Running, Fate), Problem> {
    let newest = tx.newest_seq(&sitting.id, &arrival.item, &arrival.device).await?;
    let fate = match sitting.clock.accepts(now) {
        Ok(()) if sitting.handed_in.is_none() => match newest {
            Some(newest) if newest >= arrival.seq => Fate::Stale,
            _ => Fate::Accepted,
        },
        Ok(()) => return Err(Refusal::HandedIn.into()),
        // A late answer is evidence for a while; after a day, or after hundreds of them, it is noise that nobody may delete.
        Err(late) if now > sitting.clock.deadline + Duration::hours(24) || tx.late_answers(&sitting.id).await? >= MOST_LATE => return Err(late.into()),
        Err(_) => Fate::Late,
    };
    tx.keep_answer(arrival, fate, now).await?;
    Ok((sitting.clock, fate))
}

/// Saves what a form sent at once: only what changed.
pub async fn save_page(ask: &Ask, attempt: &str, values: BTreeMap<String, String>) -> Result<(), Problem> {
    let trainee = ask.as_trainee()?;
    if values.values().any(|v| v.len() > ANSWER_LIMIT) {
        return Err(Problem::TooLarge);
    }
    let (now, attempt) = (ask.now, attempt.to_owned());
    let late = ask
        .world
        .write(move |tx| async move {
            let sitting = tx.attempt_of(trainee.id(), &attempt).await?;
            let answers = tx.answers(&attempt).await?;
            let mut seq = tx.last_seq(&attempt, FORM).await?;
            let mut late = false;
            for (item, value) in values {
                if answers.get(&item).map_or("", |a| a.value.as_str()) == value {
                    continue;
                }
                seq += 1;
                let arrival = Arrival { attempt: attempt.clone(), item, device: FORM.into(), seq, value };
                late |= keep(&tx, &sitting, &arrival, now).await?.1 == Fate::Late;
            }
            Ok::<_, Problem>(late)
        })
        .await?;
    if late { Err(Refusal::TimeUp.into()) } else { Ok(()) }
}

/// Hands an attempt in. Doing it twice, or fifty times at once, gives one result.
pub async fn hand_in(ask: &Ask, attempt: &str) -> Result<String, Problem> {
    let trainee = ask.as_trainee()?;
    let (now, id) = (ask.now, attempt.to_owned());
    ask.world
        .write(move |tx| async move {
            let sitting = tx.attempt_of(trainee.id(), &id).await?;
            close(&tx, &sitting, now).await?;
            Ok::<_, Problem>(sitting.id)
        })
        .await
}

/// The hand-in itself: the person's, or the clock's when the time is over.
pub async fn close(tx: &Tx, sitting: &Sitting, now: DateTime<Utc>) -> Result<HandIn, Problem> {
    if let Some(done) = sitting.handed_in {
        return Ok(done);
    }
    let hand_in = sitting.clock.hand_in(now);
    tx.hand_in(&sitting.id, hand_in).await?;
    let paper = tx.paper(sitting).await?;
    let answers = tx.answers(&sitting.id).await?.into_iter().map(|(item, a)| (item, a.value)).collect();
    tx.add_marks(&sitting.id, &attempt::mark(&paper, &answers), now).await?;
    let kind = if hand_in.by_time { "exam-handed-in-by-time" } else { "exam-handed-in" };
    tx.note(Event { kind, actor: (!hand_in.by_time).then_some(sitting.person.as_str()), subject: Some(&sitting.person), object: &sitting.id, ..Event::default() }, now).await?;
    settle(tx, sitting, now).await?;
    Ok(hand_in)
}

/// Keeps the result when the last grade is in.
pub async fn settle(tx: &Tx, sitting: &Sitting, now: DateTime<Utc>) -> Result<Attempt, Problem> {
    let paper = tx.paper(sitting).await?;
    let stage = Attempt::handed_in(&paper, &tx.shares(&sitting.id).await?);
    if let Attempt::Graded(graded) = &stage {
        tx.add_result(&sitting.id, &Score::of(graded), now).await?;
        let note = if graded.passed { "passed" } else { "not passed" };
        tx.note(Event { kind: "exam-graded", subject: Some(&sitting.person), object: &sitting.id, note, ..Event::default() }, now).await?;
    }
    Ok(stage)
}
