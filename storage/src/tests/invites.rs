use super::cast::{Cast, at};
use super::each_db::each_db;
use crate::{Db, Error, Result};

/// Invites somebody for fifteen minutes.
async fn invite(db: &Db, person: &str, token: &str, minutes: i64) -> Result<()> {
    let (person, token) = (person.to_owned(), token.to_owned());
    db.write(move |tx| async move { tx.add_invite(&token, &person, None, at(minutes), at(minutes + 15)).await }).await
}

async fn use_up(db: &Db, token: &str, minutes: i64) -> Result<()> {
    let token = token.to_owned();
    db.write(move |tx| async move { tx.use_invite(&token, at(minutes)).await }).await
}

#[test]
fn an_invite_names_its_person_until_its_time_is_over() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        invite(&db, &cast.vera, "a", 0).await?;
        let tx = db.read().await?;
        let open = tx.invite("a", at(14)).await?.expect("an open invite");
        assert_eq!((open.person, open.email.as_str(), open.name.as_str()), (cast.vera, "vera@demo", "Вера Лаптева"));
        assert_eq!(tx.invite("a", at(15)).await?, None);
        assert_eq!(tx.invite("b", at(1)).await?, None);
        Ok(())
    });
}

#[test]
fn an_invite_is_used_once_and_in_time() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        invite(&db, &cast.vera, "a", 0).await?;
        use_up(&db, "a", 5).await?;
        assert_eq!(db.read().await?.invite("a", at(6)).await?, None);
        assert!(matches!(use_up(&db, "a", 6).await, Err(Error::Missing)));
        invite(&db, &cast.vera, "b", 0).await?;
        assert!(matches!(use_up(&db, "b", 15).await, Err(Error::Missing)));
        Ok(())
    });
}

#[test]
fn a_newer_invite_ends_the_older_one() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        invite(&db, &cast.vera, "a", 0).await?;
        invite(&db, &cast.pavel, "c", 0).await?;
        invite(&db, &cast.vera, "b", 1).await?;
        let tx = db.read().await?;
        let open = [tx.invite("a", at(2)).await?, tx.invite("b", at(2)).await?, tx.invite("c", at(2)).await?];
        assert_eq!(open.map(|i| i.is_some()), [false, true, true]);
        drop(tx);
        assert!(matches!(use_up(&db, "a", 2).await, Err(Error::Missing)));
        Ok(())
    });
}
