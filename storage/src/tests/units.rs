use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use tokio::sync::Notify;

use super::cast::at;
use super::each_db::each_db;
use crate::{Db, Error, Result, Tx};

/// What a setting is, as somebody sees it who asks now.
async fn setting(db: &Db, name: &str) -> Result<Option<String>> {
    value(&db.read().await?, name).await
}

async fn value(tx: &Tx, name: &str) -> Result<Option<String>> {
    Ok(tx.settings().await?.into_iter().find(|(n, _)| n == name).map(|(_, value)| value))
}

/// Runs a unit that keeps something and then ends with the given errors, one a try; says how often it was begun.
async fn tries(db: &Db, errors: Vec<Error>) -> (Result<()>, u32) {
    let begun = Arc::new(AtomicU32::new(0));
    let (count, errors) = (begun.clone(), Arc::new(std::sync::Mutex::new(errors.into_iter())));
    let unit = move |tx: Tx| async move {
        let no = count.fetch_add(1, Ordering::SeqCst) + 1;
        tx.set(&format!("try {no}"), "kept", None, at(0)).await?;
        let next = errors.lock().expect("no try panics").next();
        next.map_or(Ok(()), Err)
    };
    (db.write(unit).await, begun.load(Ordering::SeqCst))
}

#[test]
fn what_a_unit_keeps_is_there_when_it_returns() {
    each_db(async |db| {
        db.write(|tx| async move { tx.set("zone", "Europe/Moscow", None, at(0)).await }).await?;
        assert_eq!(setting(&db, "zone").await?.as_deref(), Some("Europe/Moscow"));
        Ok(())
    });
}

#[test]
fn a_unit_that_fails_keeps_nothing_and_is_not_tried_again() {
    each_db(async |db| {
        let (done, begun) = tries(&db, vec![Error::Missing]).await;
        assert!(matches!(done, Err(Error::Missing)), "{done:?}");
        assert_eq!((begun, db.read().await?.settings().await?), (1, Vec::new()));
        Ok(())
    });
}

#[test]
fn a_unit_that_lost_a_race_is_begun_anew() {
    each_db(async |db| {
        let (done, begun) = tries(&db, vec![Error::Stale, Error::Stale]).await;
        done?;
        assert_eq!(begun, 3);
        let kept = db.read().await?.settings().await?;
        assert_eq!(kept, [("try 3".to_owned(), "kept".to_owned())], "what the lost tries did is undone");
        Ok(())
    });
}

#[test]
fn a_unit_that_loses_five_times_gives_up() {
    each_db(async |db| {
        let (done, begun) = tries(&db, (0..9).map(|_| Error::Stale).collect()).await;
        assert!(matches!(done, Err(Error::Stale)), "{done:?}");
        assert_eq!((begun, db.read().await?.settings().await?), (5, Vec::new()));
        Ok(())
    });
}

#[test]
fn a_unit_that_panics_is_an_error_and_keeps_nothing() {
    each_db(async |db| {
        let unit = |tx: Tx| async move {
            tx.set("zone", "UTC", None, at(0)).await?;
            panic!("on purpose")
        };
        let done: Result<()> = db.write(unit).await;
        assert!(matches!(done, Err(Error::Busy(_))), "{done:?}");
        assert_eq!(setting(&db, "zone").await?, None);
        db.write(|tx| async move { tx.set("zone", "Europe/Moscow", None, at(0)).await }).await?;
        assert_eq!(setting(&db, "zone").await?.as_deref(), Some("Europe/Moscow"), "the next unit finds a sound connection");
        Ok(())
    });
}

#[test]
fn a_unit_that_keeps_its_transaction_is_not_committed() {
    each_db(async |db| {
        let unit = |tx: Tx| async move {
            tx.set("zone", "UTC", None, at(0)).await?;
            Ok::<_, Error>(tx)
        };
        let done = db.write(unit).await.map(drop);
        assert!(matches!(done, Err(Error::Busy(_))), "{done:?}");
        assert_eq!(setting(&db, "zone").await?, None);
        Ok(())
    });
}

#[test]
fn a_unit_outlives_a_caller_who_went_away() {
    each_db(async |db| {
        let (begun, go) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let (unit_begun, unit_go, handler_db) = (begun.clone(), go.clone(), db.clone());
        let unit = move |tx: Tx| async move {
            tx.set("answer", "first half", None, at(0)).await?;
            unit_begun.notify_one();
            unit_go.notified().await;
            tx.set("answer", "whole", None, at(1)).await
        };
        let handler = tokio::spawn(async move { handler_db.write(unit).await });
        begun.notified().await;
        handler.abort();
        assert!(handler.await.is_err_and(|e| e.is_cancelled()));
        assert_eq!(setting(&db, "answer").await?, None);
        go.notify_one();
        for _ in 0..500 {
            if setting(&db, "answer").await?.is_some() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        assert_eq!(setting(&db, "answer").await?.as_deref(), Some("whole"));
        Ok(())
    });
}

#[test]
fn a_reader_sees_only_what_is_committed_and_keeps_its_view() {
    each_db(async |db| {
        let (kept, go) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let (unit_kept, unit_go, writer_db) = (kept.clone(), go.clone(), db.clone());
        let unit = move |tx: Tx| async move {
            tx.set("zone", "Asia/Vladivostok", None, at(0)).await?;
            unit_kept.notify_one();
            unit_go.notified().await;
            Ok::<_, Error>(())
        };
        let writer = tokio::spawn(async move { writer_db.write(unit).await });
        kept.notified().await;
        let before = db.read().await?;
        assert_eq!(value(&before, "zone").await?, None, "not committed yet");
        go.notify_one();
        writer.await.expect("the writer does not panic")?;
        assert_eq!(value(&before, "zone").await?, None, "the view of a page does not change under it");
        assert_eq!(setting(&db, "zone").await?.as_deref(), Some("Asia/Vladivostok"));
        Ok(())
    });
}

#[test]
fn a_reader_cannot_write() {
    each_db(async |db| {
        let tx = db.read().await?;
        assert!(tx.set("zone", "UTC", None, at(0)).await.is_err());
        drop(tx);
        assert_eq!(setting(&db, "zone").await?, None);
        Ok(())
    });
}

#[test]
fn every_statement_is_counted() {
    each_db(async |db| {
        let before = db.queries();
        let tx = db.read().await?;
        tx.settings().await?;
        tx.accounts().await?;
        assert_eq!(db.queries() - before, 3, "one for the settings, two for the accounts");
        Ok(())
    });
}

#[test]
fn a_folder_that_is_not_there_is_an_error() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let folder = tempfile::TempDir::new().expect("a temporary folder");
    let url = format!("sqlite:{}", folder.path().join("no/such/folder.db").display());
    assert!(runtime.block_on(Db::open(&url)).is_err());
}
