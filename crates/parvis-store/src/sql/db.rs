use crate::{Store, Tx, open::Pools, tx::On};
use sqlx::{PgConnection, PgPool, SqliteConnection, SqlitePool};

/// Where a statement runs: on the store (reads), or inside a transaction.
pub enum Db<'c> {
    #[doc(hidden)]
    SqlitePool(&'c SqlitePool),
    #[doc(hidden)]
    Sqlite(&'c mut SqliteConnection),
    #[doc(hidden)]
    PostgresPool(&'c PgPool),
    #[doc(hidden)]
    Postgres(&'c mut PgConnection),
}

impl Db<'_> {
    /// The same once more, for a function with more than one statement.
    pub fn again(&mut self) -> Db<'_> {
        match self {
            Self::SqlitePool(on) => Db::SqlitePool(on),
            Self::Sqlite(on) => Db::Sqlite(on),
            Self::PostgresPool(on) => Db::PostgresPool(on),
            Self::Postgres(on) => Db::Postgres(on),
        }
    }
}

impl<'c> From<&'c Store> for Db<'c> {
    fn from(store: &'c Store) -> Self {
        match &store.0 {
            Pools::Sqlite { readers, .. } => Self::SqlitePool(readers),
            Pools::Postgres(pool) => Self::PostgresPool(pool),
        }
    }
}

impl<'c> From<&'c mut Tx> for Db<'c> {
    fn from(tx: &'c mut Tx) -> Self {
        match &mut tx.on {
            On::Sqlite(tx) => Self::Sqlite(tx),
            On::Postgres(tx) => Self::Postgres(tx),
        }
    }
}
