use sqlx::postgres::PgConnection;
use sqlx::{AssertSqlSafe, Connection};
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};

use crate::columns::new_id;
use crate::{Db, Result};

/// Where a PostgreSQL is whose user may create databases: `postgres://…`. Unset: tests run on SQLite alone.
const SERVER: &str = "STAZH_TEST_POSTGRES";

/// Runs a test on a fresh database of each kind.
pub(super) fn each_db(test: impl AsyncFn(Db) -> Result<()>) {
    each_empty_db(async |db| {
        db.migrate().await?;
        test(db).await
    });
}

/// Runs a test on a database of each kind that has no table yet.
pub(super) fn each_empty_db(test: impl AsyncFn(Db) -> Result<()>) {
    let folder = TempDir::new().expect("a temporary folder");
    run(&format!("sqlite:{}", folder.path().join("stazh.db").display()), &test);
    if let Ok(server) = std::env::var(SERVER) {
        let served = Served::new(&server);
        run(&served.url, &test);
    }
}

fn run(url: &str, test: &impl AsyncFn(Db) -> Result<()>) {
    runtime().block_on(async {
        let db = Db::open(url).await.expect("the database opens");
        // Shown with a failure only.
        println!("on {}", db.name());
        let done = test(db.clone()).await;
        db.close().await;
        done.expect("the test ends without an error");
    });
}

fn runtime() -> Runtime {
    Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime")
}

/// A database of its own on a PostgreSQL server; dropping it drops the database, however the test ended.
struct Served {
    server: String,
    name: String,
    url: String,
}

impl Served {
    fn new(server: &str) -> Self {
        let name = format!("stazh_test_{}", new_id().replace('-', ""));
        let (address, options) = server.split_once('?').map_or((server, String::new()), |(a, o)| (a, format!("?{o}")));
        let (host, _) = address.rsplit_once('/').expect("the address of a server ends with a database");
        let served = Self { server: server.to_owned(), url: format!("{host}/{name}{options}"), name };
        served.command(&format!("create database {} template template0", served.name));
        served
    }

    fn command(&self, sql: &str) {
        let done = runtime().block_on(async {
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
