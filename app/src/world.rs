//! Everything that stays while requests come and go: database, content, clock, settings, limits.

use std::collections::HashMap;
use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use rand_core::{OsRng, TryRngCore};
use rules::calendar::Zone;
use storage::library::Library;
use storage::{Db, Unit};

use crate::accounts::passwords::Hasher;
use crate::clock::Clock;
use crate::flash::Flashes;
use crate::limits::Limits;

/// A handle; copies of it are the same world.
#[derive(Clone)]
pub struct World(Arc<Inner>);

/// What the world is made of.
pub struct Inner {
    /// The database.
    pub db: Db,
    /// The only source of "now".
    pub clock: Clock,
    /// How often somebody may try.
    pub limits: Limits,
    /// Hashes passwords, two at a time.
    pub hasher: Hasher,
    /// Refused forms, so that nothing typed is lost.
    pub flashes: Flashes,
    /// Where the site is reached: `https://stazh.example`, `http://127.0.0.1:3000`.
    pub origin: String,
    library: RwLock<Arc<Library>>,
    settings: RwLock<Arc<Settings>>,
}

impl Deref for World {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

/// What an administrator chose.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The agency's zone.
    pub zone: Zone,
    /// The agency's record of retakes; hidden when unset.
    pub record: Option<u32>,
    /// Whether the database holds invented people.
    pub demo: bool,
}

impl World {
    /// Puts a world together and reads its settings.
    pub async fn new(db: Db, library: Arc<Library>, clock: Clock, limits: Limits, origin: String) -> storage::Result<Self> {
        let (library, settings) = (RwLock::new(library), RwLock::default());
        let (hasher, flashes) = (Hasher::default(), Flashes::default());
        let world = Self(Arc::new(Inner { db, clock, limits, hasher, flashes, origin, library, settings }));
        world.reload_settings().await?;
        Ok(world)
    }

    /// The content as it stands now.
    pub fn library(&self) -> Arc<Library> {
        self.library.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Puts newer content in its place; requests under way keep the old.
    pub fn set_library(&self, library: Arc<Library>) {
        *self.library.write().unwrap_or_else(PoisonError::into_inner) = library;
    }

    /// The settings as they stand now.
    pub fn settings(&self) -> Arc<Settings> {
        self.settings.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads the settings anew: after a change, and now and then for changes made on another node.
    pub async fn reload_settings(&self) -> storage::Result<()> {
        let rows: HashMap<String, String> = self.db.read().await?.settings().await?.into_iter().collect();
        let zone = rows.get("zone").and_then(|z| z.parse().ok()).map(Zone).unwrap_or_default();
        let record = rows.get("record").and_then(|r| r.parse().ok());
        let demo = rows.get("demo").is_some_and(|d| d == "1");
        *self.settings.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(Settings { zone, record, demo });
        Ok(())
    }

    /// Does a unit of work; see [`Db::write`].
    pub async fn write<F, Fut, T, E>(&self, unit: F) -> Result<T, E>
    where
        F: FnOnce(storage::Tx) -> Fut + Clone + Send + 'static,
        Fut: Future<Output = Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: Unit,
    {
        self.db.write(unit).await
    }

    /// Whether the site is reached by TLS: decides the cookie's name and flags.
    pub fn is_https(&self) -> bool {
        self.origin.starts_with("https://")
    }
}

/// Bytes from the operating system. Without them nothing may go on.
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    if let Err(error) = OsRng.try_fill_bytes(&mut bytes) {
        // A server without randomness would hand out guessable sessions.
        tracing::error!(%error, "the system gives no random bytes");
        std::process::abort();
    }
    bytes
}

/// Bytes as lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// A lock whose holder may have panicked: the maps behind it are valid at every step.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
