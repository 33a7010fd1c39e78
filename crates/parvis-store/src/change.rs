//! What changed, told to whoever looks on while it changes: after the commit, and on every node.

use crate::open::Pools;
use crate::{Result, Store, StoreError};
use parvis_domain::WorkspaceId;
use sqlx::postgres::PgListener;
use std::borrow::Cow;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::broadcast;
use uuid::Uuid;

/// How many changes somebody who is slow may be behind before they are told to look again at everything.
const BEHIND: usize = 1_024;

/// On which channel PostgreSQL tells the nodes. Everything on it is written by this module.
const CHANNEL: &str = "parvis_changes";

/// Something is not as it was: which kind of thing, and which one. What it is now is read as everything is read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Change {
    /// Where.
    pub workspace: WorkspaceId,
    /// The kind of thing: `publication`.
    pub noun: Cow<'static, str>,
    /// Which one; none for a list as a whole.
    pub id: Option<Uuid>,
}

/// What somebody who listens hears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Something changed.
    Change(Change),
    /// Something may have changed unheard: whoever shows anything looks at it again.
    Missed,
}

/// Where changes are told on this node.
#[derive(Clone)]
pub(crate) struct Changes {
    to: broadcast::Sender<Heard>,
    /// How often anything was committed here, or was heard to have been elsewhere.
    commits: Arc<AtomicU64>,
}

impl Default for Changes {
    fn default() -> Self {
        Self {
            to: broadcast::channel(BEHIND).0,
            commits: Arc::default(),
        }
    }
}

impl Changes {
    /// Tells whoever listens; nobody may.
    pub(crate) fn tell(&self, heard: Heard) {
        self.count();
        let _ = self.to.send(heard);
    }

    /// Counts a commit, once what it wrote can be read.
    pub(crate) fn count(&self) {
        self.commits.fetch_add(1, Ordering::Release);
    }
}

impl Change {
    /// As it travels between nodes: workspace, kind and identifier, with spaces between them.
    fn payload(&self) -> String {
        let id = self.id.map(|id| id.simple().to_string()).unwrap_or_default();
        format!("{} {} {id}", self.workspace.uuid().simple(), self.noun)
    }

    fn read(payload: &str) -> Option<Self> {
        let mut parts = payload.split(' ');
        let workspace = parts.next()?.parse().ok()?;
        let noun = parts.next()?.to_owned();
        let id = match parts.next()? {
            "" => None,
            id => Some(id.parse().ok()?),
        };
        Some(Self {
            workspace,
            noun: noun.into(),
            id,
        })
    }
}

/// Says inside a transaction of PostgreSQL what changed; every node hears it once that is committed, and never if it
/// isn't.
pub(crate) async fn notify(
    on: &mut sqlx::Transaction<'static, sqlx::Postgres>,
    change: &Change,
) -> Result<()> {
    sqlx::query("select pg_notify($1, $2)")
        .bind(CHANNEL)
        .bind(change.payload())
        .execute(&mut **on)
        .await?;
    Ok(())
}

impl Store {
    /// Everything that is committed from now on.
    pub fn hear(&self) -> broadcast::Receiver<Heard> {
        self.1.to.subscribe()
    }

    /// A number that grows when anything is committed on this node, before whoever committed it goes on, and when a
    /// commit of another node is heard of: what was read under the same number is still so on this node.
    pub fn commits(&self) -> u64 {
        self.1.commits.load(Ordering::Acquire)
    }

    /// Passes on what is committed on any node, until it fails. With SQLite there is one node, which hears itself:
    /// this then waits for ever. Needs a connection of its own.
    pub async fn relay(&self) -> Result<()> {
        let Pools::Postgres(pool) = &self.0 else {
            return std::future::pending().await;
        };
        let mut listener = PgListener::connect_with(pool).await?;
        listener.listen(CHANNEL).await?;
        // What was committed before nobody listened is unknown here.
        self.1.tell(Heard::Missed);
        loop {
            let heard = match listener.try_recv().await.map_err(StoreError::from)? {
                Some(told) => match Change::read(told.payload()) {
                    Some(change) => Heard::Change(change),
                    // A newer node says something this one can't read.
                    None => Heard::Missed,
                },
                // The connection was lost, and is taken up again.
                None => Heard::Missed,
            };
            self.1.tell(heard);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_survives_the_way_between_nodes() {
        for id in [None, Some(Uuid::from_u128(9))] {
            let change = Change {
                workspace: WorkspaceId::from_uuid(Uuid::from_u128(7)),
                noun: "publication".into(),
                id,
            };
            assert_eq!(Change::read(&change.payload()), Some(change));
        }
        assert_eq!(Change::read("something else"), None);
    }
}
