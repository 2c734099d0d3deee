use super::cast::{Cast, at};
use super::each_db::{each_db, each_empty_db};
use crate::migrations::numbers;

#[test]
fn migrations_are_numbered_from_one_without_a_gap() {
    let expected: Vec<i64> = (1..).take(numbers().len()).collect();
    assert_eq!(numbers(), expected);
    assert!(!numbers().is_empty());
}

#[test]
fn each_migration_keeps_the_people_of_the_one_before() {
    each_empty_db(async |db| {
        for (applied, number) in numbers().into_iter().enumerate() {
            assert_eq!(db.pending_migrations().await?, numbers().len() - applied);
            db.migrate_to(number).await?;
            let email = format!("{number}@demo");
            db.write(move |tx| async move { tx.add_person(&email, "Вера", at(number)).await }).await?;
            assert_eq!(db.read().await?.accounts().await?.len(), applied + 1, "after {number}");
        }
        assert_eq!(db.pending_migrations().await?, 0);
        // What came last works for who came first.
        let first = db.read().await?.person_by_email("1@demo").await?.expect("the first one").id;
        Cast::new(&db).await?;
        assert_eq!(db.read().await?.tries(&first).await?, []);
        Ok(())
    });
}

#[test]
fn a_database_that_is_up_to_date_is_left_alone() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        db.migrate().await?;
        assert_eq!(db.pending_migrations().await?, 0);
        assert_eq!(db.read().await?.internship_of(&cast.vera).await?.id, cast.internship);
        Ok(())
    });
}

#[test]
fn two_that_start_at_once_migrate_once() {
    each_empty_db(async |db| {
        let (one, two) = tokio::join!(db.migrate(), db.migrate());
        one?;
        two?;
        assert_eq!(db.pending_migrations().await?, 0);
        Ok(())
    });
}
