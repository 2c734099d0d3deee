use rules::defence::Verdict;
use rules::outcome::{Decision, DefenceStanding, Evidence, ExamStanding, OutcomeKind, OutcomeRule, Wish, decide};
use rules::people::Department;

use super::cast::{Cast, at};
use super::each_db::each_db;
use crate::{Db, Error, Result};

/// An exam passed and a plan defended.
pub(super) fn evidence() -> Evidence {
    let exam = ExamStanding { exam: "seo".into(), attempts: 2, best: Some(81), passed: true, exhausted: false, pending: false };
    Evidence { exams: vec![exam], exams_required: 1, defences: vec![DefenceStanding { points: 71, verdict: Verdict::Passed }], materials: (10, 10), checklists: (2, 2), code: true }
}

fn wished(kind: OutcomeKind, department: Option<Department>, reason: &str) -> Decision {
    let wish = Wish { kind, department, reason: reason.to_owned(), talked: true };
    decide(&evidence(), &[OutcomeRule::of(OutcomeKind::TraineeMentor), OutcomeRule::of(OutcomeKind::Transfer)], wish).expect("the evidence allows it")
}

/// Stays with a mentor.
pub(super) fn decision(reason: &str) -> Decision {
    wished(OutcomeKind::TraineeMentor, None, reason)
}

async fn keep(db: &Db, internship: &str, decision: Decision, by: &str, minutes: i64) -> Result<String> {
    let (internship, by) = (internship.to_owned(), by.to_owned());
    db.write(move |tx| async move { tx.add_decision(&internship, &decision, &evidence(), &by, at(minutes)).await }).await
}

#[test]
fn a_decision_comes_back_with_its_evidence() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        assert_eq!(db.read().await?.decisions(&cast.internship).await?, []);
        let transfer = wished(OutcomeKind::Transfer, Some(Department::Seo), "Сильна в диагностике, хочет в отдел.");
        let id = keep(&db, &cast.internship, transfer, &cast.olga, 5).await?;
        let records = db.read().await?.decisions(&cast.internship).await?;
        let [record] = &records[..] else { panic!("{records:?}") };
        assert_eq!((&record.id, &record.internship, record.at), (&id, &cast.internship, at(5)));
        assert_eq!((record.kind, record.department), (OutcomeKind::Transfer, Some(Department::Seo)));
        assert_eq!((record.reason.as_str(), record.decided_by.as_str()), ("Сильна в диагностике, хочет в отдел.", "Ольга Белова"));
        assert_eq!((&record.evidence, &record.registered), (&evidence(), &None));
        Ok(())
    });
}

#[test]
fn a_change_of_mind_supersedes_and_deletes_nothing() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let first = keep(&db, &cast.internship, decision("Пока остаётся с наставником."), &cast.olga, 5).await?;
        let transfer = wished(OutcomeKind::Transfer, Some(Department::Seo), "После пересмотра: перевод в отдел.");
        let second = keep(&db, &cast.internship, transfer, &cast.olga, 50).await?;
        let third = keep(&db, &cast.internship, decision("Отдел занят: остаётся с наставником."), &cast.olga, 55).await?;
        let other = keep(&db, &cast.other, decision("Пока остаётся с наставником."), &cast.olga, 60).await?;
        let tx = db.read().await?;
        let ids: Vec<String> = tx.decisions(&cast.internship).await?.into_iter().map(|r| r.id).collect();
        assert_eq!(ids, [third.clone(), second.clone(), first.clone()], "newest first");
        let newest: Vec<String> = tx.newest_decisions().await?.into_iter().map(|r| r.id).collect();
        assert!(newest.len() == 2 && newest.contains(&third) && newest.contains(&other), "{newest:?}");
        let links = all!(tx, (String, Option<String>), "select id, supersedes from decision order by id")?;
        assert_eq!(links, [(first.clone(), None), (second.clone(), Some(first)), (third, Some(second)), (other, None)]);
        Ok(())
    });
}

#[test]
fn a_decision_is_superseded_by_one_only() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let first = keep(&db, &cast.internship, decision("Пока остаётся с наставником."), &cast.olga, 5).await?;
        keep(&db, &cast.internship, decision("Всё ещё остаётся с наставником."), &cast.olga, 6).await?;
        let sql = "insert into decision (id, internship, kind, reason, evidence, supersedes, decided_by, at) \
             select 'fork', internship, kind, reason, evidence, $1, decided_by, at from decision where id = $1";
        let done = db.write(move |tx| async move { run!(tx, sql, first.clone()) }).await;
        assert!(matches!(done, Err(Error::Stale)), "{done:?}");
        Ok(())
    });
}

#[test]
fn a_decision_is_registered_once() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let id = keep(&db, &cast.internship, decision("Пока остаётся с наставником."), &cast.olga, 5).await?;
        let register = async |minutes| {
            let (id, hana) = (id.clone(), cast.hana.clone());
            db.write(move |tx| async move { tx.register(&id, &hana, at(minutes)).await }).await
        };
        register(9).await?;
        assert!(matches!(register(10).await, Err(Error::Stale)));
        let record = &db.read().await?.decisions(&cast.internship).await?[0];
        assert_eq!(record.registered, Some(("Хана Юсупова".to_owned(), at(9))));
        Ok(())
    });
}
