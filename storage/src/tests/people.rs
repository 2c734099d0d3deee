use rules::people::{Department, Role};

use super::cast::{Cast, at};
use super::each_db::each_db;
use crate::Error;

#[test]
fn an_address_belongs_to_one_person() {
    each_db(async |db| {
        assert!(db.read().await?.is_empty().await?);
        Cast::new(&db).await?;
        assert!(!db.read().await?.is_empty().await?);
        let twice = db.write(|tx| async move { tx.add_person("vera@demo", "Другая Вера", at(1)).await }).await;
        assert!(matches!(twice, Err(Error::Stale)), "{twice:?}");
        Ok(())
    });
}

#[test]
fn every_role_comes_back_as_it_was_granted() {
    each_db(async |db| {
        use Department::{Analytics, ClientService, Content, Finance, Hr, Implementation, Ppc, Seo};
        let mut roles = vec![Role::Trainee, Role::Mentor, Role::Hr, Role::Author, Role::Admin];
        for department in [ClientService, Seo, Ppc, Implementation, Analytics, Content, Finance, Hr] {
            roles.extend([Role::Specialist(department), Role::Head(department)]);
        }
        let granted = roles.clone();
        let grant = move |tx: crate::Tx| async move {
            let id = tx.add_person("all@demo", "Все роли", at(0)).await?;
            for role in &granted {
                tx.grant(&id, *role, None, at(0)).await?;
                tx.grant(&id, *role, Some(&id), at(1)).await?;
            }
            Ok::<_, Error>(id)
        };
        let id = db.write(grant).await?;
        let tx = db.read().await?;
        let sorted = |mut roles: Vec<Role>| {
            roles.sort();
            roles
        };
        let expected = sorted(roles);
        assert_eq!(sorted(tx.person(&id).await?.roles), expected);
        assert_eq!(sorted(tx.person_by_email("all@demo").await?.expect("a person").roles), expected);
        assert_eq!(tx.accounts().await?.into_iter().map(|(_, roles)| sorted(roles)).collect::<Vec<_>>(), [expected]);
        Ok(())
    });
}

#[test]
fn who_is_not_here_is_missing() {
    each_db(async |db| {
        let tx = db.read().await?;
        assert!(matches!(tx.person("nobody").await, Err(Error::Missing)));
        assert!(matches!(tx.password_of("nobody").await, Err(Error::Missing)));
        assert_eq!(tx.person_by_email("nobody@demo").await?, None);
        assert!(tx.credentials("nobody@demo").await?.is_none());
        Ok(())
    });
}

#[test]
fn somebody_without_roles_is_a_person_too() {
    each_db(async |db| {
        let id = db.write(|tx| async move { tx.add_person("new@demo", "Новый", at(0)).await }).await?;
        let person = db.read().await?.person(&id).await?;
        assert_eq!((person.name.as_str(), person.roles), ("Новый", Vec::new()));
        Ok(())
    });
}

#[test]
fn a_password_is_what_was_set_last() {
    each_db(async |db| {
        let vera = Cast::new(&db).await?.vera;
        assert_eq!(db.read().await?.password_of(&vera).await?, None);
        for hash in ["$argon2id$1", "$argon2id$2"] {
            let id = vera.clone();
            db.write(move |tx| async move { tx.set_password(&id, hash).await }).await?;
            let tx = db.read().await?;
            assert_eq!(tx.password_of(&vera).await?.as_deref(), Some(hash));
            let credentials = tx.credentials("vera@demo").await?.expect("an account");
            assert_eq!((credentials.id, credentials.password.as_deref(), credentials.disabled_at), (vera.clone(), Some(hash), None));
        }
        Ok(())
    });
}

#[test]
fn a_closed_door_ends_sessions_and_invites_and_opens_without_a_password() {
    each_db(async |db| {
        let vera = Cast::new(&db).await?.vera;
        let id = vera.clone();
        let settle = move |tx: crate::Tx| async move {
            tx.set_password(&id, "$argon2id$1").await?;
            tx.add_session("cookie", &id, "Firefox", "::1", at(0), at(600)).await?;
            tx.add_invite("link", &id, None, at(0), at(600)).await
        };
        db.write(settle).await?;
        let id = vera.clone();
        db.write(move |tx| async move { tx.disable(&id, at(10)).await }).await?;
        assert_eq!(db.read().await?.session("cookie", at(11)).await?, None);
        assert_eq!(db.read().await?.sessions_of(&vera, at(11)).await?, []);
        // A sign-in that was checked before the door closed and comes in after it opens nothing either.
        let id = vera.clone();
        db.write(move |tx| async move { tx.add_session("late", &id, "Firefox", "::1", at(10), at(600)).await }).await?;
        let tx = db.read().await?;
        assert_eq!(tx.session("late", at(11)).await?, None);
        assert_eq!(tx.invite("link", at(11)).await?, None);
        assert_eq!(tx.credentials("vera@demo").await?.expect("an account").disabled_at.map(|d| d.0), Some(at(10)));
        drop(tx);
        let id = vera.clone();
        db.write(move |tx| async move { tx.enable(&id).await }).await?;
        let tx = db.read().await?;
        assert_eq!(tx.session("cookie", at(12)).await?, None, "what has ended stays ended");
        assert_eq!(tx.session("late", at(12)).await?, None);
        let credentials = tx.credentials("vera@demo").await?.expect("an account");
        assert_eq!((credentials.password, credentials.disabled_at), (None, None));
        Ok(())
    });
}

#[test]
fn the_first_closing_of_a_door_is_the_one_that_counts() {
    each_db(async |db| {
        let vera = Cast::new(&db).await?.vera;
        for minutes in [10, 20] {
            let id = vera.clone();
            db.write(move |tx| async move { tx.disable(&id, at(minutes)).await }).await?;
        }
        let since = db.read().await?.credentials("vera@demo").await?.and_then(|c| c.disabled_at);
        assert_eq!(since.map(|d| d.0), Some(at(10)));
        Ok(())
    });
}

#[test]
fn accounts_say_who_has_a_password() {
    each_db(async |db| {
        let vera = Cast::new(&db).await?.vera;
        db.write(move |tx| async move { tx.set_password(&vera, "$argon2id$1").await }).await?;
        let accounts = db.read().await?.accounts().await?;
        let with: Vec<&str> = accounts.iter().filter(|(a, _)| a.has_password).map(|(a, _)| a.email.as_str()).collect();
        assert_eq!((accounts.len(), with), (6, vec!["vera@demo"]));
        Ok(())
    });
}
