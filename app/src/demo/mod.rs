//! The invented cohort: nine trainees in their third week, three mentors, and a year of cohorts before them.
//!
//! Everybody acts through the same actions as people do, at times relative to today,
//! so that the demo is also a long test: what no person could do cannot be in it.

/// Who is there.
pub mod cast;
/// What trainees, mentors and the panel do, step by step.
mod life;
/// Answers of a given quality.
mod answers;
/// The cohort of today.
mod present;
/// The cohorts of the year before.
mod past;
/// Cookies and sample ids for black-box tools.
pub mod probe;

use chrono::{DateTime, Days, Duration, Utc};
use storage::Tx;

use crate::ask::Ask;
use crate::problem::Problem;
use crate::world::World;
use cast::Cast;

/// The password of everybody in the demo.
pub const PASSWORD: &str = "zarubki-na-doske";

/// Fills an empty database.
pub async fn fill(world: &World) -> Result<Cast, Problem> {
    let now = world.clock.now();
    let cast = cast::hire(world, now - Duration::days(400)).await?;
    world
        .write(move |tx: Tx| async move {
            tx.set("demo", "1", None, now).await?;
            tx.set("record", "4", None, now).await?;
            Ok::<_, Problem>(())
        })
        .await?;
    world.reload_settings().await?;
    past::live(world, &cast, now).await?;
    present::live(world, &cast, now).await?;
    Ok(cast)
}

/// Somebody acts at a moment.
async fn ask(world: &World, person: &str, at: DateTime<Utc>) -> Result<Ask, Problem> {
    let person = world.db.read().await?.person(person).await?;
    Ok(Ask::of(world, person, at))
}

/// The first day of the cohort that is in its third week on the day of `now`: the Monday two weeks before this week's.
fn first_day(world: &World, now: DateTime<Utc>) -> chrono::NaiveDate {
    use chrono::Datelike;
    let today = world.settings().zone.day(now);
    let monday = today - Days::new(u64::from(today.weekday().num_days_from_monday()));
    world.library().calendar().on_or_after(monday - Days::new(14))
}
