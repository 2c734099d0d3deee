//! The two databases behind one door: `read()` for pages, `write()` for actions.

use std::future::Future;
use std::str::FromStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{PgPool, Postgres, Sqlite, SqlitePool, Transaction};
use tokio::sync::{Mutex, MutexGuard};

use crate::{Error, Result};

/// A database, embedded or served.
#[derive(Debug, Clone)]
pub struct Db {
    pools: Pools,
    queries: Arc<AtomicU64>,
}

#[derive(Debug, Clone)]
pub(crate) enum Pools {
    /// One connection writes, so that writers queue here and not in SQLite's busy loop; several read.
    Sqlite {
        read: SqlitePool,
        write: SqlitePool,
    },
    Postgres(PgPool),
}

/// One transaction. A handle: copies of it are the same transaction.
#[derive(Debug, Clone)]
pub struct Tx {
    conn: Arc<Mutex<Conn>>,
    queries: Arc<AtomicU64>,
}

#[derive(Debug)]
pub(crate) enum Conn {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// An error that a unit of work may end with.
pub trait Unit: From<Error> + Send + 'static {
    /// Whether the unit lost a race and may be tried again from its beginning.
    fn raced(&self) -> bool;
}

impl Unit for Error {
    fn raced(&self) -> bool {
        matches!(self, Self::Stale | Self::Raced)
    }
}

/// How often a unit that lost a race is tried.
const TRIES: u32 = 5;

impl Db {
    /// Opens `sqlite:path` or `postgres://…`. A missing SQLite file is created, a missing folder is an error.
    pub async fn open(url: &str) -> Result<Self> {
        let pools = if url.starts_with("sqlite:") { open_sqlite(url).await? } else { open_postgres(url).await? };
        Ok(Self { pools, queries: Arc::default() })
    }

    pub(crate) fn pools(&self) -> &Pools {
        &self.pools
    }

    /// How many statements were sent since the start: a test counts a page's.
    pub fn queries(&self) -> u64 {
        self.queries.load(Ordering::Relaxed)
    }

    /// What the database is called in messages: `SQLite` or `PostgreSQL`.
    pub fn name(&self) -> &'static str {
        match self.pools {
            Pools::Sqlite { .. } => "SQLite",
            Pools::Postgres(_) => "PostgreSQL",
        }
    }

    /// A consistent view of what is committed. Dropping it ends it.
    pub async fn read(&self) -> Result<Tx> {
        let conn = match &self.pools {
            Pools::Sqlite { read, .. } => Conn::Sqlite(read.begin_with("begin").await?),
            Pools::Postgres(pool) => Conn::Postgres(pool.begin_with("begin isolation level repeatable read, read only").await?),
        };
        Ok(self.tx(conn))
    }

    /// Does a unit of work: all of it is on disk when this returns `Ok`, none of it otherwise.
    ///
    /// The unit runs in a task of its own, because a handler is dropped when its client goes away
    /// and a transaction must not be dropped half-way through its `begin`.
    /// A unit that lost a race against another is begun anew, up to five times.
    pub async fn write<F, Fut, T, E>(&self, unit: F) -> Result<T, E>
    where
        F: FnOnce(Tx) -> Fut + Clone + Send + 'static,
        Fut: Future<Output = Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: Unit,
    {
        let db = self.clone();
        let task = tokio::spawn(async move {
            let mut tries = 1;
            loop {
                match db.try_write(unit.clone()).await {
                    Err(error) if error.raced() && tries < TRIES => {
                        // Growing pauses let the other one finish.
                        tokio::time::sleep(Duration::from_millis(5 << tries)).await;
                        tries += 1;
                    }
                    done => return done,
                }
            }
        });
        task.await.unwrap_or_else(|broken| Err(Error::Busy(format!("a unit of work broke: {broken}")).into()))
    }

    async fn try_write<F, Fut, T, E>(&self, unit: F) -> Result<T, E>
    where
        F: FnOnce(Tx) -> Fut,
        Fut: Future<Output = Result<T, E>>,
        E: Unit,
    {
        let conn = match &self.pools {
            // Immediate: a transaction that reads first and writes later would fail at once with a stale snapshot.
            Pools::Sqlite { write, .. } => Conn::Sqlite(write.begin_with("begin immediate").await.map_err(Error::from)?),
            Pools::Postgres(pool) => Conn::Postgres(pool.begin_with("begin isolation level serializable").await.map_err(Error::from)?),
        };
        let tx = self.tx(conn);
        let done = unit(tx.clone()).await?;
        match Arc::into_inner(tx.conn).map(Mutex::into_inner) {
            Some(Conn::Sqlite(c)) => c.commit().await.map_err(Error::from)?,
            Some(Conn::Postgres(c)) => c.commit().await.map_err(Error::from)?,
            None => return Err(Error::Busy("a unit of work kept its transaction".to_owned()).into()),
        }
        Ok(done)
    }

    fn tx(&self, conn: Conn) -> Tx {
        Tx { conn: Arc::new(Mutex::new(conn)), queries: self.queries.clone() }
    }

    /// Closes all connections; SQLite folds its write-ahead log into the file.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

impl Tx {
    pub(crate) async fn conn(&self) -> MutexGuard<'_, Conn> {
        self.queries.fetch_add(1, Ordering::Relaxed);
        self.conn.lock().await
    }
}

async fn open_sqlite(url: &str) -> Result<Pools> {
    let options = SqliteConnectOptions::from_str(url)?
        .create_if_missing(true)
        .foreign_keys(true)
        .journal_mode(SqliteJournalMode::Wal)
        // FULL, not the usual NORMAL: what was acknowledged must survive a power cut.
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(Duration::from_secs(5))
        .statement_cache_capacity(200);
    let write = SqlitePoolOptions::new().max_connections(1).acquire_timeout(Duration::from_secs(10)).connect_with(options.clone()).await?;
    let read = SqlitePoolOptions::new().max_connections(4).acquire_timeout(Duration::from_secs(10));
    let read = read.connect_with(options.pragma("query_only", "on")).await?;
    Ok(Pools::Sqlite { read, write })
}

async fn open_postgres(url: &str) -> Result<Pools> {
    let options = PgConnectOptions::from_str(url)?.application_name("stazh");
    let pool = PgPoolOptions::new().max_connections(16).acquire_timeout(Duration::from_secs(10));
    Ok(Pools::Postgres(pool.connect_with(options).await?))
}

/// How durable commits are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Durability {
    /// `PRAGMA synchronous` of every SQLite connection, 2 is FULL; the least of them.
    pub sqlite_synchronous: Option<i64>,
    /// Whether PostgreSQL has `fsync`, `synchronous_commit` and `full_page_writes` on.
    pub postgres_fsync: Option<bool>,
}

impl Db {
    /// Asks the database itself.
    pub async fn durability(&self) -> Result<Durability> {
        match &self.pools {
            Pools::Sqlite { read, write } => {
                let mut least = i64::MAX;
                // All connections at once, so that each is another one.
                let mut held = vec![write.acquire().await?];
                for _ in 0..read.options().get_max_connections() {
                    held.push(read.acquire().await?);
                }
                for conn in &mut held {
                    let (level,): (i64,) = sqlx::query_as("pragma synchronous").fetch_one(&mut **conn).await?;
                    least = least.min(level);
                }
                Ok(Durability { sqlite_synchronous: Some(least), postgres_fsync: None })
            }
            Pools::Postgres(pool) => {
                let sql = "select count(*) from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'";
                let (off,): (i64,) = sqlx::query_as(sql).fetch_one(pool).await?;
                Ok(Durability { sqlite_synchronous: None, postgres_fsync: Some(off == 0) })
            }
        }
    }
}
