use crate::change::Changes;
use crate::turn::Turns;
use crate::tx::On;
use crate::{Result, StoreError, Tx, migrations};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{PgPool, SqlitePool};
use std::num::NonZero;
use std::path::Path;
use std::time::Duration;

/// How long a writer waits for another one before it is told that the store is busy.
const PATIENCE: Duration = Duration::from_secs(15);
/// As many statements stay prepared on each connection to a file: more than one round of everything that is done by itself
/// has, or each would be read anew each time.
const STATEMENTS: usize = 400;

/// Which database runs underneath. For logs and for `backup`; nothing else should care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// A file in the data folder.
    Sqlite,
    /// A server, for several nodes.
    Postgres,
}

/// The database, opened and brought up to date.
#[derive(Clone)]
pub struct Store(pub(crate) Pools, pub(crate) Changes);

#[derive(Clone)]
pub(crate) enum Pools {
    /// Readers see the last committed state; the single writer queues in the program instead of failing.
    Sqlite {
        writer: Turns,
        readers: SqlitePool,
    },
    Postgres(PgPool),
}

async fn connect(url: &str, connections: u32) -> Result<PgPool> {
    let options: PgConnectOptions = url
        .parse()
        .map_err(|error| StoreError::Unusable(format!("the PostgreSQL address can't be read: {error}")))?;
    let pool = PgPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(PATIENCE)
        .connect_with(options)
        .await?;
    Ok(pool)
}

impl Store {
    /// Opens the file at `path`, making it when it isn't there, and brings its tables up to date.
    pub async fn open_sqlite(path: &Path) -> Result<Self> {
        // What records a sending must survive a power cut, or it would be sent twice.
        Self::open_sqlite_synced(path, SqliteSynchronous::Full).await
    }

    /// The same, to fill a file with what can be made anew: a power cut spoils it. Whoever fills it closes it, and sees
    /// to it that it reaches the disk, before anybody relies on it.
    pub async fn open_sqlite_to_fill(path: &Path) -> Result<Self> {
        Self::open_sqlite_synced(path, SqliteSynchronous::Off).await
    }

    async fn open_sqlite_synced(path: &Path, synchronous: SqliteSynchronous) -> Result<Self> {
        let store = Self::at_file(path, true, synchronous).await?;
        if let Pools::Sqlite { writer, .. } = &store.0 {
            migrations::sqlite().await?.run(writer.pool()).await?;
        }
        Ok(store)
    }

    /// Opens the file at `path` as it is, to copy it. [`StoreError::Unusable`] when a newer program has brought its
    /// tables further than this one knows, or when it holds none of ours.
    pub async fn open_sqlite_as_it_is(path: &Path) -> Result<Self> {
        let store = Self::at_file(path, false, SqliteSynchronous::Full).await?;
        store.must_be_known().await?;
        Ok(store)
    }

    async fn at_file(path: &Path, make: bool, synchronous: SqliteSynchronous) -> Result<Self> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(make)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(synchronous)
            .foreign_keys(true)
            .busy_timeout(PATIENCE)
            .statement_cache_capacity(STATEMENTS)
            .pragma("trusted_schema", "off")
            .optimize_on_close(true, None);
        // A file doesn't hang up: asking before each use would only make each statement take twice as long.
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(PATIENCE)
            .test_before_acquire(false)
            .connect_with(options.clone())
            .await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(at_once())
            .acquire_timeout(PATIENCE)
            .test_before_acquire(false)
            .connect_with(options.pragma("query_only", "on"))
            .await?;
        let writer = Turns::new(writer, PATIENCE);
        Ok(Self(Pools::Sqlite { writer, readers }, Changes::default()))
    }

    /// Connects to the database at `url` (`postgres://…`) and brings its tables up to date.
    pub async fn open_postgres(url: &str, connections: u32) -> Result<Self> {
        let pool = connect(url, connections).await?;
        migrations::postgres().await?.run(&pool).await?;
        Ok(Self(Pools::Postgres(pool.clone()), Changes::among_nodes(pool)))
    }

    /// Connects to the database at `url` as it is, to copy it. Refuses as
    /// [`open_sqlite_as_it_is`](Self::open_sqlite_as_it_is) does.
    pub async fn open_postgres_as_it_is(url: &str) -> Result<Self> {
        let store = Self(Pools::Postgres(connect(url, 1).await?), Changes::default());
        store.must_be_known().await?;
        Ok(store)
    }

    async fn must_be_known(&self) -> Result<()> {
        let there = fetch_optional!(
            self,
            (i64,),
            "select coalesce(max(version), 0)
            from _sqlx_migrations"
        );
        let newest = match there {
            Ok(newest) => newest.map_or(0, |(newest,)| newest),
            Err(_) => 0,
        };
        if newest == 0 {
            return Err(StoreError::Unusable("it holds nothing of Parvis".to_owned()));
        }
        if newest > migrations::newest() {
            return Err(StoreError::Unusable(format!(
                "a newer Parvis brought its tables to step {newest}, and this one knows them up to step {}: use the \
                 program that serves it",
                migrations::newest()
            )));
        }
        Ok(())
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        match self.0 {
            Pools::Sqlite { .. } => Engine::Sqlite,
            Pools::Postgres(_) => Engine::Postgres,
        }
    }

    /// Opens a write transaction. Only `parvis-app` calls this.
    pub async fn begin(&self) -> Result<Tx> {
        let on = match &self.0 {
            Pools::Sqlite { writer, .. } => On::Sqlite(writer.next().await?),
            Pools::Postgres(pool) => On::Postgres(pool.begin().await?),
        };
        Ok(Tx::new(on, self.1.clone()))
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<()> {
        let _one: Option<(i64,)> = fetch_optional!(self, (i64,), "select cast(1 as bigint)")?;
        Ok(())
    }

    /// Writes a consistent copy to `path` while others go on reading and writing. SQLite only: PostgreSQL
    /// brings its own tools.
    pub async fn copy_sqlite_to(&self, path: &Path) -> Result<()> {
        let Pools::Sqlite { writer, .. } = &self.0 else {
            return Err(StoreError::Unusable(
                "a PostgreSQL database is copied with pg_dump".to_owned(),
            ));
        };
        let path = path
            .to_str()
            .ok_or_else(|| StoreError::Unusable("the path of the copy isn't UTF-8".to_owned()))?;
        // It only reads here, but SQLite lets no connection do it that was told to write nothing.
        sqlx::query("vacuum into $1")
            .bind(path)
            .execute(writer.pool())
            .await?;
        Ok(())
    }

    /// Waits for running statements and closes every connection.
    pub async fn close(&self) {
        match &self.0 {
            Pools::Sqlite { writer, readers } => {
                readers.close().await;
                writer.pool().close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

/// How many read a file at once: as the machine computes at once, and two more that wait for the disk. Each remembers the tables,
/// its statements and pages, about 1 MiB, and none is ever idle for long: they take turns.
fn at_once() -> u32 {
    let cores = std::thread::available_parallelism().map_or(2, NonZero::get);
    u32::try_from(cores + 2).map_or(8, |readers| readers.min(8))
}
