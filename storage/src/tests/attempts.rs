use rules::attempt::HandIn;

use super::cast::{Cast, at, blueprint, clock, drawn, hand_in, paper, start};
use super::each_db::each_db;
use crate::Error;

#[test]
fn an_attempt_comes_back_as_it_was_drawn() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let id = start(&db, &cast.vera, 1, 0).await?;
        let tx = db.read().await?;
        let sitting = tx.attempt_of(&cast.vera, &id).await?;
        assert_eq!((sitting.person.as_str(), sitting.exam.as_str(), sitting.no), (cast.vera.as_str(), "seo", 1));
        assert_eq!((sitting.clock, sitting.handed_in), (clock(0), None));
        assert_eq!(sitting.blueprint, blueprint());
        let kept = tx.paper(&sitting).await?;
        let drawn = paper();
        assert_eq!(kept.items.len(), drawn.len());
        for (kept, drawn) in kept.items.iter().zip(drawn) {
            assert_eq!((&kept.item, &kept.order), (&drawn.item, &drawn.order));
        }
        assert_eq!(tx.attempt(&id).await?, sitting);
        Ok(())
    });
}

#[test]
fn an_edit_of_the_bank_changes_no_attempt() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let first = start(&db, &cast.vera, 1, 0).await?;
        let pavel = cast.pavel.clone();
        let edited = vec![drawn("S1-1", "Что это значит теперь?")];
        let second = db.write(move |tx| async move { tx.add_attempt(&pavel, "seo", 1, &blueprint(), &clock(5), &edited).await }).await?;
        let tx = db.read().await?;
        let mut prompts = Vec::new();
        for id in [&first, &second] {
            let paper = tx.paper(&tx.attempt(id).await?).await?;
            prompts.push(paper.item("S1-1").expect("the item").item.question.text.ru.prompt.clone());
        }
        assert_eq!(prompts, ["Что это значит?", "Что это значит теперь?"]);
        Ok(())
    });
}

#[test]
fn one_attempt_runs_at_a_time() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let first = start(&db, &cast.vera, 1, 0).await?;
        assert!(matches!(start(&db, &cast.vera, 2, 1).await, Err(Error::Stale)));
        // Somebody else's runs beside it, and so does another exam.
        start(&db, &cast.pavel, 1, 1).await?;
        let vera = cast.vera.clone();
        db.write(move |tx| async move { tx.add_attempt(&vera, "ppc", 1, &blueprint(), &clock(1), &paper()).await }).await?;
        hand_in(&db, &first, 20).await?;
        assert!(matches!(start(&db, &cast.vera, 1, 30).await, Err(Error::Stale)), "a number is given once");
        start(&db, &cast.vera, 2, 30).await?;
        Ok(())
    });
}

#[test]
fn somebody_elses_attempt_is_missing() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let id = start(&db, &cast.vera, 1, 0).await?;
        let tx = db.read().await?;
        assert!(matches!(tx.attempt_of(&cast.pavel, &id).await, Err(Error::Missing)));
        assert!(matches!(tx.attempt("none").await, Err(Error::Missing)));
        Ok(())
    });
}

#[test]
fn an_attempt_is_handed_in_once() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let id = start(&db, &cast.vera, 1, 0).await?;
        hand_in(&db, &id, 20).await?;
        assert!(matches!(hand_in(&db, &id, 21).await, Err(Error::Stale)));
        let sitting = db.read().await?.attempt(&id).await?;
        assert_eq!(sitting.handed_in, Some(HandIn { at: at(20), by_time: false }));
        let (pavel, in_time) = (start(&db, &cast.pavel, 1, 0).await?, HandIn { at: at(26), by_time: true });
        let id = pavel.clone();
        db.write(move |tx| async move { tx.hand_in(&id, in_time).await }).await?;
        assert_eq!(db.read().await?.attempt(&pavel).await?.handed_in, Some(in_time));
        Ok(())
    });
}

#[test]
fn attempts_whose_time_is_over_are_found_until_they_are_handed_in() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let (vera, pavel) = (start(&db, &cast.vera, 1, 0).await?, start(&db, &cast.pavel, 1, 10).await?);
        assert_eq!(db.read().await?.overdue(at(25)).await?, [""; 0]);
        assert_eq!(db.read().await?.overdue(at(26)).await?, std::slice::from_ref(&vera));
        hand_in(&db, &vera, 26).await?;
        assert_eq!(db.read().await?.overdue(at(1_000)).await?, [pavel]);
        Ok(())
    });
}

#[test]
fn an_item_remembers_the_last_attempt_that_showed_it() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let id = start(&db, &cast.vera, 1, 0).await?;
        hand_in(&db, &id, 20).await?;
        let (vera, next) = (cast.vera.clone(), vec![drawn("S1-1", "Что это значит?"), drawn("S2-2", "Куда ведёт 301?")]);
        db.write(move |tx| async move { tx.add_attempt(&vera, "seo", 2, &blueprint(), &clock(100), &next).await }).await?;
        let tx = db.read().await?;
        let seen: Vec<(String, u32)> = tx.seen_items(&cast.vera, "seo").await?.into_iter().collect();
        let expected = [("S1-1", 2), ("S2-1", 1), ("S2-2", 2), ("S2-c", 1)].map(|(id, no)| (id.to_owned(), no));
        assert_eq!(seen, expected);
        assert!(tx.seen_items(&cast.vera, "ppc").await?.is_empty());
        assert!(tx.seen_items(&cast.pavel, "seo").await?.is_empty());
        Ok(())
    });
}

#[test]
fn a_row_that_no_action_wrote_is_told_from_a_thing_that_is_missing() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let id = start(&db, &cast.vera, 1, 0).await?;
        let attempt = id.clone();
        let spoil = "update attempt set blueprint = '{}' where id = $1";
        db.write(move |tx| async move { run!(tx, spoil, attempt.clone()) }).await?;
        let read = db.read().await?.attempt(&id).await;
        assert!(matches!(read, Err(Error::Inconsistent { table: "attempt", .. })), "{read:?}");
        Ok(())
    });
}
