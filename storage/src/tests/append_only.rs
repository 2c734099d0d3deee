use std::collections::BTreeSet;

use rules::checklist::Step;
use rules::marking::Share;
use rules::retake::Added;
use sqlx::AssertSqlSafe;

use super::cast::{Cast, at, start};
use super::defences::{convene, sheet};
use super::each_db::each_db;
use super::outcomes::{decision, evidence};
use crate::events::Event;
use crate::exams::answers::{Arrival, Fate};
use crate::exams::grades::Score;
use crate::{Db, Error, Result};

/// Tables that are history: rows are added and never touched again. A column of each, for the try.
const HISTORY: [(&str, &str); 15] = [
    ("event", "kind"),
    ("setting", "value"),
    ("reading", "question"),
    ("checklist_step", "note"),
    ("code_signature", "typed_name"),
    ("item_version", "body"),
    ("attempt_item", "choice_order"),
    ("answer_event", "value"),
    ("grade_event", "comment"),
    ("retake_step", "note"),
    ("result", "topics"),
    ("plan", "body"),
    ("sheet", "levels"),
    ("decision", "reason"),
    ("registration", "at"),
];

/// Tables whose rows change: an account, a door that is closed, a clock that is stopped; and rows that only ever hang on one of them.
const CHANGING: [&str; 9] = ["person", "person_role", "session", "invite", "cohort", "internship", "attempt", "defence", "panelist"];

/// One row at least in every table of [`HISTORY`].
async fn fill(db: &Db) -> Result<()> {
    let cast = Cast::new(db).await?;
    let attempt = start(db, &cast.vera, 1, 0).await?;
    let defence = convene(db, &cast, 1).await?;
    db.write(move |tx| async move {
        tx.note(Event { kind: "attempt-started", ..Event::default() }, at(0)).await?;
        tx.set("zone", "Europe/Moscow", None, at(0)).await?;
        tx.sign_material(&cast.internship, "M05", "v1", "", at(0)).await?;
        tx.add_step(&cast.internship, "C01", 1, Step::Ticked, "", &cast.vera, at(0)).await?;
        tx.sign_code(&cast.internship, "1.0", "hash", "Вера Лаптева", "[]", at(0)).await?;
        let (device, value) = ("browser".to_owned(), "1".to_owned());
        let arrival = Arrival { attempt: attempt.clone(), item: "S1-1".to_owned(), device, seq: 1, value };
        tx.keep_answer(&arrival, Fate::Accepted, at(1)).await?;
        tx.add_marks(&attempt, &[("S1-1".to_owned(), Share::FULL)], at(2)).await?;
        tx.add_result(&attempt, &Score { hundredths: 6_100, passed: false, topics: Vec::new() }, at(3)).await?;
        tx.add_retake_step(&cast.vera, "seo", 2, &Added::Permission, &cast.mira, at(4)).await?;
        tx.add_sheet(&defence, &cast.olga, &sheet(&[2, 2]), "", "", at(5)).await?;
        let decided = tx.add_decision(&cast.internship, &decision("Сильная защита, экзамен сдан."), &evidence(), &cast.olga, at(6)).await?;
        tx.register(&decided, &cast.hana, at(7)).await
    })
    .await
}

#[test]
fn history_is_neither_changed_nor_deleted() {
    each_db(async |db| {
        fill(&db).await?;
        for (table, column) in HISTORY {
            let count = format!("select count(*) from {table}");
            let rows = one!(db.read().await?, (i64,), AssertSqlSafe(count.clone()))?.0;
            assert!(rows > 0, "{table} is empty: the try would prove nothing");
            for sql in [format!("update {table} set {column} = {column}"), format!("delete from {table}")] {
                let tried = sql.clone();
                let refused = db.write(move |tx| async move { run!(tx, AssertSqlSafe(tried.clone())) }).await;
                let Err(Error::Sqlx(error)) = refused else { panic!("{sql}: {refused:?}") };
                assert!(error.to_string().contains(&format!("{table} is append-only")), "{sql}: {error}");
            }
            assert_eq!(one!(db.read().await?, (i64,), AssertSqlSafe(count))?.0, rows, "{table}");
        }
        Ok(())
    });
}

#[test]
fn every_table_is_history_or_says_that_it_changes() {
    each_db(async |db| {
        let sql = match db.name() {
            "SQLite" => "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
            _ => "select cast(tablename as text) from pg_tables where schemaname = 'public'",
        };
        let tables: BTreeSet<String> = all!(db.read().await?, (String,), sql)?.into_iter().map(|t| t.0).collect();
        let known = HISTORY.iter().map(|(table, _)| *table).chain(CHANGING).chain(["_sqlx_migrations"]);
        assert_eq!(tables, known.map(str::to_owned).collect());
        Ok(())
    });
}
