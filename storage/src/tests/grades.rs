use std::collections::BTreeMap;

use rules::attempt::Attempt;
use rules::marking::Share;

use super::cast::{Cast, at, hand_in, start};
use super::each_db::each_db;
use crate::exams::grades::Score;
use crate::{Db, Error, Result};

/// The machine marks both automatic items: the first right, the second wrong.
async fn mark(db: &Db, attempt: &str) -> Result<()> {
    let attempt = attempt.to_owned();
    let marks = [("S1-1".to_owned(), Share::FULL), ("S2-1".to_owned(), Share::NONE)];
    db.write(move |tx| async move { tx.add_marks(&attempt, &marks, at(20)).await }).await
}

async fn grade(db: &Db, attempt: &str, level: u8, by: &str, minutes: i64) -> Result<()> {
    let (attempt, by, comment) = (attempt.to_owned(), by.to_owned(), format!("Уровень {level}."));
    db.write(move |tx| async move { tx.add_grade(&attempt, "S2-c", Share::of_level(level), level, &comment, &by, at(minutes)).await }).await
}

#[test]
fn the_newest_grade_of_each_item_is_in_force() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let attempt = start(&db, &cast.vera, 1, 0).await?;
        mark(&db, &attempt).await?;
        grade(&db, &attempt, 2, &cast.mira, 30).await?;
        grade(&db, &attempt, 3, &cast.igor, 40).await?;
        let tx = db.read().await?;
        let expected: BTreeMap<String, Share> = [("S1-1", Share::FULL), ("S2-1", Share::NONE), ("S2-c", Share::of_level(3))].map(|(i, s)| (i.to_owned(), s)).into();
        assert_eq!(tx.shares(&attempt).await?, expected);
        let grades = tx.case_grades(&attempt).await?;
        let seen: Vec<_> = grades.iter().map(|g| (g.item.as_str(), g.level, g.comment.as_str(), g.name.as_str(), g.at.0)).collect();
        let expected = [("S2-c", 2, "Уровень 2.", "Мира Соколова", at(30)), ("S2-c", 3, "Уровень 3.", "Игорь Чен", at(40))];
        assert_eq!(seen, expected, "both stand in the record");
        Ok(())
    });
}

#[test]
fn the_machine_marks_an_item_once() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let attempt = start(&db, &cast.vera, 1, 0).await?;
        mark(&db, &attempt).await?;
        let again = mark(&db, &attempt).await;
        assert!(matches!(again, Err(Error::Stale)), "{again:?}");
        Ok(())
    });
}

#[test]
fn a_case_waits_from_the_hand_in_to_its_grade() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let (vera, pavel) = (start(&db, &cast.vera, 1, 0).await?, start(&db, &cast.pavel, 1, 0).await?);
        assert_eq!(db.read().await?.waiting_cases().await?, []);
        hand_in(&db, &pavel, 20).await?;
        hand_in(&db, &vera, 10).await?;
        mark(&db, &vera).await?;
        let waiting = db.read().await?.waiting_cases().await?;
        let seen: Vec<_> = waiting.iter().map(|w| (w.attempt.as_str(), w.item.as_str(), w.trainee_name.as_str(), w.handed_in_at.0)).collect();
        let expected = [(vera.as_str(), "S2-c", "Вера Лаптева", at(10)), (pavel.as_str(), "S2-c", "Павел Ким", at(20))];
        assert_eq!(seen, expected, "the longest wait first");
        assert_eq!((waiting[0].exam.as_str(), waiting[0].no, &waiting[0].trainee, &waiting[0].mentor), ("seo", 1, &cast.vera, &cast.mira));
        grade(&db, &vera, 0, &cast.mira, 30).await?;
        let left: Vec<String> = db.read().await?.waiting_cases().await?.into_iter().map(|w| w.attempt).collect();
        assert_eq!(left, [pavel]);
        Ok(())
    });
}

#[test]
fn a_result_is_rounded_down_and_comes_back() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let attempt = start(&db, &cast.vera, 1, 0).await?;
        mark(&db, &attempt).await?;
        grade(&db, &attempt, 3, &cast.mira, 30).await?;
        let tx = db.read().await?;
        assert_eq!(tx.result(&attempt).await?, None);
        let paper = tx.paper(&tx.attempt(&attempt).await?).await?;
        let Attempt::Graded(graded) = Attempt::handed_in(&paper, &tx.shares(&attempt).await?) else { panic!("a grade is missing") };
        drop(tx);
        // 50 of S1; in S2 three quarters of three points, of four: 56,25 %, half of it 28,125.
        let score = Score::of(&graded);
        let topics = vec![("S1".to_owned(), 10_000), ("S2".to_owned(), 5_625)];
        assert_eq!(score, Score { hundredths: 7_812, passed: true, topics });
        let (id, kept) = (attempt.clone(), score.clone());
        db.write(move |tx| async move { tx.add_result(&id, &kept, at(31)).await }).await?;
        assert_eq!(db.read().await?.result(&attempt).await?, Some(score.clone()));
        // A grade that is changed later adds a newer result.
        let (id, newer) = (attempt.clone(), Score { hundredths: 5_000, passed: false, ..score });
        let kept = newer.clone();
        db.write(move |tx| async move { tx.add_result(&id, &kept, at(50)).await }).await?;
        assert_eq!(db.read().await?.result(&attempt).await?, Some(newer));
        Ok(())
    });
}
