use super::claim::{Claimed, claim};
use super::pace::LONGEST_TOLD;
use super::run::{Run, RunError};
use super::watch::keep_alive;
use crate::{App, Result, credential};
use parvis_domain::{Attempt, Delivery, Timestamp};
use parvis_store::{channel, delivery};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// What one step of the worker did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stepped {
    /// Nothing was due.
    Idle,
    /// Something was due, and was put off, held or given up without being sent.
    Settled,
    /// An attempt was made, and what came of it is kept.
    Attempted,
    /// An attempt was cut short: by a tripwire, by a lost lease, or by our own store.
    CutShort,
}

/// Carries out what is due. Any number of them may run, on any number of nodes.
pub struct Worker {
    app: Arc<App>,
    stop: CancellationToken,
}

impl Worker {
    /// A worker that begins nothing new once `stop` is cancelled.
    pub fn new(app: Arc<App>, stop: CancellationToken) -> Self {
        Self { app, stop }
    }

    /// Takes back what this node held when it was last stopped, and what a clock that has been moved back would keep
    /// waiting for ever; looks whether every credential's key is here. To be called once, before anything else.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn start(&self) -> Result<()> {
        let mut tx = self.app.begin().await?;
        let node = &self.app.outgoing.node;
        let freed = delivery::expire_leases_of(&mut tx, node, self.app.now()).await?;
        tx.commit().await?;
        if freed > 0 {
            tracing::info!(freed, %node, "deliveries under way when this node was stopped are taken up again");
        }
        self.pull_in().await?;
        credential::look_over(&self.app).await
    }

    /// Nothing waits longer than a network may make us wait: what does was planned by a clock that was ahead.
    async fn pull_in(&self) -> Result<()> {
        let (now, mut tx) = (self.app.now(), self.app.begin().await?);
        let latest = now.plus(LONGEST_TOLD).plus(Duration::from_mins(1));
        let pulled = delivery::pull_in_beyond(&mut tx, latest, now).await?;
        let freed = channel::forget_waits_beyond(&mut tx, latest).await?;
        tx.commit().await?;
        if pulled + freed > 0 {
            tracing::warn!(
                pulled,
                freed,
                "the clock was moved back: what waited for a time far ahead goes on now"
            );
        }
        Ok(())
    }

    /// Claims one delivery and carries it out.
    ///
    /// # Errors
    /// When the store fails before anything was claimed.
    pub async fn step(&self) -> Result<Stepped> {
        match claim(&self.app).await? {
            Claimed::Nothing => Ok(Stepped::Idle),
            Claimed::Settled => Ok(Stepped::Settled),
            Claimed::Run(claimed) => Ok(carry_out(&self.app, *claimed, &self.stop).await),
        }
    }

    /// Works until it is stopped; then lets what is under way finish, or gives it back if it hasn't begun to send.
    pub async fn run(self) {
        let patience = &self.app.outgoing.patience;
        let (tracker, free) = (TaskTracker::new(), Arc::new(Semaphore::new(patience.at_once)));
        let mut rounds = Rounds::default();
        while !self.stop.is_cancelled() {
            if let Err(problem) = rounds.go(&self).await {
                tracing::error!(%problem, cause = ?problem.source, "the worker's round failed");
            }
            self.fill(&tracker, &free).await;
            tokio::select! {
                () = tokio::time::sleep(patience.poll) => {}
                () = self.app.bell.notified() => {}
                () = self.stop.cancelled() => {}
            }
        }
        tracker.close();
        if tokio::time::timeout(patience.stop, tracker.wait()).await.is_err() {
            tracing::warn!(
                "deliveries under way did not end in time: they are looked at after the next start"
            );
        }
    }

    /// Begins as much as may be under way at once.
    async fn fill(&self, tracker: &TaskTracker, free: &Arc<Semaphore>) {
        while !self.stop.is_cancelled() {
            let Ok(permit) = Arc::clone(free).try_acquire_owned() else {
                return;
            };
            match claim(&self.app).await {
                Ok(Claimed::Nothing) => return,
                Ok(Claimed::Settled) => {}
                Ok(Claimed::Run(claimed)) => {
                    let (app, stop) = (Arc::clone(&self.app), self.stop.clone());
                    tracker.spawn(async move {
                        carry_out(&app, *claimed, &stop).await;
                        drop(permit);
                        // The channel is free again: something else may be due there.
                        app.bell.notify_one();
                    });
                }
                Err(problem) => {
                    tracing::error!(%problem, cause = ?problem.source, "nothing can be claimed");
                    return;
                }
            }
        }
    }
}

/// What isn't done at every poll.
#[derive(Default)]
struct Rounds {
    last: Option<Timestamp>,
}

impl Rounds {
    /// Once a minute: credentials that should be renewed, and the clock.
    async fn go(&mut self, worker: &Worker) -> Result<()> {
        let now = worker.app.now();
        let moved_back = self.last.is_some_and(|last| now < last);
        let due = self
            .last
            .is_none_or(|last| now.since(last) >= Duration::from_mins(1));
        if !due && !moved_back {
            return Ok(());
        }
        self.last = Some(now);
        worker.pull_in().await?;
        credential::renew_due(&worker.app).await?;
        Ok(())
    }
}

async fn carry_out(app: &App, (delivery, attempt): (Delivery, Attempt), stop: &CancellationToken) -> Stepped {
    let run = Run::new(app, delivery, attempt, stop);
    let mut through = std::pin::pin!(run.through());
    let done = tokio::select! {
        done = &mut through => done,
        // The lease is lost: the run notices by itself before it sends, and must be let finish if it has sent.
        () = keep_alive(&run) => through.await,
    };
    match done {
        Ok(()) => Stepped::Attempted,
        Err(RunError::Tripped) => Stepped::CutShort,
        Err(RunError::LostLease) => {
            tracing::warn!(delivery = %run.delivery.id, "somebody else holds this delivery by now");
            Stepped::CutShort
        }
        Err(RunError::Ours(problem)) => {
            tracing::error!(delivery = %run.delivery.id, %problem, cause = ?problem.source, "what came of a delivery could not be kept: it is looked at again when its lease has run out");
            Stepped::CutShort
        }
    }
}
