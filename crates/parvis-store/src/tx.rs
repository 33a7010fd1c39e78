use crate::change::{Change, Changes};
use crate::turn::Turn;
use crate::{Result, StoreError};
use parvis_domain::WorkspaceId;
use std::collections::BTreeSet;
use uuid::Uuid;

/// A write transaction. Dropped without [`Tx::commit`], nothing of it happened.
pub struct Tx {
    #[doc(hidden)]
    pub on: On,
    said: BTreeSet<Change>,
    to: Changes,
}

/// On which engine.
#[doc(hidden)]
pub enum On {
    Sqlite(Turn),
    Postgres(sqlx::Transaction<'static, sqlx::Postgres>),
}

impl Tx {
    /// One that tells `to` what it changed once it is committed.
    pub(crate) fn new(on: On, to: Changes) -> Self {
        Self {
            on,
            said: BTreeSet::new(),
            to,
        }
    }

    /// Says that something is not as it was. Whoever listens hears it after the commit, once.
    pub fn say(&mut self, workspace: WorkspaceId, noun: &'static str, id: impl Into<Option<Uuid>>) {
        self.said.insert(Change {
            workspace,
            noun: noun.into(),
            id: id.into(),
        });
    }

    /// Makes everything that was written visible and lasting, at once.
    pub async fn commit(self) -> Result<()> {
        let Self { on, said, to } = self;
        // Whoever asked may go away in the middle of it: what is committed is told nevertheless.
        let ended = tokio::spawn(async move {
            match on {
                On::Sqlite(tx) => tx.commit().await?,
                On::Postgres(tx) => tx.commit().await?,
            }
            to.committed(said).await;
            Ok(())
        });
        let torn = |error| StoreError::Engine(sqlx::Error::Io(std::io::Error::other(error)));
        ended.await.map_err(torn)?
    }

    /// Forgets everything that was written.
    pub async fn rollback(self) -> Result<()> {
        match self.on {
            On::Sqlite(tx) => tx.rollback().await,
            On::Postgres(tx) => tx.rollback().await?,
        }
        Ok(())
    }
}
