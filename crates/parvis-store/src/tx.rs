use crate::Result;

/// A write transaction. Dropped without [`Tx::commit`], nothing of it happened.
pub enum Tx {
    #[doc(hidden)]
    Sqlite(sqlx::Transaction<'static, sqlx::Sqlite>),
    #[doc(hidden)]
    Postgres(sqlx::Transaction<'static, sqlx::Postgres>),
}

impl Tx {
    /// Makes everything that was written visible and lasting, at once.
    pub async fn commit(self) -> Result<()> {
        match self {
            Self::Sqlite(tx) => tx.commit().await?,
            Self::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// Forgets everything that was written.
    pub async fn rollback(self) -> Result<()> {
        match self {
            Self::Sqlite(tx) => tx.rollback().await?,
            Self::Postgres(tx) => tx.rollback().await?,
        }
        Ok(())
    }
}
