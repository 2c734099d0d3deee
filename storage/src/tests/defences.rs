use rules::defence::{Criterion, PassRule, Rubric, Seat, Sheet};
use rules::lang::Both;

use super::cast::{Cast, at};
use super::each_db::each_db;
use crate::{Db, Error, Result};

/// Two criteria of a half each.
fn rubric() -> Rubric {
    let criterion = |name: &str| Criterion { name: Both { ru: name.to_owned(), en: name.to_owned() }, weight: 50, critical: false, levels: vec![Both::default(); 4] };
    Rubric {
        levels: vec![Both::default(); 4], criteria: vec![criterion("Диагностика"), criterion("Расчёты")], pass: PassRule { passed: 65, rework: 55, floor_tenths: 5, critical_floor_tenths: 15 }
    }
}

pub(super) fn sheet(levels: &[u8]) -> Sheet {
    let levels: Vec<Option<u8>> = levels.iter().copied().map(Some).collect();
    Sheet::new(&rubric(), &levels).expect("a full sheet")
}

/// Hands in a plan of Vera's and convenes Olga, Igor and Hana to hear it.
pub(super) async fn convene(db: &Db, cast: &Cast, no: u32) -> Result<String> {
    let c = cast.clone();
    db.write(move |tx| async move {
        let plan = tx.add_plan(&c.internship, &format!("План № {no}"), at(0)).await?;
        let panel = [(Seat::Chair, c.olga.clone()), (Seat::Specialist, c.igor), (Seat::Client, c.hana)];
        tx.add_defence(&c.internship, no, &plan, &rubric(), at(600), &panel, &c.olga, at(0)).await
    })
    .await
}

async fn hand_in(db: &Db, defence: &str, person: &str, levels: &[u8]) -> Result<()> {
    let (defence, person, sheet) = (defence.to_owned(), person.to_owned(), sheet(levels));
    db.write(move |tx| async move { tx.add_sheet(&defence, &person, &sheet, "Ясная цель.", "Сверить НДС.", at(610)).await }).await
}

#[test]
fn a_defence_comes_back_as_it_was_convened() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let id = convene(&db, &cast, 1).await?;
        let hearing = db.read().await?.hearing(&id).await?;
        assert_eq!((hearing.internship, hearing.no, hearing.plan.as_str()), (cast.internship, 1, "План № 1"));
        assert_eq!((hearing.rubric, hearing.held_at), (rubric(), at(600)));
        let panel: Vec<_> = hearing.panel.iter().map(|(seat, id, name)| (*seat, id, name.as_str())).collect();
        let expected = [(Seat::Chair, &cast.olga, "Ольга Белова"), (Seat::Specialist, &cast.igor, "Игорь Чен"), (Seat::Client, &cast.hana, "Хана Юсупова")];
        assert_eq!(panel, expected);
        assert!(hearing.sheets.is_empty());
        assert!(matches!(db.read().await?.hearing("none").await, Err(Error::Missing)));
        Ok(())
    });
}

#[test]
fn a_panelist_hands_in_one_sheet_and_nobody_else_any() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let id = convene(&db, &cast, 1).await?;
        hand_in(&db, &id, &cast.olga, &[2, 3]).await?;
        assert!(matches!(hand_in(&db, &id, &cast.olga, &[3, 3]).await, Err(Error::Stale)));
        assert!(matches!(hand_in(&db, &id, &cast.mira, &[3, 3]).await, Err(Error::Sqlx(_))), "the mentor has no seat");
        hand_in(&db, &id, &cast.igor, &[1, 0]).await?;
        let hearing = db.read().await?.hearing(&id).await?;
        assert_eq!(hearing.sheets.len(), 2);
        let kept = &hearing.sheets[&cast.olga];
        assert_eq!((kept.sheet.levels(), kept.at), (&[2, 3][..], at(610)));
        assert_eq!((kept.strength.as_str(), kept.improve.as_str()), ("Ясная цель.", "Сверить НДС."));
        Ok(())
    });
}

#[test]
fn a_second_defence_has_the_next_number_and_a_panel_of_its_own() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let first = convene(&db, &cast, 1).await?;
        hand_in(&db, &first, &cast.olga, &[0, 0]).await?;
        assert!(matches!(convene(&db, &cast, 1).await, Err(Error::Stale)));
        let second = convene(&db, &cast, 2).await?;
        let tx = db.read().await?;
        assert_eq!(tx.defences_of(&cast.internship).await?, [first, second.clone()]);
        assert_eq!(tx.defences_of(&cast.other).await?, [""; 0]);
        assert!(tx.hearing(&second).await?.sheets.is_empty());
        Ok(())
    });
}

#[test]
fn a_seat_is_taken_once_and_a_person_sits_once() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        for panel in [[(Seat::Chair, cast.olga.clone()), (Seat::Chair, cast.igor.clone())], [Seat::Chair, Seat::Client].map(|s| (s, cast.olga.clone()))] {
            let c = cast.clone();
            let unit = move |tx: crate::Tx| async move {
                let plan = tx.add_plan(&c.internship, "План", at(0)).await?;
                tx.add_defence(&c.internship, 1, &plan, &rubric(), at(600), &panel, &c.olga, at(0)).await
            };
            let done = db.write(unit).await;
            assert!(matches!(done, Err(Error::Stale)), "{done:?}");
        }
        Ok(())
    });
}

#[test]
fn the_list_says_what_is_in_and_what_the_asker_owes() {
    each_db(async |db| {
        let cast = Cast::new(&db).await?;
        let id = convene(&db, &cast, 1).await?;
        hand_in(&db, &id, &cast.olga, &[2, 2]).await?;
        let tx = db.read().await?;
        for (person, own, seated) in [(&cast.olga, 1, 1), (&cast.igor, 0, 1), (&cast.mira, 0, 0)] {
            let list = tx.defences(person).await?;
            let seen: Vec<_> = list.iter().map(|d| (d.id.as_str(), d.sheets, d.seats, d.own, d.seated)).collect();
            assert_eq!(seen, [(id.as_str(), 1, 3, own, seated)]);
            assert_eq!((list[0].trainee_name.as_str(), list[0].mentor_name.as_str()), ("Вера Лаптева", "Мира Соколова"));
        }
        Ok(())
    });
}
