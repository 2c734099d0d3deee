//! The cohorts of the year before: how they ended.

use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, Utc};
use rules::lang::Lang;
use rules::outcome::OutcomeKind;

use super::cast::Cast;
use super::first_day;
use super::life::{Life, Newcomer};
use crate::problem::Problem;
use crate::t;
use crate::world::World;

/// How somebody's month went.
#[derive(Debug, Clone, Copy)]
enum Story {
    /// Passed after so many retakes, defended, stays with a mentor.
    Passed(usize),
    /// Good at SEO, moves there.
    Moved,
    /// Left in the first week.
    Left,
    /// Five attempts, none passed.
    Failed,
}

/// Days before the present cohort's start, and who was in it.
const COHORTS: [(u64, &[(&str, Story)]); 5] = [
    (350, &[("Егор Малинин", Story::Passed(0)), ("Софья Черных", Story::Passed(1)), ("Данил Ершов", Story::Left), ("Алина Юсупова", Story::Passed(2))]),
    (273, &[("Кирилл Носов", Story::Passed(1)), ("Мария Ветрова", Story::Moved), ("Глеб Антипов", Story::Failed), ("Диана Сафина", Story::Passed(0))]),
    (196, &[("Роман Голубев", Story::Passed(4)), ("Ксения Орлова", Story::Passed(0)), ("Игнат Белых", Story::Passed(1)), ("Эльвира Гайнова", Story::Left)]),
    (119, &[("Степан Кудрин", Story::Passed(0)), ("Лиана Мусина", Story::Passed(3)), ("Олеся Тихая", Story::Passed(1)), ("Фёдор Рогов", Story::Moved)]),
    (56, &[("Варвара Шубина", Story::Passed(0)), ("Никита Ладыгин", Story::Passed(2)), ("Рената Асхатова", Story::Passed(0)), ("Илья Бородин", Story::Passed(1))]),
];

/// «Ноябрь 2026», `November 2026`.
pub(super) fn name(starts_on: NaiveDate) -> (String, String) {
    let name = |lang| format!("{} {}", t!(lang, format!("cohort-month-{}", starts_on.month())), starts_on.year());
    (name(Lang::Ru), name(Lang::En))
}

/// Lets them live and end.
pub(super) async fn live(world: &World, cast: &Cast, now: DateTime<Utc>) -> Result<(), Problem> {
    let mut serial = 0;
    for (days, people) in COHORTS {
        let starts_on = world.library().calendar().on_or_after(first_day(world, now) - Days::new(days));
        let (ru, en) = name(starts_on);
        let cohort = world.write(move |tx| async move { Ok::<_, Problem>(tx.add_cohort(&ru, &en, starts_on).await?) }).await?;
        for (name, story) in people {
            serial += 1;
            let email = format!("past-{serial:02}@demo.stazh");
            let who = Newcomer { email: &email, name, mentor: serial % 3, project: "Учебный проект" };
            let life = Life::begin(world, cast, who, (&cohort, starts_on)).await?;
            tell(&life, *story).await.inspect_err(|problem| tracing::error!(name, ?problem, "this story cannot be told"))?;
        }
    }
    Ok(())
}

async fn tell(life: &Life<'_>, story: Story) -> Result<(), Problem> {
    match story {
        Story::Left => {
            life.read(1..=3, life.at(4, 17)).await?;
            life.decide(OutcomeKind::Withdrew, "Уходит по собственному желанию: понял, что работа с клиентами не для него.", life.at(5, 12)).await?;
            life.register(life.at(5, 15)).await
        }
        Story::Passed(retakes) => {
            let passed_at = exams(life, retakes, true).await?;
            defend(life, passed_at).await?;
            life.decide(OutcomeKind::TraineeMentor, "Экзамен сдан, план защищён. Нужна поддержка наставника на первых двух проектах, пересмотр через два месяца.", passed_at + Duration::days(4))
                .await?;
            life.register(passed_at + Duration::days(5)).await
        }
        Story::Moved => {
            let passed_at = exams(life, 0, true).await?;
            life.decide(OutcomeKind::Transfer, "Сильное заключение отдела SEO, желание стажёра и место в отделе есть. Клиентская часть даётся тяжело.", passed_at + Duration::days(2)).await?;
            life.register(passed_at + Duration::days(3)).await
        }
        Story::Failed => {
            let last = exams(life, 4, false).await?;
            life.decide(OutcomeKind::NotPassed, "Пять попыток, ни одна не сдана. Разговор состоялся, письменная обратная связь передана.", last + Duration::days(2)).await?;
            life.register(last + Duration::days(3)).await
        }
    }
}

/// All attempts, each on the first day on which its door opens. Gives the moment of the last.
async fn exams(life: &Life<'_>, retakes: usize, pass: bool) -> Result<DateTime<Utc>, Problem> {
    life.prepare(life.at(15, 17)).await?;
    let mut at = life.at(16, 10);
    for no in 1..=retakes + 1 {
        let good = pass && no == retakes + 1;
        if good {
            life.exam(12, 4, at).await?
        } else {
            life.exam(2, 1, at).await?
        };
        if no <= retakes {
            life.open_retake(Some(&life.allower(no + 1)), at + Duration::hours(4)).await?;
            // Four working days later every pause of the policy is over.
            let day = life.world.library().calendar().after(life.world.settings().zone.day(at), 4);
            at = life.world.settings().zone.at(day, 11);
        }
    }
    Ok(at)
}

async fn defend(life: &Life<'_>, after: DateTime<Utc>) -> Result<(), Problem> {
    life.plan(after + Duration::days(1)).await?;
    let held = life.world.library().calendar().on_or_after(life.world.settings().zone.day(after + Duration::days(3)));
    let defence = life.convene(held, after + Duration::days(2)).await?;
    life.score(&defence, 3, [2, 2, 3, 2, 2, 2, 3, 2], life.world.settings().zone.at(held, 15)).await
}
