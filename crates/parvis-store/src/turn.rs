//! Turns at the one connection that may write to a SQLite file. What waits for its turn while others write goes into the
//! same transaction of the file, so that many of ours reach the disk with one wait for it.
//!
//! The first of a group begins the file's transaction; each later one has a savepoint of its own in it, and can be
//! forgotten without the others. Whoever commits gives the turn away and queues once more: those who waited before come
//! first, and whoever then finds the group still open commits it for all. So nobody waits for company, nobody is told
//! of a commit before it is on the disk, and when that fails it fails for everybody in the group.

use crate::{Result, StoreError};
use sqlx::{Sqlite, SqliteConnection, SqlitePool, Transaction};
use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Mutex, OwnedMutexGuard, watch};

/// Hands out the turns.
#[derive(Clone)]
pub(crate) struct Turns {
    pool: SqlitePool,
    desk: Arc<Mutex<Desk>>,
    patience: Duration,
}

/// What lies before whoever has the turn.
#[derive(Default)]
struct Desk(Option<Open>);

/// A transaction of the file, and those whose writing is in it.
struct Open {
    tx: Transaction<'static, Sqlite>,
    group: Group,
    /// So many have finished in it and wait for the disk.
    kept: u32,
    /// Somebody left in the middle of a turn.
    torn: bool,
}

/// How a group ends: for all alike.
type Group = watch::Sender<Option<Result<(), Lost>>>;

/// Why a group came to nothing, for those who didn't commit it themselves.
#[derive(Clone)]
struct Lost {
    words: Arc<str>,
    /// There is no room left.
    full: bool,
}

impl Turns {
    /// On this pool of one connection. Nobody waits longer than `patience` for a turn.
    pub(crate) fn new(pool: SqlitePool, patience: Duration) -> Self {
        Self {
            pool,
            desk: Arc::default(),
            patience,
        }
    }

    /// The connection itself, for what isn't a transaction.
    pub(crate) const fn pool(&self) -> &SqlitePool {
        &self.pool
    }

    /// Waits for a turn.
    pub(crate) async fn next(&self) -> Result<Turn> {
        let waited = tokio::time::timeout(self.patience, Arc::clone(&self.desk).lock_owned()).await;
        let mut desk = waited.map_err(|_| StoreError::Engine(sqlx::Error::PoolTimedOut))?;
        desk.mend().await;
        let joined = if let Some(open) = &mut desk.0 {
            sqlx::query("savepoint turn").execute(&mut *open.tx).await?;
            true
        } else {
            // A deferred transaction that reads and then writes fails at once when somebody else wrote
            // between, whatever the time-out; an immediate one waits its turn.
            let tx = self.begin().await?;
            desk.0 = Some(Open {
                tx,
                group: watch::Sender::new(None),
                kept: 0,
                torn: false,
            });
            false
        };
        Ok(Turn {
            desk: Some(desk),
            turns: self.clone(),
            joined,
        })
    }
}

impl Turns {
    async fn begin(&self) -> Result<Transaction<'static, Sqlite>> {
        const BEGIN: &str = "begin immediate";
        match self.pool.begin_with(BEGIN).await {
            // SQLite undoes a transaction by itself when the disk is full, and then there is none to roll back: the
            // connection still counts itself in one, and would for ever.
            Err(sqlx::Error::InvalidSavePointStatement) => {
                self.pool.acquire().await?.close().await?;
                Ok(self.pool.begin_with(BEGIN).await?)
            }
            begun => Ok(begun?),
        }
    }
}

impl Desk {
    /// Undoes what somebody left in the middle of a turn.
    async fn mend(&mut self) {
        let Some(open) = self.0.as_mut().filter(|open| open.torn) else {
            return;
        };
        open.torn = false;
        let undone = async {
            sqlx::query("rollback to turn").execute(&mut *open.tx).await?;
            sqlx::query("release turn").execute(&mut *open.tx).await
        };
        if let Err(error) = undone.await {
            self.give_up(&error.into());
        }
    }

    /// Ends the group: nothing of it happened.
    fn give_up(&mut self, why: &StoreError) {
        if let Some(open) = self.0.take() {
            open.group.send_replace(Some(Err(Lost::by(why))));
        }
    }

    /// Ends the group: all of it is on the disk, or nothing of it happened.
    async fn commit(&mut self) -> Result<()> {
        let Some(open) = self.0.take() else {
            return Ok(());
        };
        let done = open.tx.commit().await.map_err(StoreError::from);
        let told = done.as_ref().map_err(Lost::by);
        open.group.send_replace(Some(told.copied()));
        done
    }
}

/// The right to write, until it is kept or dropped. Dropped, nothing of it happened.
#[doc(hidden)]
pub struct Turn {
    /// Always there, until the turn is given away.
    desk: Option<OwnedMutexGuard<Desk>>,
    turns: Turns,
    /// Others have written in the same transaction of the file.
    joined: bool,
}

impl Turn {
    /// Keeps what was written in this turn; comes back when it is on the disk.
    pub(crate) async fn commit(mut self) -> Result<()> {
        let Some(mut desk) = self.desk.take() else {
            return Ok(());
        };
        let Some(open) = &mut desk.0 else {
            return Ok(());
        };
        if self.joined
            && let Err(error) = sqlx::query("release turn").execute(&mut *open.tx).await
        {
            // SQLite has undone the whole transaction, as it does when the disk is full.
            let error = error.into();
            desk.give_up(&error);
            return Err(error);
        }
        open.kept += 1;
        let ended = open.group.subscribe();
        // Whoever asked may go away meanwhile; the others of the group mustn't suffer from it.
        let settled = tokio::spawn(settle(self.turns.clone(), desk, ended));
        settled.await.map_err(|error| lost(&error.to_string()))?
    }

    /// Forgets what was written in this turn.
    pub(crate) async fn rollback(mut self) {
        if let Some(mut desk) = self.desk.take() {
            leave(&mut desk);
            desk.mend().await;
        }
    }
}

/// Gives the turn to those who wait for one, and comes back when the group has ended; ends it if nobody else has.
async fn settle(
    turns: Turns,
    desk: OwnedMutexGuard<Desk>,
    mut ended: watch::Receiver<Option<Result<(), Lost>>>,
) -> Result<()> {
    drop(desk);
    let again = tokio::select! {
        biased;
        _ = ended.wait_for(Option::is_some) => None,
        desk = turns.desk.lock_owned() => Some(desk),
    };
    if let Some(mut desk) = again
        && ended.borrow().is_none()
    {
        desk.mend().await;
        if ended.borrow().is_none() {
            return desk.commit().await;
        }
    }
    let how = ended.borrow().clone();
    match how {
        Some(Ok(())) => Ok(()),
        Some(Err(Lost { words, full: true })) => Err(StoreError::Full(words.to_string())),
        Some(Err(Lost { words, full: false })) => Err(lost(&words)),
        None => Err(lost("the group was left alone")),
    }
}

fn lost(words: &str) -> StoreError {
    let words = format!("what was written together with others could not be kept: {words}");
    StoreError::Engine(sqlx::Error::Io(std::io::Error::other(words)))
}

impl Lost {
    fn by(why: &StoreError) -> Self {
        Self {
            words: why.to_string().into(),
            full: matches!(why, StoreError::Full(_)),
        }
    }
}

/// Nothing of this turn is to be kept.
fn leave(desk: &mut Desk) {
    match &mut desk.0 {
        // Those who have finished are waiting, and undo it.
        Some(open) if open.kept > 0 => open.torn = true,
        _ => desk.0 = None,
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(desk) = &mut self.desk {
            leave(desk);
        }
    }
}

impl Deref for Turn {
    type Target = SqliteConnection;

    #[expect(
        clippy::expect_used,
        reason = "there until the turn is given away, which consumes it"
    )]
    fn deref(&self) -> &SqliteConnection {
        let open = self.desk.as_ref().and_then(|desk| desk.0.as_ref());
        &open.expect("a turn has a transaction").tx
    }
}

impl DerefMut for Turn {
    #[expect(
        clippy::expect_used,
        reason = "there until the turn is given away, which consumes it"
    )]
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        let open = self.desk.as_mut().and_then(|desk| desk.0.as_mut());
        &mut open.expect("a turn has a transaction").tx
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};
    use tempfile::TempDir;
    use tokio::sync::oneshot;

    async fn file() -> (TempDir, Turns, SqlitePool) {
        let folder = tempfile::tempdir().unwrap();
        let options = SqliteConnectOptions::new()
            .filename(folder.path().join("turns.db"))
            .create_if_missing(true)
            .journal_mode(sqlx::sqlite::SqliteJournalMode::Wal)
            .foreign_keys(true);
        let pool = SqlitePoolOptions::new().max_connections(1);
        let pool = pool.connect_with(options.clone()).await.unwrap();
        for text in [
            "create table said (word text primary key)",
            "create table heard (word text references said (word) deferrable initially deferred)",
        ] {
            sqlx::query(text).execute(&pool).await.unwrap();
        }
        let reader = SqlitePool::connect_with(options).await.unwrap();
        (folder, Turns::new(pool, Duration::from_secs(15)), reader)
    }

    async fn says(turn: &mut Turn, word: &str) {
        let insert = sqlx::query("insert into said values ($1)").bind(word.to_owned());
        insert.execute(&mut **turn).await.unwrap();
    }

    async fn said(reader: &SqlitePool) -> Vec<String> {
        let words = sqlx::query_scalar("select word from said order by word");
        words.fetch_all(reader).await.unwrap()
    }

    /// Begins a turn, of which one is told when it has begun, and which goes on when it is told to.
    fn begins(turns: &Turns, word: &'static str) -> (oneshot::Receiver<()>, oneshot::Sender<bool>, Ended) {
        let ((begun, has_begun), (go, may_go)) = (oneshot::channel(), oneshot::channel());
        let turns = turns.clone();
        let ended = tokio::spawn(async move {
            let mut turn = turns.next().await?;
            says(&mut turn, word).await;
            let _ = begun.send(());
            if may_go.await.unwrap_or(false) {
                turn.commit().await
            } else {
                drop(turn);
                Ok(())
            }
        });
        (has_begun, go, ended)
    }

    type Ended = tokio::task::JoinHandle<Result<()>>;

    #[tokio::test]
    async fn those_who_wait_share_a_commit_and_nobody_is_told_before_it() {
        let (_folder, turns, reader) = file().await;
        let (one_begun, one_goes, one) = begins(&turns, "one");
        one_begun.await.unwrap();
        let (two_begun, two_goes, two) = begins(&turns, "two");
        tokio::task::yield_now().await;
        let (three_begun, three_goes, three) = begins(&turns, "three");
        tokio::task::yield_now().await;

        one_goes.send(true).unwrap();
        two_begun.await.unwrap();
        two_goes.send(true).unwrap();
        three_begun.await.unwrap();
        // Both have finished, in the transaction in which the third still writes.
        assert_eq!(said(&reader).await, [""; 0]);
        assert!(!one.is_finished() && !two.is_finished());

        three_goes.send(false).unwrap();
        for ended in [one, two, three] {
            ended.await.unwrap().unwrap();
        }
        assert_eq!(said(&reader).await, ["one", "two"]);
        let mut turn = turns.next().await.unwrap();
        says(&mut turn, "four").await;
        turn.rollback().await;
        turns.next().await.unwrap().commit().await.unwrap();
        assert_eq!(said(&reader).await, ["one", "two"]);
    }

    #[tokio::test]
    async fn what_cannot_be_kept_is_kept_for_nobody_of_the_group() {
        let (_folder, turns, reader) = file().await;
        let mut one = turns.next().await.unwrap();
        says(&mut one, "one").await;
        let (two_begun, two_goes, two) = begins(&turns, "two");
        tokio::task::yield_now().await;
        // Found out at the commit of the file only.
        let broken = sqlx::query("insert into heard values ('never said')");
        broken.execute(&mut *one).await.unwrap();
        let one = tokio::spawn(one.commit());
        two_begun.await.unwrap();
        two_goes.send(true).unwrap();
        one.await.unwrap().unwrap_err();
        two.await.unwrap().unwrap_err();
        assert_eq!(said(&reader).await, [""; 0]);

        let mut again = turns.next().await.unwrap();
        says(&mut again, "again").await;
        again.commit().await.unwrap();
        assert_eq!(said(&reader).await, ["again"]);
    }

    #[tokio::test]
    async fn a_transaction_that_sqlite_undid_by_itself_spoils_no_later_one() {
        let (_folder, turns, reader) = file().await;
        for kept in [true, false] {
            // As it does when the disk is full: at the commit, or at a statement before.
            let mut turn = turns.next().await.unwrap();
            says(&mut turn, "never").await;
            sqlx::query("rollback").execute(&mut *turn).await.unwrap();
            if kept {
                turn.commit().await.unwrap_err();
            } else {
                drop(turn);
            }
            let mut later = turns.next().await.unwrap();
            says(&mut later, if kept { "one" } else { "two" }).await;
            later.commit().await.unwrap();
        }
        assert_eq!(said(&reader).await, ["one", "two"]);
    }

    #[tokio::test]
    async fn no_room_is_told_to_everybody_and_with_room_it_goes_on() {
        let (_folder, turns, reader) = file().await;
        let room = async |pragma: &'static str| {
            sqlx::query(pragma).execute(turns.pool()).await.unwrap();
        };
        // It allows no fewer than there are.
        room("pragma max_page_count = 1").await;
        let long = "a".repeat(100_000);
        let mut turn = turns.next().await.unwrap();
        let insert = sqlx::query("insert into said values ($1)").bind(long.clone());
        let refused: StoreError = insert.execute(&mut *turn).await.unwrap_err().into();
        assert!(matches!(refused, StoreError::Full(_)), "{refused:?}");
        drop(turn);
        room("pragma max_page_count = 1000000").await;
        let mut turn = turns.next().await.unwrap();
        says(&mut turn, &long).await;
        turn.commit().await.unwrap();
        assert_eq!(said(&reader).await, [long]);
    }

    #[tokio::test]
    async fn whoever_asked_may_go_away_in_the_middle_of_a_commit() {
        let (_folder, turns, reader) = file().await;
        let (one_begun, one_goes, one) = begins(&turns, "one");
        one_begun.await.unwrap();
        let (two_begun, two_goes, two) = begins(&turns, "two");
        tokio::task::yield_now().await;
        one_goes.send(true).unwrap();
        two_begun.await.unwrap();
        one.abort();
        two_goes.send(false).unwrap();
        two.await.unwrap().unwrap();
        turns.next().await.unwrap().rollback().await;
        assert_eq!(said(&reader).await, ["one"]);
    }

    #[tokio::test]
    async fn hundreds_at_once_are_all_kept() {
        let (_folder, turns, reader) = file().await;
        let writers = (0..400).map(|number: u32| {
            let turns = turns.clone();
            tokio::spawn(async move {
                let mut turn = turns.next().await.unwrap();
                says(&mut turn, &format!("{number:03}")).await;
                match number % 4 {
                    0 => turn.rollback().await,
                    1 => drop(turn),
                    _ => turn.commit().await.unwrap(),
                }
            })
        });
        for writer in writers.collect::<Vec<_>>() {
            writer.await.unwrap();
        }
        let words = said(&reader).await;
        assert_eq!(words.len(), 200);
        assert!(words.iter().all(|word| word.parse::<u32>().unwrap() % 4 > 1));
    }
}
