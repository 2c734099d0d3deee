//! The cohort of today: nine people at nine different points.

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::cast::Cast;
use super::life::{Life, Newcomer};
use super::{first_day, past};
use crate::problem::Problem;
use crate::world::World;

/// The last day of the programme with a lesson.
const LAST_LESSON: usize = 14;

/// Name, address, mentor, project.
const TRAINEES: [(&str, &str, usize, &str); 9] = [
    ("Вера Лаптева", "lapteva@demo.stazh", 0, "Тёплый дом"),
    ("Артём Селиванов", "selivanov@demo.stazh", 1, "Лист"),
    ("Дина Хабирова", "khabirova@demo.stazh", 0, "Северный сад"),
    ("Максим Бурдин", "burdin@demo.stazh", 0, "Окна-двери"),
    ("Полина Зырянова", "zyryanova@demo.stazh", 1, "Мастер ключ"),
    ("Лев Ощепков", "oshchepkov@demo.stazh", 2, "Рядом"),
    ("Юлия Санина", "sanina@demo.stazh", 0, "Тихий двор"),
    ("Тимур Ахметов", "akhmetov@demo.stazh", 1, "Полка"),
    ("Ника Воронцова", "vorontsova@demo.stazh", 2, "Печатный цех"),
];

/// Lets them live up to now.
pub(super) async fn live(world: &World, cast: &Cast, now: DateTime<Utc>) -> Result<(), Problem> {
    let starts_on = first_day(world, now);
    let cohort = cohort(world, starts_on).await?;
    let mut lives = Vec::new();
    for (name, email, mentor, project) in TRAINEES {
        lives.push(Life::begin(world, cast, Newcomer { email, name, mentor, project }, (&cohort, starts_on)).await?);
    }
    let [vera, artyom, dina, maxim, polina, lev, yulia, timur, nika] = lives.try_into().map_err(|_| Problem::Broken)?;
    nearly_ready(&vera, now).await?;
    behind(&artyom, now).await?;
    waits_for_grades(&dina, now).await?;
    failed_thrice(&maxim, now).await?;
    retake_tomorrow(&polina, now).await?;
    plan_handed_in(&lev, now).await?;
    on_the_panel(&yulia, now).await?;
    to_decide(&timur, now).await?;
    nika.prepare(now).await
}

async fn cohort(world: &World, starts_on: NaiveDate) -> Result<String, Problem> {
    let (ru, en) = past::name(starts_on);
    world.write(move |tx| async move { Ok::<_, Problem>(tx.add_cohort(&ru, &en, starts_on).await?) }).await
}

/// One lesson and two items of a checklist away from the exam: the one to try the path with.
async fn nearly_ready(life: &Life<'_>, now: DateTime<Utc>) -> Result<(), Problem> {
    // Today's lesson is left; the days after it are read ahead.
    let today = life.day(now).min(LAST_LESSON);
    life.read(1..=today - 1, now).await?;
    life.read(today + 1..=20, now).await?;
    life.tick("C01", 0, life.at(1, 15)).await?;
    life.sign_list("C01", life.at(1, 17)).await?;
    life.tick("C02", 3, life.at(2, 15)).await?;
    life.return_item("C02", 4, "Критериев приёмки нет: добавьте, по чему поймёте, что готово.", life.at(2, 17)).await?;
    life.sign_code(life.at(5, 16)).await
}

/// Three days late, a checklist waits for the mentor since Friday.
async fn behind(life: &Life<'_>, now: DateTime<Utc>) -> Result<(), Problem> {
    life.read(1..=3, now).await?;
    life.tick("C01", 0, life.at(9, 15).min(now)).await
}

async fn waits_for_grades(life: &Life<'_>, now: DateTime<Utc>) -> Result<(), Problem> {
    life.prepare(now - Duration::hours(8)).await?;
    let at = now - Duration::hours(5);
    let attempt = life.sit(6, at).await?;
    life.hand_in(&attempt, at).await
}

/// Three attempts, none passed; the fourth waits for the head.
async fn failed_thrice(life: &Life<'_>, now: DateTime<Utc>) -> Result<(), Problem> {
    life.prepare(life.at(5, 17)).await?;
    life.exam(2, 1, life.at(6, 10)).await?;
    life.open_retake(Some(&life.allower(2)), life.at(6, 15)).await?;
    life.exam(2, 1, life.at(7, 11)).await?;
    life.open_retake(Some(&life.allower(3)), life.at(8, 12)).await?;
    life.exam(3, 1, life.at(9, 11)).await?;
    life.open_retake(None, life.at(10, 12).min(now)).await
}

/// Not passed today; everything is recorded, the door opens on its day.
async fn retake_tomorrow(life: &Life<'_>, now: DateTime<Utc>) -> Result<(), Problem> {
    life.prepare(now - Duration::hours(30)).await?;
    let at = now - Duration::hours(4);
    life.exam(3, 2, at).await?;
    life.open_retake(Some(&life.allower(2)), now - Duration::minutes(40)).await
}

/// Passed at the second attempt, plan handed in.
async fn plan_handed_in(life: &Life<'_>, now: DateTime<Utc>) -> Result<(), Problem> {
    life.prepare(life.at(6, 17)).await?;
    life.exam(3, 1, life.at(7, 10)).await?;
    life.open_retake(Some(&life.allower(2)), life.at(7, 16)).await?;
    life.exam(9, 4, life.at(8, 11)).await?;
    life.plan(life.at(10, 16).min(now)).await
}

/// Two sheets of three are in.
async fn on_the_panel(life: &Life<'_>, now: DateTime<Utc>) -> Result<(), Problem> {
    life.prepare(life.at(6, 17)).await?;
    life.exam(8, 3, life.at(7, 10)).await?;
    life.plan(life.at(9, 16)).await?;
    let held = now - Duration::hours(2);
    let defence = life.convene(life.world.settings().zone.day(held), life.at(10, 11).min(held)).await?;
    life.score(&defence, 2, [2, 2, 3, 2, 2, 1, 3, 2], now - Duration::minutes(50)).await
}

/// Defended; the head has to decide.
async fn to_decide(life: &Life<'_>, now: DateTime<Utc>) -> Result<(), Problem> {
    life.prepare(life.at(5, 17)).await?;
    life.exam(13, 4, life.at(6, 10)).await?;
    life.plan(life.at(8, 16)).await?;
    let held = life.at(10, 14).min(now - Duration::hours(1));
    let defence = life.convene(life.world.settings().zone.day(held), life.at(9, 11)).await?;
    life.score(&defence, 3, [2, 3, 3, 2, 2, 2, 3, 3], held).await
}
