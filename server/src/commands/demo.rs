//! Fill an empty database with an invented cohort and print how to sign in.

use app::clock::Clock;
use app::demo;
use app::limits::Limits;
use app::world::World;
use chrono::Duration;

use super::{Done, library, migrate, open};
use crate::config::Demo;

/// Fills; a database with people in it is left alone.
pub async fn run(demo: Demo) -> Done {
    let db = open(&demo.store).await?;
    migrate(&db).await?;
    let empty = async { db.read().await?.is_empty().await }.await.map_err(|e| e.to_string())?;
    if !empty {
        return Err("There are people in this database already; the demo fills only an empty one.".into());
    }
    let content = library(demo.store.content.as_deref())?;
    let world = World::new(db, content, Clock::System(Duration::zero()), Limits::new(false), "http://127.0.0.1:3000".into()).await.map_err(|e| e.to_string())?;
    let broken = |what: app::problem::Problem| format!("The demo could not be filled ({}). Delete the database and try again; the log says more.", what.word());
    let cast = demo::fill(&world).await.map_err(broken)?;
    println!("Demo sign-ins, all with the password {}", demo::PASSWORD);
    for (role, email) in demo::probe::SIGN_INS {
        println!("  {role:8} {email}");
    }
    if let Some(path) = &demo.world {
        let written = demo::probe::world(&world, &cast).await.map_err(broken)?;
        std::fs::write(path, written.to_string()).map_err(|e| format!("{} cannot be written: {e}.", path.display()))?;
    }
    world.db.close().await;
    Ok(())
}
