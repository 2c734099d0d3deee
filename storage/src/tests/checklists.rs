use rules::checklist::{Entry, Step};

use super::cast::{Cast, at};
use super::each_db::each_db;
use crate::checklists::state;
use crate::{Db, Result};

/// Steps of one list: item, step, note; one a minute.
async fn steps(db: &Db, internship: &str, list: &str, by: &str, steps: &[(u32, Step, &'static str)]) -> Result<()> {
    for (minutes, (no, step, note)) in (0..).zip(steps.iter().copied()) {
        let (internship, list, by) = (internship.to_owned(), list.to_owned(), by.to_owned());
        db.write(move |tx| async move { tx.add_step(&internship, &list, no, step, note, &by, at(minutes)).await }).await?;
    }
    Ok(())
}

#[test]
fn an_item_stands_where_its_newest_step_says() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let work = [(2, Step::Ticked, "задача 4512"), (1, Step::Ticked, ""), (2, Step::Cleared, ""), (3, Step::NotApplicable, "нет сайта")];
        steps(&db, &cast.internship, "C01", &cast.vera, &work).await?;
        steps(&db, &cast.internship, "C01", &cast.mira, &[(1, Step::Signed, ""), (3, Step::Returned, "относится")]).await?;
        steps(&db, &cast.internship, "C02", &cast.vera, &[(1, Step::Ticked, "")]).await?;
        let marks = db.read().await?.marks(&cast.internship).await?;
        assert_eq!(marks.keys().collect::<Vec<_>>(), ["C01", "C02"]);
        let seen: Vec<_> = marks["C01"].iter().map(|m| (m.no, m.step, m.note.as_str(), m.by.as_str())).collect();
        let expected = [(1, Step::Signed, "", "Мира Соколова"), (2, Step::Cleared, "", "Вера Лаптева"), (3, Step::Returned, "относится", "Мира Соколова")];
        assert_eq!(seen, expected);
        assert_eq!(marks["C01"][2].at, at(1));
        let entries = [1, 2, 3].map(|no| Entry { no, evidence: false });
        let count = state(&marks["C01"]).count(&entries);
        assert_eq!((count.signed, count.waiting, count.returned, count.open), (1, 0, 1, 1));
        Ok(())
    });
}

#[test]
fn lists_of_people_read_everybodys_marks_at_once() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        steps(&db, &cast.internship, "C01", &cast.vera, &[(1, Step::Ticked, ""), (1, Step::Cleared, ""), (1, Step::Ticked, "ещё раз")]).await?;
        steps(&db, &cast.other, "C01", &cast.pavel, &[(1, Step::NotApplicable, "дома")]).await?;
        let tx = db.read().await?;
        let before = db.queries();
        let all = tx.all_marks().await?;
        assert_eq!((db.queries() - before, all.len()), (1, 2));
        for internship in [&cast.internship, &cast.other] {
            assert_eq!(all[&(internship.clone(), "C01".to_owned())], tx.marks(internship).await?["C01"]);
        }
        Ok(())
    });
}

#[test]
fn a_list_without_steps_has_no_marks() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        assert!(db.read().await?.marks(&cast.internship).await?.is_empty());
        Ok(())
    });
}
