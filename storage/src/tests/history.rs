use super::cast::{Cast, at};
use super::each_db::each_db;
use crate::events::Event;

#[test]
fn a_persons_history_is_what_happened_to_them_newest_first() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let c = cast.clone();
        let unit = move |tx: crate::Tx| async move {
            let vera = Some(c.vera.as_str());
            tx.note(Event { kind: "material-signed", actor: vera, subject: vera, object: "M05", note: "" }, at(1)).await?;
            tx.note(Event { kind: "attempt-closed", actor: None, subject: vera, object: "a1", note: "время" }, at(2)).await?;
            tx.note(Event { kind: "case-graded", actor: Some(&c.mira), subject: vera, object: "S2-c", note: "" }, at(3)).await?;
            tx.note(Event { kind: "material-signed", subject: Some(&c.pavel), ..Event::default() }, at(4)).await
        };
        db.write(unit).await?;
        let lines = db.read().await?.history_of(&cast.vera, 10).await?;
        let seen: Vec<_> = lines.iter().map(|l| (l.at.0, l.kind.as_str(), l.actor.as_deref(), l.object.as_str(), l.note.as_str())).collect();
        let expected = [(at(3), "case-graded", Some("Мира Соколова"), "S2-c", ""), (at(2), "attempt-closed", None, "a1", "время"), (at(1), "material-signed", Some("Вера Лаптева"), "M05", "")];
        assert_eq!(seen, expected);
        assert_eq!(db.read().await?.history_of(&cast.vera, 2).await?, lines[..2]);
        Ok(())
    });
}

#[test]
fn the_newest_value_of_a_setting_counts() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        for (name, value) in [("zone", "Europe/Moscow"), ("record", "4"), ("zone", "Asia/Vladivostok")] {
            let olga = cast.olga.clone();
            db.write(move |tx| async move { tx.set(name, value, Some(&olga), at(1)).await }).await?;
        }
        let mut settings = db.read().await?.settings().await?;
        settings.sort();
        assert_eq!(settings, [("record".to_owned(), "4".to_owned()), ("zone".to_owned(), "Asia/Vladivostok".to_owned())]);
        Ok(())
    });
}

#[test]
fn a_moment_is_kept_to_the_millisecond_in_utc() {
    each_db(async |db| {
        let moment = "2026-11-02T10:00:00.123456+03:00".parse::<chrono::DateTime<chrono::FixedOffset>>().expect("a moment").to_utc();
        db.write(move |tx| async move { tx.set("zone", "UTC", None, moment).await }).await?;
        let kept = one!(db.read().await?, (String,), "select at from setting")?.0;
        assert_eq!(kept, "2026-11-02T07:00:00.123Z");
        assert_eq!(one!(db.read().await?, (crate::columns::At,), "select at from setting")?.0.0, at(0));
        Ok(())
    });
}
