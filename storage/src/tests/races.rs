use super::cast::{Cast, at, blueprint, clock, drawn, paper, start};
use super::each_db::each_db;
use crate::exams::answers::{Arrival, Fate};
use crate::{Db, Error, Result, Tx};

/// Adds one to a number that is kept as a setting.
async fn add_one(db: Db) -> Result<()> {
    let unit = |tx: Tx| async move {
        let number = tx.settings().await?.iter().find(|(n, _)| n == "number").map_or(0, |(_, v)| v.parse().unwrap_or(0));
        tokio::task::yield_now().await;
        tx.set("number", &(number + 1).to_string(), None, at(0)).await
    };
    db.write(unit).await
}

#[test]
fn units_at_once_do_not_lose_each_others_work() {
    each_db(async |db| {
        for _ in 0..5 {
            let (a, b, c, d) = tokio::join!(add_one(db.clone()), add_one(db.clone()), add_one(db.clone()), add_one(db.clone()));
            for done in [a, b, c, d] {
                done?;
            }
        }
        assert_eq!(db.read().await?.settings().await?, [("number".to_owned(), "20".to_owned())]);
        Ok(())
    });
}

#[test]
fn two_tabs_that_start_at_once_get_one_attempt() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let done = tokio::join!(start(&db, &cast.vera, 1, 0), start(&db, &cast.vera, 1, 0), start(&db, &cast.vera, 2, 0));
        let done = [done.0, done.1, done.2];
        assert_eq!(done.iter().filter(|d| d.is_ok()).count(), 1, "{done:?}");
        assert!(done.iter().all(|d| matches!(d, Ok(_) | Err(Error::Stale))), "{done:?}");
        assert_eq!(db.read().await?.tries(&cast.vera).await?.len(), 1);
        Ok(())
    });
}

#[test]
fn the_same_save_sent_twice_at_once_is_kept_once() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let attempt = start(&db, &cast.vera, 1, 0).await?;
        let save = || {
            let arrival = Arrival { attempt: attempt.clone(), item: "S1-1".into(), device: "tab".into(), seq: 1, value: "2".into() };
            db.write(move |tx| async move { tx.keep_answer(&arrival, Fate::Accepted, at(1)).await })
        };
        let (a, b, c) = tokio::join!(save(), save(), save());
        for done in [a, b, c] {
            done?;
        }
        let events = one!(db.read().await?, (i64,), "select count(*) from answer_event")?.0;
        assert_eq!(events, 1);
        Ok(())
    });
}

#[test]
fn items_that_two_people_draw_at_once_are_stored_once() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let (a, b) = tokio::join!(start(&db, &cast.vera, 1, 0), start(&db, &cast.pavel, 1, 0));
        a?;
        b?;
        let versions = one!(db.read().await?, (i64,), "select count(*) from item_version")?.0;
        assert_eq!(versions, paper().len() as i64);
        Ok(())
    });
}

#[test]
fn an_attempt_whose_items_do_not_fit_is_not_there_at_all() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let twice = vec![drawn("S1-1", "Раз?"), drawn("S1-1", "Раз?")];
        let vera = cast.vera.clone();
        let done = db.write(move |tx| async move { tx.add_attempt(&vera, "seo", 1, &blueprint(), &clock(0), &twice).await }).await;
        assert!(matches!(done, Err(Error::Stale)), "{done:?}");
        assert_eq!(db.read().await?.tries(&cast.vera).await?, []);
        assert_eq!(one!(db.read().await?, (i64,), "select count(*) from item_version")?.0, 0);
        Ok(())
    });
}
