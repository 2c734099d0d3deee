//! What the binary can do, a file each.

/// Serve the site.
pub mod serve;
/// Fill an empty database with an invented cohort.
pub mod demo;
/// Check a content folder.
pub mod content;
/// Pages of texts that the site does not show yet.
pub mod preview;
/// People from the console.
pub mod user;
/// Every route of the site.
pub mod routes;
/// What is wrong with an installation.
pub mod doctor;

use std::io::IsTerminal;
use std::path::Path;
use std::sync::Arc;

use app::clock::Clock;
use app::limits::Limits;
use app::world::World;
use storage::Db;
use storage::library::{Library, Source};
use tracing_subscriber::EnvFilter;

use crate::config::Store;

/// What a command ends with: a sentence for the operator.
pub type Done<T = ()> = Result<T, String>;

/// Starts the log; `RUST_LOG` says more or less.
pub fn start_log(level: &str) {
    let quiet = format!("{level},sqlx=warn");
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(quiet));
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(std::io::stderr().is_terminal());
    let json = std::env::var_os("STAZH_LOG_JSON").is_some() || std::env::args().any(|a| a == "--log-json");
    // A second start of the log (in tests) changes nothing.
    let _ = if json { builder.json().try_init() } else { builder.try_init() };
}

/// The content, or every fault in it.
fn library(content: Option<&Path>) -> Done<Arc<Library>> {
    let source = content.map_or(Source::Embedded, |dir| Source::Dir(dir.to_owned()));
    Library::load(&source).map(Arc::new).map_err(|faults| {
        let lines = faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        format!("The content has {} faults; nothing was started.\n{lines}", faults.len())
    })
}

/// Opens the database, making the folder of an SQLite file when it is missing.
async fn open(store: &Store) -> Done<Db> {
    if let Some(file) = sqlite_file(&store.database)
        && let Some(folder) = file.parent().filter(|f| !f.as_os_str().is_empty())
    {
        std::fs::create_dir_all(folder).map_err(|e| format!("The folder {} cannot be made: {e}.", folder.display()))?;
    }
    Db::open(&store.database).await.map_err(|e| format!("The database {} cannot be opened: {e}.", hide_password(&store.database)))
}

/// The file of an SQLite address.
fn sqlite_file(url: &str) -> Option<&Path> {
    let file = url.strip_prefix("sqlite:")?;
    let file = file.strip_prefix("//").unwrap_or(file);
    let file = file.split('?').next().unwrap_or(file);
    (file != ":memory:").then(|| Path::new(file))
}

/// An address without its password, for messages.
fn hide_password(url: &str) -> String {
    match (url.split_once("://"), url.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, host))) => format!("{scheme}://…@{host}"),
        _ => url.to_owned(),
    }
}

async fn migrate(db: &Db) -> Done {
    db.migrate().await.map_err(|e| format!("The schema could not be brought up to date, nothing was changed: {e}."))
}

/// A world for a command that does not listen.
async fn quiet_world(store: &Store, origin: &str) -> Done<World> {
    let db = open(store).await?;
    migrate(&db).await?;
    let library = library(store.content.as_deref())?;
    let clock = Clock::System(chrono::Duration::zero());
    World::new(db, library, clock, Limits::new(true), origin.to_owned()).await.map_err(|e| format!("The settings cannot be read: {e}."))
}
