//! A database of its own on a PostgreSQL server, for a test of the store or a story of the whole.

use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::postgres::PgConnection;
use sqlx::{AssertSqlSafe, Connection};

/// Where a PostgreSQL is whose user may create databases: `postgres://…`. Unset: tests run on SQLite alone.
const SERVER: &str = "STAZH_TEST_POSTGRES";

/// Tells the databases of one process apart.
static NEXT: AtomicU32 = AtomicU32::new(0);

/// A fresh database; dropping it drops the database, however the test ended.
pub(crate) struct Served {
    server: String,
    name: String,
    /// Its address.
    pub(crate) url: String,
}

impl Served {
    /// One on the server that the environment names, if it names one.
    pub(crate) fn fresh() -> Option<Self> {
        let server = std::env::var(SERVER).ok()?;
        let name = format!("stazh_test_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let (address, options) = server.split_once('?').map_or((server.as_str(), String::new()), |(a, o)| (a, format!("?{o}")));
        let (host, _) = address.rsplit_once('/').expect("the address of a server ends with a database");
        let served = Self { url: format!("{host}/{name}{options}"), server, name };
        // A process of this number may have died before it could clear up.
        served.command(&format!("drop database if exists {} with (force)", served.name));
        served.command(&format!("create database {} template template0", served.name));
        Some(served)
    }

    fn command(&self, sql: &str) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let done = runtime.block_on(async {
            let mut conn = PgConnection::connect(&self.server).await?;
            sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut conn).await?;
            conn.close().await
        });
        done.expect("the server obeys");
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.command(&format!("drop database if exists {} with (force)", self.name));
    }
}
