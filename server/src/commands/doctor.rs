//! Look at the installation and say what is wrong with it.

use serde_json::json;

use super::{Done, library, open};
use crate::config::Doctor;

/// Prints what was found; fails when something is wrong.
pub async fn run(doctor: Doctor) -> Done {
    let db = open(&doctor.store).await?;
    let pending = db.pending_migrations().await.map_err(|e| e.to_string())?;
    let durable = db.durability().await.map_err(|e| e.to_string())?;
    let content = library(doctor.store.content.as_deref());
    let faults = content.as_ref().err().map_or(0, |text| text.lines().count().saturating_sub(1));
    let found = json!({
        "database": db.name(),
        "pending_migrations": pending,
        "sqlite": { "synchronous_all_connections": durable.sqlite_synchronous },
        "postgres": { "fsync": durable.postgres_fsync },
        "content_faults": faults,
        "outbound_hosts": [],
    });
    if doctor.json {
        println!("{found}");
    } else {
        println!("{found:#}");
    }
    let sound = durable.sqlite_synchronous.is_none_or(|s| s == 2) && durable.postgres_fsync != Some(false);
    match (faults, sound) {
        (0, true) => Ok(()),
        (0, false) => Err("The database may lose acknowledged answers on power loss.".into()),
        _ => Err(content.err().unwrap_or_default()),
    }
}
