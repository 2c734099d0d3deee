use super::cast::{Cast, at, start};
use super::each_db::each_db;
use crate::exams::answers::{Arrival, Fate};
use crate::{Db, Error, Result};

/// Keeps an answer of a device.
async fn save(db: &Db, attempt: &str, item: &str, (device, seq): (&str, i64), value: &str, fate: Fate) -> Result<()> {
    let arrival = Arrival { attempt: attempt.into(), item: item.into(), device: device.into(), seq, value: value.into() };
    db.write(move |tx| async move { tx.keep_answer(&arrival, fate, at(seq)).await }).await
}

/// The current answer to the first item.
async fn answer(db: &Db, attempt: &str) -> Result<Option<(String, i64, String)>> {
    let mut answers = db.read().await?.answers(attempt).await?;
    Ok(answers.remove("S1-1").map(|a| (a.device, a.seq, a.value)))
}

async fn events(db: &Db) -> Result<i64> {
    Ok(one!(db.read().await?, (i64,), "select count(*) from answer_event")?.0)
}

#[test]
fn the_newest_accepted_answer_of_each_item_is_current() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let attempt = start(&db, &cast.vera, 1, 0).await?;
        assert!(db.read().await?.answers(&attempt).await?.is_empty());
        save(&db, &attempt, "S1-1", ("tab", 1), "0", Fate::Accepted).await?;
        save(&db, &attempt, "S1-1", ("tab", 2), "2", Fate::Accepted).await?;
        save(&db, &attempt, "S2-1", ("tab", 3), "1", Fate::Accepted).await?;
        let answers = db.read().await?.answers(&attempt).await?;
        let seen: Vec<_> = answers.values().map(|a| (a.item.as_str(), a.seq, a.value.as_str(), a.received_at.0)).collect();
        assert_eq!(seen, [("S1-1", 2, "2", at(2)), ("S2-1", 3, "1", at(3))]);
        assert_eq!(events(&db).await?, 3, "the older answer is kept");
        Ok(())
    });
}

#[test]
fn the_same_save_twice_is_one() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let attempt = start(&db, &cast.vera, 1, 0).await?;
        for value in ["0", "0", "1"] {
            save(&db, &attempt, "S1-1", ("tab", 1), value, Fate::Accepted).await?;
        }
        assert_eq!(answer(&db, &attempt).await?, Some(("tab".into(), 1, "0".into())), "the first of that number counts");
        assert_eq!(events(&db).await?, 1);
        // The same number on another device or for another item is another save.
        save(&db, &attempt, "S1-1", ("phone", 1), "2", Fate::Accepted).await?;
        save(&db, &attempt, "S2-1", ("tab", 1), "2", Fate::Accepted).await?;
        assert_eq!((events(&db).await?, answer(&db, &attempt).await?), (3, Some(("phone".into(), 1, "2".into()))));
        Ok(())
    });
}

#[test]
fn stale_and_late_answers_are_kept_and_never_count() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let attempt = start(&db, &cast.vera, 1, 0).await?;
        save(&db, &attempt, "S1-1", ("tab", 5), "2", Fate::Accepted).await?;
        save(&db, &attempt, "S1-1", ("tab", 4), "0", Fate::Stale).await?;
        save(&db, &attempt, "S1-1", ("tab", 6), "1", Fate::Late).await?;
        assert_eq!(answer(&db, &attempt).await?, Some(("tab".into(), 5, "2".into())));
        assert_eq!(events(&db).await?, 3);
        Ok(())
    });
}

#[test]
fn an_answer_can_be_taken_back() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let attempt = start(&db, &cast.vera, 1, 0).await?;
        save(&db, &attempt, "S1-1", ("tab", 1), "2", Fate::Accepted).await?;
        save(&db, &attempt, "S1-1", ("tab", 2), "", Fate::Accepted).await?;
        assert_eq!(answer(&db, &attempt).await?, Some(("tab".into(), 2, String::new())));
        Ok(())
    });
}

#[test]
fn a_devices_newest_number_tells_what_is_stale() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let attempt = start(&db, &cast.vera, 1, 0).await?;
        save(&db, &attempt, "S1-1", ("tab", 3), "2", Fate::Accepted).await?;
        save(&db, &attempt, "S2-1", ("tab", 7), "1", Fate::Late).await?;
        let tx = db.read().await?;
        assert_eq!(tx.newest_seq(&attempt, "S1-1", "tab").await?, Some(3));
        assert_eq!(tx.newest_seq(&attempt, "S1-1", "phone").await?, None);
        assert_eq!(tx.newest_seq(&attempt, "S2-c", "tab").await?, None);
        assert!(matches!(tx.newest_seq(&attempt, "S9-9", "tab").await, Err(Error::Missing)), "not in this attempt");
        assert_eq!((tx.last_seq(&attempt, "tab").await?, tx.last_seq(&attempt, "phone").await?), (7, 0));
        Ok(())
    });
}

#[test]
fn an_item_that_was_not_drawn_takes_no_answer() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let attempt = start(&db, &cast.vera, 1, 0).await?;
        let done = save(&db, &attempt, "S9-9", ("tab", 1), "2", Fate::Accepted).await;
        assert!(matches!(done, Err(Error::Sqlx(_))), "{done:?}");
        assert_eq!(events(&db).await?, 0);
        Ok(())
    });
}
