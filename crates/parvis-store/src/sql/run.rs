/// Refuses, at compile time, a text whose parameters and binds differ in number.
macro_rules! check_binds {
    ($sql:expr, $($bind:expr),*) => {
        const {
            let given: usize = 0 $(+ { let _ = stringify!($bind); 1 })*;
            assert!($crate::sql::parameters($sql) == given, "binds and parameters differ in number");
        }
    };
}

/// Runs `$method` of the query on whichever engine `$db` is. `$sqlite` and `$postgres` are the same text, or
/// differ only by what [`dialect`](crate::sql::dialect) names.
macro_rules! on_engine {
    ($db:expr, $sqlite:expr, $postgres:expr, $make:path, $method:ident, $($bind:expr),*) => {{
        check_binds!($sqlite, $($bind),*);
        let db: $crate::sql::Db<'_> = $db.into();
        match db {
            $crate::sql::Db::SqlitePool(on) => $make($sqlite)$(.bind($crate::sql::Bind::bound($bind)))*.$method(on).await.map_err($crate::StoreError::from),
            $crate::sql::Db::Sqlite(on) => $make($sqlite)$(.bind($crate::sql::Bind::bound($bind)))*.$method(&mut *on).await.map_err($crate::StoreError::from),
            $crate::sql::Db::PostgresPool(on) => $make($postgres)$(.bind($crate::sql::Bind::bound($bind)))*.$method(on).await.map_err($crate::StoreError::from),
            $crate::sql::Db::Postgres(on) => $make($postgres)$(.bind($crate::sql::Bind::bound($bind)))*.$method(&mut *on).await.map_err($crate::StoreError::from),
        }
    }};
}

/// `fetch_all!(db, Row, "select …", bind, …)`: every row. Gives `Result<Vec<Row>>`.
macro_rules! fetch_all {
    ($db:expr, $row:ty, $sql:expr $(, $bind:expr)* $(,)?) => {
        on_engine!($db, $sql, $sql, sqlx::query_as::<_, $row>, fetch_all, $($bind),*)
    };
}

/// `fetch_optional!(db, Row, "select …", bind, …)`: the first row, if any. Gives `Result<Option<Row>>`.
macro_rules! fetch_optional {
    ($db:expr, $row:ty, $sql:expr $(, $bind:expr)* $(,)?) => {
        on_engine!($db, $sql, $sql, sqlx::query_as::<_, $row>, fetch_optional, $($bind),*)
    };
}

/// As [`fetch_optional!`], and nobody else may change that row until this transaction ends. SQLite has one
/// writer at a time anyway; PostgreSQL locks the row.
#[allow(unused_macros, reason = "not every noun needs it")]
macro_rules! fetch_for_update {
    ($db:expr, $row:ty, $sql:expr $(, $bind:expr)* $(,)?) => {
        on_engine!($db, $sql, concat!($sql, "\nfor update"), sqlx::query_as::<_, $row>, fetch_optional, $($bind),*)
    };
}

/// `claim!(db, Row, "before", "after", bind, …)`: one statement that takes rows nobody else is taking. On
/// PostgreSQL `for update skip locked` goes between the two parts; SQLite's single writer needs nothing.
macro_rules! claim {
    ($db:expr, $row:ty, $before:expr, $after:expr $(, $bind:expr)* $(,)?) => {
        on_engine!(
            $db,
            concat!($before, " ", $after),
            concat!($before, "\nfor update skip locked\n", $after),
            sqlx::query_as::<_, $row>,
            fetch_all,
            $($bind),*
        )
    };
}

/// `execute!(tx, "insert …", bind, …)`: how many rows it touched. Gives `Result<u64>`.
macro_rules! execute {
    ($tx:expr, $sql:expr $(, $bind:expr)* $(,)?) => {{
        check_binds!($sql, $($bind),*);
        let tx: &mut $crate::Tx = $tx;
        match &mut tx.on {
            $crate::tx::On::Sqlite(on) => sqlx::query($sql)$(.bind($crate::sql::Bind::bound($bind)))*.execute(&mut **on).await.map(|done| done.rows_affected()),
            $crate::tx::On::Postgres(on) => sqlx::query($sql)$(.bind($crate::sql::Bind::bound($bind)))*.execute(&mut **on).await.map(|done| done.rows_affected()),
        }
        .map_err($crate::StoreError::from)
    }};
}
