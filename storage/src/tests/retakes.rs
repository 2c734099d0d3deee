use rules::retake::{Added, Past};

use super::cast::{Cast, at, hand_in, start};
use super::each_db::each_db;
use crate::exams::grades::Score;
use crate::exams::retakes::history;
use crate::{Db, Error, Result};

async fn result(db: &Db, attempt: &str, hundredths: u32, minutes: i64) -> Result<()> {
    let (attempt, score) = (attempt.to_owned(), Score { hundredths, passed: hundredths >= 7_500, topics: Vec::new() });
    db.write(move |tx| async move { tx.add_result(&attempt, &score, at(minutes)).await }).await
}

async fn step(db: &Db, cast: &Cast, no: u32, step: Added) -> Result<()> {
    let cast = cast.clone();
    db.write(move |tx| async move { tx.add_retake_step(&cast.vera, "seo", no, &step, &cast.mira, at(60)).await }).await
}

fn met() -> Added {
    Added::Condition("Разобрали темы.".into())
}

#[test]
fn a_step_towards_a_retake_is_taken_once() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        step(&db, &cast, 2, met()).await?;
        assert!(matches!(step(&db, &cast, 2, met()).await, Err(Error::Stale)));
        step(&db, &cast, 2, Added::Permission).await?;
        step(&db, &cast, 3, met()).await?;
        let steps = db.read().await?.done(&cast.internship).await?.steps;
        let seen: Vec<_> = steps.iter().map(|s| (s.exam.as_str(), s.no, s.step.as_str(), s.name.as_str())).collect();
        let by = "Мира Соколова";
        assert_eq!(seen, [("seo", 2, "condition", by), ("seo", 2, "permission", by), ("seo", 3, "condition", by)]);
        assert_eq!((steps[0].note.as_str(), steps[0].at.0), ("Разобрали темы.", at(60)));
        assert!(!db.read().await?.all_retake_steps().await?.contains_key(&cast.pavel));
        Ok(())
    });
}

#[test]
fn the_rules_see_what_was_sat_graded_recorded_and_allowed() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let first = start(&db, &cast.vera, 1, 0).await?;
        hand_in(&db, &first, 20).await?;
        result(&db, &first, 6_100, 30).await?;
        step(&db, &cast, 2, met()).await?;
        step(&db, &cast, 2, Added::Permission).await?;
        let second = start(&db, &cast.vera, 2, 2_000).await?;
        let seen = async || {
            let tx = db.read().await?;
            Ok::<_, Error>(history("seo", &tx.tries(&cast.vera).await?, &tx.done(&cast.internship).await?.steps))
        };
        let failed = Past { attempt: first, handed_in_at: at(20), passed: Some(false) };
        let running = seen().await?;
        assert_eq!((running.past, running.running.as_ref()), (vec![failed.clone()], Some(&second)));
        assert_eq!((running.conditions, running.permissions), ([2].into(), [2].into()));
        hand_in(&db, &second, 2_020).await?;
        let waits = Past { attempt: second.clone(), handed_in_at: at(2_020), passed: None };
        assert_eq!(seen().await?.past, [failed.clone(), waits.clone()]);
        result(&db, &second, 7_500, 2_030).await?;
        assert_eq!(seen().await?.past, [failed, Past { passed: Some(true), ..waits }]);
        let other = history("ppc", &db.read().await?.tries(&cast.vera).await?, &[]);
        assert_eq!(other, rules::retake::History::default());
        Ok(())
    });
}

#[test]
fn a_changed_grade_changes_what_an_attempt_came_to() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let attempt = start(&db, &cast.vera, 1, 0).await?;
        hand_in(&db, &attempt, 20).await?;
        result(&db, &attempt, 7_400, 30).await?;
        result(&db, &attempt, 7_600, 40).await?;
        let tries = db.read().await?.tries(&cast.vera).await?;
        let seen: Vec<_> = tries.iter().map(|t| (t.no, t.hundredths, t.passed)).collect();
        assert_eq!(seen, [(1, Some(7_600), Some(1))]);
        Ok(())
    });
}

#[test]
fn lists_of_people_read_everybodys_attempts_at_once() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let first = start(&db, &cast.vera, 1, 0).await?;
        hand_in(&db, &first, 20).await?;
        start(&db, &cast.vera, 2, 2_000).await?;
        start(&db, &cast.pavel, 1, 5).await?;
        let tx = db.read().await?;
        let before = db.queries();
        let all = tx.all_tries().await?;
        assert_eq!((db.queries() - before, all.len()), (1, 2));
        for person in [&cast.vera, &cast.pavel] {
            assert_eq!(all[person], tx.tries(person).await?);
        }
        Ok(())
    });
}
