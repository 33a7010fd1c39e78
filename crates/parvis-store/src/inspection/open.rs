use crate::{Db, Engine, Result, StoreError};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};
use sqlx::{PgPool, SqlitePool};
use std::path::Path;
use std::time::Duration;

/// How long one waits for a connection.
const PATIENCE: Duration = Duration::from_secs(5);

/// A database that is only looked at.
#[derive(Clone, Debug)]
pub struct Inspection(pub(super) Pool);

#[derive(Clone, Debug)]
pub(super) enum Pool {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

impl Inspection {
    /// Opens the file at `path` for reading. Beside a program that serves it, what that has committed is seen; as every
    /// reader does, this one then notes in the shared memory beside the file where it reads.
    pub async fn of_sqlite(path: &Path) -> Result<Self> {
        let mut log = path.as_os_str().to_owned();
        log.push("-wal");
        // Whoever opens a file in this mode makes the log first. Without one nobody has it open, and without this word
        // even a reader would make one.
        let at_rest = !Path::new(&log).exists();
        let options = SqliteConnectOptions::new()
            .filename(path)
            .read_only(true)
            .immutable(at_rest)
            .busy_timeout(PATIENCE)
            .pragma("query_only", "on")
            .pragma("trusted_schema", "off");
        let pool = SqlitePoolOptions::new()
            .max_connections(2)
            .acquire_timeout(PATIENCE)
            .connect_with(options)
            .await?;
        Ok(Self(Pool::Sqlite(pool)))
    }

    /// Connects to the database at `url`, in sessions that can't write.
    pub async fn of_postgres(url: &str) -> Result<Self> {
        let options: PgConnectOptions = url.parse().map_err(|error| {
            StoreError::Unusable(format!("the PostgreSQL address can't be read: {error}"))
        })?;
        let options = options.options([
            ("default_transaction_read_only", "on"),
            ("statement_timeout", "60s"),
        ]);
        let pool = PgPoolOptions::new()
            .max_connections(2)
            .acquire_timeout(PATIENCE)
            .connect_with(options)
            .await?;
        Ok(Self(Pool::Postgres(pool)))
    }

    /// Which engine this is.
    pub const fn engine(&self) -> Engine {
        match self.0 {
            Pool::Sqlite(_) => Engine::Sqlite,
            Pool::Postgres(_) => Engine::Postgres,
        }
    }
}

impl<'c> From<&'c Inspection> for Db<'c> {
    fn from(inspection: &'c Inspection) -> Self {
        match &inspection.0 {
            Pool::Sqlite(pool) => Self::SqlitePool(pool),
            Pool::Postgres(pool) => Self::PostgresPool(pool),
        }
    }
}
