use super::cast::{Cast, at};
use super::defences::{convene, sheet};
use super::each_db::each_db;
use crate::progress::Done;
use crate::{Error, Tx};

#[test]
fn a_lesson_is_signed_off_once_a_version() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let sign = async |version: &'static str, question: &'static str, minutes| {
            let internship = cast.internship.clone();
            db.write(move |tx| async move { tx.sign_material(&internship, "M05", version, question, at(minutes)).await }).await
        };
        assert!(sign("v1", "Почему пять строк?", 1).await?);
        assert!(!sign("v1", "Ещё раз", 2).await?, "doing it twice changes nothing");
        let newest = db.read().await?.reading(&cast.internship, "M05").await?;
        assert_eq!(newest.map(|(v, q, when)| (v, q, when.0)), Some(("v1".into(), "Почему пять строк?".into(), at(1))));
        assert!(sign("v2", "", 3).await?);
        let newest = db.read().await?.reading(&cast.internship, "M05").await?;
        assert_eq!(newest.map(|(v, _, when)| (v, when.0)), Some(("v2".into(), at(3))));
        assert_eq!(db.read().await?.reading(&cast.other, "M05").await?, None);
        let done = db.read().await?.done(&cast.internship).await?;
        let expected = [("M05".to_owned(), "v1".to_owned(), at(1)), ("M05".to_owned(), "v2".to_owned(), at(3))];
        assert_eq!(done.readings, expected);
        Ok(())
    });
}

#[test]
fn the_code_is_signed_once_a_version() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let sign = async |version: &'static str, minutes| {
            let internship = cast.internship.clone();
            db.write(move |tx| async move { tx.sign_code(&internship, version, "hash", "Вера Лаптева", "[1,0]", at(minutes)).await }).await
        };
        assert_eq!(db.read().await?.code_signature(&cast.internship).await?, None);
        assert_eq!((sign("1.0", 1).await?, sign("1.0", 2).await?, sign("1.1", 3).await?), (true, false, true));
        let newest = db.read().await?.code_signature(&cast.internship).await?;
        assert_eq!(newest.map(|(v, name, when)| (v, name, when.0)), Some(("1.1".into(), "Вера Лаптева".into(), at(3))));
        Ok(())
    });
}

#[test]
fn the_newest_plan_counts_and_the_older_ones_stay() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        assert_eq!(db.read().await?.plan(&cast.internship).await?, None);
        for (body, minutes) in [("Черновик", 1), ("План на три месяца", 2)] {
            let internship = cast.internship.clone();
            db.write(move |tx| async move { tx.add_plan(&internship, body, at(minutes)).await }).await?;
        }
        let plan = db.read().await?.plan(&cast.internship).await?.expect("a plan");
        assert_eq!((plan.body.as_str(), plan.at.0), ("План на три месяца", at(2)));
        assert_eq!(one!(db.read().await?, (i64,), "select count(*) from plan")?.0, 2);
        Ok(())
    });
}

#[test]
fn what_is_done_is_one_query_for_one_and_one_for_all() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        assert_eq!(db.read().await?.done(&cast.internship).await?, Done::default());
        let defence = convene(&db, &cast, 1).await?;
        let (c, id) = (cast.clone(), defence.clone());
        let unit = move |tx: Tx| async move {
            tx.sign_material(&c.internship, "M01", "v1", "", at(1)).await?;
            tx.sign_material(&c.internship, "M01", "v2", "", at(2)).await?;
            tx.sign_code(&c.internship, "1.0", "hash", "Вера Лаптева", "[]", at(3)).await?;
            tx.add_sheet(&id, &c.igor, &sheet(&[2, 1]), "", "", at(4)).await
        };
        db.write(unit).await?;
        let tx = db.read().await?;
        let before = db.queries();
        let done = tx.done(&cast.internship).await?;
        assert_eq!(db.queries() - before, 1);
        assert_eq!(done.readings.len(), 2);
        assert_eq!(done.code, Some(("1.0".to_owned(), at(3))));
        assert_eq!(done.plan, Some(at(0)));
        assert_eq!(done.defence.map(|(id, _, sheets)| (id, sheets)), Some((defence, 1)));
        let before = db.queries();
        let tallies = tx.tallies().await?;
        assert_eq!(db.queries() - before, 1);
        let tally = &tallies[&cast.internship];
        assert_eq!((tally.read.clone(), tally.code, tally.plan, tally.defence), (vec!["M01".to_owned()], true, true, Some((1, 3))));
        assert!(!tallies.contains_key(&cast.other), "nothing done, nothing listed");
        Ok(())
    });
}

#[test]
fn an_internship_that_is_not_there_cannot_be_worked_on() {
    each_db(async |db| {
        let done = db.write(|tx| async move { tx.sign_material("none", "M01", "v1", "", at(0)).await }).await;
        assert!(matches!(done, Err(Error::Sqlx(_))), "{done:?}");
        Ok(())
    });
}
