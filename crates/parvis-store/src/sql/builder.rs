use super::{Bind, Db};
use crate::Result;
use sqlx::postgres::{PgArguments, PgRow, Postgres};
use sqlx::sqlite::{Sqlite, SqliteArguments, SqliteRow};
use sqlx::{Arguments, AssertSqlSafe, Encode, FromRow, Type};
use uuid::Uuid;

/// SQL composed at run time: optional filters and cursors. The only place where SQL isn't a constant; only
/// constants and numbered parameters can be pushed, so no value ever becomes text.
pub(crate) struct Builder<'c> {
    db: Db<'c>,
    text: String,
    count: usize,
    binds: Binds,
}

enum Binds {
    Sqlite(SqliteArguments),
    Postgres(PgArguments),
}

impl<'c> Builder<'c> {
    /// Starts a text that will run on `db`.
    pub(crate) fn on(db: impl Into<Db<'c>>, start: &'static str) -> Self {
        let db = db.into();
        let binds = match db {
            Db::SqlitePool(_) | Db::Sqlite(_) => Binds::Sqlite(SqliteArguments::default()),
            Db::PostgresPool(_) | Db::Postgres(_) => Binds::Postgres(PgArguments::default()),
        };
        Self {
            db,
            text: start.to_owned(),
            count: 0,
            binds,
        }
    }

    /// Whether the text will run on PostgreSQL. Only [`dialect`](super::dialect) asks.
    pub(crate) fn is_postgres(&self) -> bool {
        matches!(self.binds, Binds::Postgres(_))
    }

    /// Adds a constant piece.
    pub(crate) fn push(&mut self, piece: &'static str) -> &mut Self {
        self.text.push_str(piece);
        self
    }

    /// Adds a parameter and its value.
    #[expect(
        clippy::expect_used,
        reason = "encoding our plain values into memory does not fail"
    )]
    pub(crate) fn bind<T>(&mut self, value: T) -> &mut Self
    where
        T: Bind,
        T::Value: for<'q> Encode<'q, Sqlite> + Type<Sqlite> + for<'q> Encode<'q, Postgres> + Type<Postgres>,
        T::Value: Send + 'static,
    {
        match &mut self.binds {
            Binds::Sqlite(binds) => binds.add(value.bound()),
            Binds::Postgres(binds) => binds.add(value.bound()),
        }
        .expect("a plain value encodes");
        self.number()
    }

    /// Adds an array of identifiers; PostgreSQL only.
    #[expect(
        clippy::expect_used,
        reason = "encoding identifiers into memory does not fail"
    )]
    pub(crate) fn bind_uuids(&mut self, ids: &[Uuid]) -> &mut Self {
        if let Binds::Postgres(binds) = &mut self.binds {
            binds.add(ids.to_vec()).expect("identifiers encode");
        }
        self.number()
    }

    /// Adds an array of words; PostgreSQL only.
    #[expect(clippy::expect_used, reason = "encoding words into memory does not fail")]
    pub(crate) fn bind_words(&mut self, words: &[&str]) -> &mut Self {
        if let Binds::Postgres(binds) = &mut self.binds {
            let words: Vec<String> = words.iter().map(|&word| word.to_owned()).collect();
            binds.add(words).expect("words encode");
        }
        self.number()
    }

    /// The text as it would run now.
    #[cfg(test)]
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    fn number(&mut self) -> &mut Self {
        self.count += 1;
        self.text.push('$');
        self.text.push_str(&self.count.to_string());
        self
    }

    /// Runs it and gives every row.
    pub(crate) async fn fetch_all<Row>(self) -> Result<Vec<Row>>
    where
        Row: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin,
    {
        let text = AssertSqlSafe(self.text);
        let rows = match (self.db, self.binds) {
            (Db::SqlitePool(on), Binds::Sqlite(binds)) => {
                sqlx::query_as_with(text, binds).fetch_all(on).await
            }
            (Db::Sqlite(on), Binds::Sqlite(binds)) => sqlx::query_as_with(text, binds).fetch_all(on).await,
            (Db::PostgresPool(on), Binds::Postgres(binds)) => {
                sqlx::query_as_with(text, binds).fetch_all(on).await
            }
            (Db::Postgres(on), Binds::Postgres(binds)) => {
                sqlx::query_as_with(text, binds).fetch_all(on).await
            }
            // The binds were made for the very database the text runs on.
            _ => Ok(Vec::new()),
        };
        Ok(rows?)
    }

    /// Runs it and gives how many rows it touched.
    pub(crate) async fn execute(self) -> Result<u64> {
        let text = AssertSqlSafe(self.text);
        let touched = match (self.db, self.binds) {
            (Db::Sqlite(on), Binds::Sqlite(binds)) => {
                let done = sqlx::query_with(text, binds).execute(on).await?;
                done.rows_affected()
            }
            (Db::Postgres(on), Binds::Postgres(binds)) => {
                let done = sqlx::query_with(text, binds).execute(on).await?;
                done.rows_affected()
            }
            // Nothing is written outside a transaction.
            _ => 0,
        };
        Ok(touched)
    }
}

/// What SQLite says it will do, one line for each step: for tests that look whether an index is used.
#[cfg(test)]
pub(crate) async fn plan(store: &crate::Store, sql: &str) -> String {
    let crate::open::Pools::Sqlite { readers, .. } = &store.0 else {
        return String::new();
    };
    let sql = AssertSqlSafe(format!("explain query plan {sql}"));
    let steps: Result<Vec<(i64, i64, i64, String)>, _> = sqlx::query_as(sql).fetch_all(readers).await;
    steps.map_or_else(
        |error| error.to_string(),
        |steps| {
            steps
                .into_iter()
                .map(|step| step.3)
                .collect::<Vec<_>>()
                .join("\n")
        },
    )
}
