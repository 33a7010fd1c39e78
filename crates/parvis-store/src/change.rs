//! What changed, told to whoever looks on while it changes: after the commit, and on every node.

use crate::open::Pools;
use crate::untold::Untold;
use crate::{Result, Store, StoreError};
use parvis_domain::WorkspaceId;
use sqlx::PgPool;
use sqlx::postgres::PgListener;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
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

/// Where changes are told on this node, and what the others are still to be told.
#[derive(Clone)]
pub(crate) struct Changes {
    to: broadcast::Sender<Heard>,
    /// How often anything was committed here, or was heard to have been elsewhere.
    commits: Arc<AtomicU64>,
    others: Option<Arc<Others>>,
}

/// The other nodes, as this one speaks to them.
struct Others {
    pool: PgPool,
    untold: Untold,
    /// What this node is called among them, so that it doesn't heed what it said itself.
    word: OnceLock<String>,
}

impl Default for Changes {
    fn default() -> Self {
        Self {
            to: broadcast::channel(BEHIND).0,
            commits: Arc::default(),
            others: None,
        }
    }
}

impl Changes {
    /// Those of a node that may have others beside it.
    pub(crate) fn among_nodes(pool: PgPool) -> Self {
        let others = Others {
            pool,
            untold: Untold::default(),
            word: OnceLock::new(),
        };
        Self {
            others: Some(Arc::new(others)),
            ..Self::default()
        }
    }

    /// Tells what was committed: here at once, and on the other nodes soon after.
    pub(crate) async fn committed(&self, said: BTreeSet<Change>) {
        self.count();
        for change in &said {
            self.tell(Heard::Change(change.clone()));
        }
        if let Some(others) = self.others.as_ref().filter(|_| !said.is_empty())
            && !others.untold.add(said)
        {
            // Nobody passes it on in this program, which may end any moment. What was committed stands, whether others
            // hear of it or not.
            let _ = others.tell().await;
        }
    }

    /// Tells whoever listens; nobody may.
    fn tell(&self, heard: Heard) {
        self.count();
        let _ = self.to.send(heard);
    }

    /// Counts a commit, once what it wrote can be read.
    fn count(&self) {
        self.commits.fetch_add(1, Ordering::Release);
    }
}

impl Others {
    /// Tells them everything that they haven't been told, as one. It waits for no disk: a notification takes a lock that
    /// all who notify in the database want until their commit has ended, and what is lost with a server that falls over
    /// is made up for, because everybody loses their line to it.
    async fn tell(&self) -> Result<()> {
        let waiting = self.untold.waiting();
        if waiting.is_empty() {
            return Ok(());
        }
        let word = self.word.get().map_or("", String::as_str);
        let told: Vec<String> = match waiting.changes() {
            Some(changes) => changes.map(|change| change.payload(word)).collect(),
            None => vec![something(word)],
        };
        sqlx::query(
            "select set_config('synchronous_commit', 'off', true), count(pg_notify($1, told.payload))
            from unnest($2::text[]) as told (payload)",
        )
        .bind(CHANNEL)
        .bind(told)
        .execute(&self.pool)
        .await?;
        self.untold.forget(&waiting);
        Ok(())
    }

    /// Tells them as long as there is something to tell, until it fails.
    async fn keep_telling(&self) -> Result<()> {
        loop {
            self.untold.rung().await;
            self.tell().await?;
        }
    }

    /// What this node is called; chosen by the database, once.
    async fn word(&self) -> Result<&str> {
        if self.word.get().is_none() {
            let chosen = sqlx::query_scalar("select cast(gen_random_uuid() as text)");
            let chosen: String = chosen.fetch_one(&self.pool).await?;
            let _somebody_was_quicker = self.word.set(chosen);
        }
        Ok(self.word.get().map_or("", String::as_str))
    }
}

/// Says that there was more than can be named.
fn something(by: &str) -> String {
    format!("   {by}")
}

impl Change {
    /// As it travels between nodes: workspace, kind, identifier and who says it, with spaces between them.
    fn payload(&self, by: &str) -> String {
        let id = self.id.map(|id| id.simple().to_string()).unwrap_or_default();
        format!("{} {} {id} {by}", self.workspace.uuid().simple(), self.noun)
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

/// Who says it, if that is known: an older node doesn't say.
fn said_by(payload: &str) -> Option<&str> {
    payload.split(' ').nth(3).filter(|word| !word.is_empty())
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

    /// Passes on what is committed on other nodes, and tells them what is committed here, until it fails. With SQLite
    /// there is one node, which hears itself: this then waits for ever. Needs a connection of its own.
    pub async fn relay(&self) -> Result<()> {
        let (Pools::Postgres(pool), Some(others)) = (&self.0, &self.1.others) else {
            return std::future::pending().await;
        };
        let word = others.word().await?;
        let mut listener = PgListener::connect_with(pool).await?;
        listener.listen(CHANNEL).await?;
        let _told_from_here_on = others.untold.passed_on();
        // What was committed before nobody listened is unknown here; and what another run of this node committed last it
        // may not have said.
        others.untold.add_something();
        self.1.tell(Heard::Missed);
        tokio::try_join!(self.listen(listener, word), others.keep_telling())?;
        Ok(())
    }

    async fn listen(&self, mut listener: PgListener, word: &str) -> Result<()> {
        loop {
            let heard = match listener.try_recv().await.map_err(StoreError::from)? {
                Some(told) if said_by(told.payload()) == Some(word) => continue,
                Some(told) => match Change::read(told.payload()) {
                    Some(change) => Heard::Change(change),
                    // More than can be named, or a newer node says something this one can't read.
                    None => Heard::Missed,
                },
                // The connection was lost, and is taken up again.
                None => Heard::Missed,
            };
            self.1.tell(heard);
        }
    }

    /// Tells other nodes what they haven't been told yet: for a program that ends.
    pub async fn tell_the_rest(&self) -> Result<()> {
        match &self.1.others {
            Some(others) => others.tell().await,
            None => Ok(()),
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
            for by in ["", "this-one"] {
                let payload = change.payload(by);
                assert_eq!(Change::read(&payload).as_ref(), Some(&change));
                assert_eq!(said_by(&payload).unwrap_or_default(), by);
            }
            // As a node of an older version says it.
            let payload = change.payload("");
            assert_eq!(said_by(payload.trim_end()), None);
        }
        assert_eq!(Change::read("something else"), None);
        assert_eq!(Change::read(&something("this-one")), None);
        assert_eq!(said_by(&something("this-one")), Some("this-one"));
    }
}
