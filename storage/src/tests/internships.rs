use super::cast::{Cast, at, new_internship};
use super::each_db::each_db;
use crate::Error;

#[test]
fn an_internship_has_the_names_a_page_needs() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let found = db.read().await?.internship_of(&cast.vera).await?;
        assert_eq!((found.trainee_name.as_str(), found.mentor_name.as_str()), ("Вера Лаптева", "Мира Соколова"));
        assert_eq!((found.cohort, found.cohort_name), (cast.cohort, ("Ноябрь 2026".to_owned(), "November 2026".to_owned())));
        assert_eq!((found.programme.as_str(), found.project.as_str(), found.starts_on), ("starter", "Теплицы", at(0).date_naive()));
        assert!(matches!(db.read().await?.internship_of(&cast.mira).await, Err(Error::Missing)));
        Ok(())
    });
}

#[test]
fn nobody_has_two_internships() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let again = new_internship(&cast.vera, &cast.olga, &cast.cohort);
        let done = db.write(move |tx| async move { tx.add_internship(&again, at(9)).await }).await;
        assert!(matches!(done, Err(Error::Stale)), "{done:?}");
        Ok(())
    });
}

#[test]
fn who_may_not_see_it_finds_nothing() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let tx = db.read().await?;
        for (id, seen) in [(&cast.vera, true), (&cast.mira, true), (&cast.olga, true), (&cast.hana, true), (&cast.pavel, false), (&cast.igor, false)] {
            let person = tx.person(id).await?;
            match tx.internship_for(&person, &cast.internship).await {
                Ok(found) => assert!(seen && found.id == cast.internship, "{}", person.name),
                Err(Error::Missing) => assert!(!seen, "{}", person.name),
                Err(other) => panic!("{}: {other}", person.name),
            }
        }
        let olga = tx.person(&cast.olga).await?;
        assert!(matches!(tx.internship_for(&olga, "none").await, Err(Error::Missing)));
        assert!(matches!(tx.internship("none").await, Err(Error::Missing)));
        Ok(())
    });
}

#[test]
fn internships_are_listed_by_cohort() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let next = db.write(|tx| async move { tx.add_cohort("Декабрь 2026", "December 2026", at(40_000).date_naive()).await }).await?;
        let tx = db.read().await?;
        let names = |list: Vec<crate::internships::Internship>| list.into_iter().map(|i| i.trainee_name).collect::<Vec<_>>();
        assert_eq!(names(tx.internships(None).await?), ["Вера Лаптева", "Павел Ким"]);
        assert_eq!(names(tx.internships(Some(&cast.cohort)).await?), ["Вера Лаптева", "Павел Ким"]);
        assert_eq!(names(tx.internships(Some(&next)).await?), [""; 0]);
        let cohorts: Vec<String> = tx.cohorts().await?.into_iter().map(|(_, ru, _)| ru).collect();
        assert_eq!(cohorts, ["Декабрь 2026", "Ноябрь 2026"], "newest first");
        Ok(())
    });
}
