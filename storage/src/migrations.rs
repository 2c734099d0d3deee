//! The schema, embedded: one text for both databases, and what only one of them can say.

use rust_embed::RustEmbed;
use sqlx::AssertSqlSafe;
use sqlx::SqlSafeStr;
use sqlx::migrate::{Migrate, MigrateError, Migration, MigrationType, Migrator};

use crate::db::Pools;
use crate::{Db, Error, Result};

#[derive(RustEmbed)]
#[folder = "../migrations"]
#[include = "*.sql"]
struct Files;

impl Db {
    /// Brings the schema up to date. Several nodes may start at once: PostgreSQL locks, SQLite has one process.
    pub async fn migrate(&self) -> Result<()> {
        let (sqlite, postgres) = (migrator("sqlite"), migrator("postgres"));
        let done = match self.pools() {
            Pools::Sqlite { write, .. } => sqlite.run(write).await,
            Pools::Postgres(pool) => postgres.run(pool).await,
        };
        done.map_err(migrate_error)
    }

    /// Applies migrations up to a number: a test puts people in between.
    pub async fn migrate_to(&self, number: i64) -> Result<()> {
        let (sqlite, postgres) = (migrator("sqlite"), migrator("postgres"));
        let done = match self.pools() {
            Pools::Sqlite { write, .. } => sqlite.run_to(number, write).await,
            Pools::Postgres(pool) => postgres.run_to(number, pool).await,
        };
        done.map_err(migrate_error)
    }

    /// How many migrations this program has that the database lacks.
    pub async fn pending_migrations(&self) -> Result<usize> {
        let all = numbers();
        let applied = match self.pools() {
            Pools::Sqlite { write, .. } => {
                let mut conn = write.acquire().await?;
                conn.ensure_migrations_table("_sqlx_migrations").await.map_err(migrate_error)?;
                conn.list_applied_migrations("_sqlx_migrations").await.map_err(migrate_error)?
            }
            Pools::Postgres(pool) => {
                let mut conn = pool.acquire().await?;
                conn.ensure_migrations_table("_sqlx_migrations").await.map_err(migrate_error)?;
                conn.list_applied_migrations("_sqlx_migrations").await.map_err(migrate_error)?
            }
        };
        Ok(all.iter().filter(|n| !applied.iter().any(|a| a.version == **n)).count())
    }
}

/// Numbers of the embedded migrations, ascending.
pub fn numbers() -> Vec<i64> {
    migrator("sqlite").iter().map(|m| m.version).collect()
}

fn migrator(dialect: &str) -> Migrator {
    let text = |name: &str| Files::get(name).map(|f| String::from_utf8_lossy(&f.data).into_owned());
    let common = Files::iter().filter(|name| !name.contains('/'));
    let migration = |name: std::borrow::Cow<'static, str>| {
        let (number, title) = name.trim_end_matches(".sql").split_once('_')?;
        let sql = [text(&name), text(&format!("{dialect}/{name}"))].into_iter().flatten().collect::<Vec<_>>().join("\n");
        // Not user input: the text is part of this program.
        let sql = AssertSqlSafe(sql).into_sql_str();
        Some(Migration::new(number.parse().ok()?, title.replace('_', " ").into(), MigrationType::Simple, sql, false))
    };
    let mut migrations: Vec<Migration> = common.filter_map(migration).collect();
    migrations.sort();
    Migrator::with_migrations(migrations)
}

fn migrate_error(error: MigrateError) -> Error {
    match error {
        MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => Error::Sqlx(error),
        other => Error::Sqlx(sqlx::Error::Migrate(Box::new(other))),
    }
}
