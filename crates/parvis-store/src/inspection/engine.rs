use super::Inspection;
use super::open::Pool;
use crate::{Result, StoreError};
use parvis_domain::Timestamp;

/// What the engine finds damaged, in its own words, ten lines at most; nothing for a whole database. Reads all of a
/// SQLite file. PostgreSQL watches over its own pages: nothing is asked of it.
pub async fn damage(of: &Inspection) -> Result<Vec<String>> {
    let Pool::Sqlite(pool) = &of.0 else {
        return Ok(Vec::new());
    };
    let said: Vec<(String,)> = sqlx::query_as("pragma quick_check(10)").fetch_all(pool).await?;
    let lines = said.into_iter().map(|(line,)| line);
    Ok(lines.filter(|line| line != "ok").collect())
}

/// The tables with rows that point at nothing, and how many, as far as ten tables. Both engines refuse to write such a
/// row; one that is there came by another way. Nothing is asked of PostgreSQL.
pub async fn broken_references(of: &Inspection) -> Result<Vec<(String, i64)>> {
    let Pool::Sqlite(pool) = &of.0 else {
        return Ok(Vec::new());
    };
    let broken = sqlx::query_as(
        "select \"table\", count(*)
        from pragma_foreign_key_check
        group by 1
        order by 1
        limit 10",
    );
    broken.fetch_all(pool).await.map_err(StoreError::from)
}

/// How large a database is, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// All of it.
    pub whole: u64,
}

/// How large it is, as the engine says; without the log of what was written last.
pub async fn size(of: &Inspection) -> Result<Size> {
    let (bytes,): (i64,) = match &of.0 {
        Pool::Sqlite(pool) => {
            let size = sqlx::query_as(
                "select page_count * page_size
                from pragma_page_count(), pragma_page_size()",
            );
            size.fetch_one(pool).await
        }
        Pool::Postgres(pool) => {
            let size = sqlx::query_as("select pg_database_size(current_database())");
            size.fetch_one(pool).await
        }
    }
    .map_err(StoreError::from)?;
    Ok(Size {
        whole: u64::try_from(bytes).unwrap_or(0),
    })
}

/// What a PostgreSQL server says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// Its version, such as `17.2`.
    pub version: String,
    /// The same as a number: 170002.
    pub number: i64,
    /// In which encoding the database is: `UTF8`.
    pub encoding: String,
    /// Whether it only follows another server: nothing can be written.
    pub is_standby: bool,
    /// What its clock says.
    pub now: Timestamp,
}

/// What the server says of itself; none for SQLite, which has none.
pub async fn server(of: &Inspection) -> Result<Option<Server>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        version: String,
        number: i64,
        encoding: String,
        is_standby: bool,
        #[sqlx(try_from = "i64")]
        now: Timestamp,
    }
    let Pool::Postgres(pool) = &of.0 else {
        return Ok(None);
    };
    let row: Row = sqlx::query_as(
        "select current_setting('server_version') as version,
        cast(current_setting('server_version_num') as bigint) as number,
        current_setting('server_encoding') as encoding,
        pg_is_in_recovery() as is_standby,
        cast(extract(epoch from clock_timestamp()) * 1000000 as bigint) as now",
    )
    .fetch_one(pool)
    .await?;
    Ok(Some(Server {
        version: row.version,
        number: row.number,
        encoding: row.encoding,
        is_standby: row.is_standby,
        now: row.now,
    }))
}
