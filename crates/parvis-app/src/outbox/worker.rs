use super::claim::{Claimed, claim};
use super::leap::{Leap, Leaps};
use super::pace::LONGEST_TOLD;
use super::run::{Run, RunError};
use super::watch::keep_alive;
use crate::pulse::Beat;
use crate::{App, Result, credential};
use futures_util::FutureExt as _;
use parvis_domain::{Attempt, Delivery, Timestamp};
use parvis_store::{channel, delivery};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// A round of the worker takes no longer than this; else something is stuck.
const STUCK_AFTER: Duration = Duration::from_mins(1);

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
    pub(super) app: Arc<App>,
    pub(super) stop: CancellationToken,
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
        let latest = self.latest();
        self.pull_in(latest, latest).await?;
        credential::look_over(&self.app).await
    }

    /// Nothing waits longer than a network may make us wait: what does was planned by a clock that was ahead.
    fn latest(&self) -> Timestamp {
        self.app.now().plus(LONGEST_TOLD).plus(Duration::from_mins(1))
    }

    /// Lets go on what waits beyond `latest`, and frees what is held beyond `latest_lease`.
    async fn pull_in(&self, latest: Timestamp, latest_lease: Timestamp) -> Result<()> {
        let (now, mut tx) = (self.app.now(), self.app.begin().await?);
        let pulled = delivery::pull_in_beyond(&mut tx, latest, now).await?
            + delivery::pull_in_from_ahead(&mut tx, now).await?
            + delivery::end_leases_beyond(&mut tx, latest_lease, now).await?;
        let freed = channel::forget_waits_beyond(&mut tx, latest, now).await?;
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

    /// Looks at the clock. Gives what it shows, and whether leases can be judged by it. Where it was moved back, what it had
    /// put off goes on at once: nothing tells how long it would really have to wait.
    async fn look_at_clock(&self, leaps: &mut Leaps) -> (Timestamp, bool) {
        let (now, at) = (self.app.now(), Instant::now());
        match leaps.see(now, at) {
            Leap::None => {}
            Leap::Forward => tracing::warn!("the clock was moved on: nobody's lease is ended for a while"),
            Leap::Back(then) => {
                // Leases are lengthened by the new time soon: one that isn't is nobody's.
                if let Err(problem) = self.pull_in(then, self.latest()).await {
                    tracing::error!(%problem, cause = ?problem.source, "what waits by the old time can't be let go on");
                }
            }
        }
        (now, leaps.settled(at))
    }

    /// Claims one delivery and carries it out.
    ///
    /// # Errors
    /// When the store fails before anything was claimed.
    pub async fn step(&self) -> Result<Stepped> {
        match claim(&self.app, self.app.now(), true).await? {
            Claimed::Nothing => Ok(Stepped::Idle),
            Claimed::Settled => Ok(Stepped::Settled),
            Claimed::Run(claimed) => Ok(carry_out(&self.app, *claimed, &self.stop).await),
        }
    }

    /// Works until it is stopped; then lets what is under way finish, or gives it back if it hasn't begun to send. A
    /// network that is slow to renew a credential holds up no delivery.
    pub async fn run(self) {
        tokio::join!(self.deliver(), self.renew(), self.see_that_claims_are_made());
    }

    async fn deliver(&self) {
        let patience = &self.app.outgoing.patience;
        let (tracker, free) = (TaskTracker::new(), Arc::new(Semaphore::new(patience.at_once)));
        let (mut rounds, mut leaps) = (Rounds::default(), Leaps::new(patience.lease));
        let beat = self.app.pulse().enters("deliveries", STUCK_AFTER, patience.poll);
        while !self.stop.is_cancelled() {
            let working = beat.begins(self.app.pulse()).await;
            let (_, trusted) = self.look_at_clock(&mut leaps).await;
            if let Err(problem) = rounds.go(self, trusted).await {
                tracing::error!(%problem, cause = ?problem.source, "the worker's round failed");
            }
            self.fill(&tracker, &free, &mut leaps, &beat).await;
            drop(working);
            tokio::select! {
                () = tokio::time::sleep(self.until_next().await) => {}
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

    /// How long until the next delivery falls due, as far as one knows: others may be added, by other nodes too.
    async fn until_next(&self) -> Duration {
        let (now, poll) = (self.app.now(), self.app.outgoing.patience.poll);
        match delivery::next_due(&self.app.store, now).await {
            Ok(Some(next)) => next.since(now).min(poll),
            Ok(None) => poll,
            Err(error) => {
                tracing::warn!(%error, "when the next delivery falls due couldn't be read");
                poll
            }
        }
    }

    /// Begins as much as may be under way at once.
    async fn fill(&self, tracker: &TaskTracker, free: &Arc<Semaphore>, leaps: &mut Leaps, beat: &Beat) {
        while !self.stop.is_cancelled() {
            beat.goes_on();
            let Ok(permit) = Arc::clone(free).try_acquire_owned() else {
                return;
            };
            let (now, trusted) = self.look_at_clock(leaps).await;
            match claim(&self.app, now, trusted).await {
                Ok(Claimed::Nothing) => return,
                Ok(Claimed::Settled) => {}
                Ok(Claimed::Run(claimed)) => {
                    let (app, stop) = (Arc::clone(&self.app), self.stop.clone());
                    tracker.spawn(async move {
                        let id = claimed.0.id;
                        let carried = AssertUnwindSafe(carry_out(&app, *claimed, &stop)).catch_unwind();
                        if carried.await.is_err() {
                            app.pulse().note_panic("delivery");
                            tracing::error!(delivery = %id, "a delivery panicked: it is looked at again when its lease has run out");
                        }
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
    /// Once a minute: what only a clock that was ahead can have put off so long.
    async fn go(&mut self, worker: &Worker, trusted: bool) -> Result<()> {
        let now = worker.app.now();
        let moved_back = self.last.is_some_and(|last| now < last);
        let due = self
            .last
            .is_none_or(|last| now.since(last) >= Duration::from_mins(1));
        if !due && !moved_back {
            return Ok(());
        }
        self.last = Some(now);
        let latest = worker.latest();
        let lease = worker.app.outgoing.patience.lease;
        let latest_lease = if trusted { now.plus(2 * lease) } else { latest };
        worker.pull_in(latest, latest_lease).await
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
            app.counts.leases_lost.add();
            tracing::warn!(delivery = %run.delivery.id, "somebody else holds this delivery by now");
            Stepped::CutShort
        }
        Err(RunError::Ours(problem)) => {
            tracing::error!(delivery = %run.delivery.id, %problem, cause = ?problem.source, "what came of a delivery could not be kept: it is looked at again when its lease has run out");
            Stepped::CutShort
        }
    }
}
