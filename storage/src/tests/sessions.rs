use super::cast::{Cast, at};
use super::each_db::each_db;
use crate::{Db, Error, Result};

/// Begins a session of an hour.
async fn begin(db: &Db, person: &str, id: &str, minutes: i64) -> Result<()> {
    let (person, id) = (person.to_owned(), id.to_owned());
    db.write(move |tx| async move { tx.add_session(&id, &person, "Firefox", "192.0.2.1", at(minutes), at(minutes + 60)).await }).await
}

/// Hashes of a person's open sessions, newest first.
async fn open(db: &Db, person: &str, minutes: i64) -> Result<Vec<String>> {
    Ok(db.read().await?.sessions_of(person, at(minutes)).await?.into_iter().map(|s| s.id).collect())
}

#[test]
fn a_session_knows_its_person_until_it_ends() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        begin(&db, &cast.vera, "a", 0).await?;
        let live = db.read().await?.session("a", at(59)).await?.expect("an open session");
        assert_eq!((live.person.id.as_str(), live.person.name.as_str()), (cast.vera.as_str(), "Вера Лаптева"));
        assert!(live.person.as_trainee().is_ok());
        assert_eq!((live.seen_at, live.expires_at), (at(0), at(60)));
        let tx = db.read().await?;
        assert_eq!(tx.session("a", at(60)).await?, None);
        assert_eq!(tx.session("b", at(1)).await?, None);
        Ok(())
    });
}

#[test]
fn a_session_that_is_used_says_when() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        begin(&db, &cast.vera, "a", 0).await?;
        db.write(|tx| async move { tx.touch_session("a", at(7)).await }).await?;
        let tx = db.read().await?;
        assert_eq!(tx.session("a", at(8)).await?.map(|s| (s.seen_at, s.expires_at)), Some((at(7), at(60))));
        let listed = &tx.sessions_of(&cast.vera, at(8)).await?[0];
        assert_eq!((listed.created_at.0, listed.seen_at.0), (at(0), at(7)));
        assert_eq!((listed.agent.as_str(), listed.address.as_str()), ("Firefox", "192.0.2.1"));
        Ok(())
    });
}

#[test]
fn nobody_ends_somebody_elses_session() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        begin(&db, &cast.vera, "a", 0).await?;
        let end = async |person: &str| {
            let person = person.to_owned();
            db.write(move |tx| async move { tx.end_session(&person, "a", at(1)).await }).await
        };
        assert!(matches!(end(&cast.pavel).await, Err(Error::Missing)));
        assert_eq!(open(&db, &cast.vera, 2).await?, ["a"]);
        end(&cast.vera).await?;
        assert_eq!(open(&db, &cast.vera, 2).await?, [""; 0]);
        assert!(matches!(end(&cast.vera).await, Err(Error::Missing)), "once is enough");
        Ok(())
    });
}

#[test]
fn all_sessions_end_but_the_one_that_asks() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        for (minutes, id) in [(0, "a"), (1, "b"), (2, "c")] {
            begin(&db, &cast.vera, id, minutes).await?;
        }
        begin(&db, &cast.pavel, "d", 3).await?;
        let vera = cast.vera.clone();
        db.write(move |tx| async move { tx.end_sessions(&vera, Some("b"), at(5)).await }).await?;
        assert_eq!(open(&db, &cast.vera, 6).await?, ["b"]);
        let vera = cast.vera.clone();
        db.write(move |tx| async move { tx.end_sessions(&vera, None, at(7)).await }).await?;
        assert_eq!(open(&db, &cast.vera, 8).await?, [""; 0]);
        assert_eq!(open(&db, &cast.pavel, 8).await?, ["d"]);
        Ok(())
    });
}

#[test]
fn the_five_newest_sessions_stay() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        for (minutes, id) in ["a", "b", "c", "d", "e", "f", "g"].into_iter().enumerate() {
            begin(&db, &cast.vera, id, minutes as i64).await?;
        }
        let vera = cast.vera.clone();
        db.write(move |tx| async move { tx.trim_sessions(&vera, at(10)).await }).await?;
        assert_eq!(open(&db, &cast.vera, 11).await?, ["g", "f", "e", "d", "c"]);
        Ok(())
    });
}
