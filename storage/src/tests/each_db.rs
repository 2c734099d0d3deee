use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};

use super::served::Served;
use crate::{Db, Result};

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
    if let Some(served) = Served::fresh() {
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
