use super::{follow, outcome, send, withdraw};
use crate::{App, Problem};
use parvis_domain::{Attempt, Delivery, DeliveryKind, DeliveryStep, Network, Timestamp};
use parvis_store::{StoreError, Tx, delivery};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Instant;
use tokio_util::sync::CancellationToken;

/// One attempt under way.
pub(super) struct Run<'a> {
    pub(super) app: &'a App,
    /// As it was claimed.
    pub(super) delivery: Delivery,
    pub(super) attempt: Attempt,
    /// The node is being stopped.
    pub(super) stop: &'a CancellationToken,
    /// Steps that are done and not kept yet, and how many are kept.
    steps: Mutex<(Vec<(DeliveryStep, Timestamp)>, u32)>,
    /// Which part it is at.
    part: AtomicU32,
    /// Whether a part was settled by this very attempt.
    on: AtomicBool,
    looked: AtomicBool,
    /// Whether something may have left for the network.
    left: AtomicBool,
    tripped: AtomicBool,
    lost: AtomicBool,
    begun: Instant,
    network: OnceLock<Network>,
}

/// Why an attempt ended without an outcome that could be kept. Nothing is lost: the lease runs out, and whoever
/// claims the delivery then finds how far it had come.
#[derive(Debug)]
pub(super) enum RunError {
    /// It was cut short on purpose.
    Tripped,
    /// Somebody else holds the delivery by now.
    LostLease,
    /// Our own store failed.
    Ours(Problem),
}

impl From<Problem> for RunError {
    fn from(problem: Problem) -> Self {
        Self::Ours(problem)
    }
}

impl From<StoreError> for RunError {
    fn from(error: StoreError) -> Self {
        Self::Ours(error.into())
    }
}

impl<'a> Run<'a> {
    /// Of what was claimed; the first step is kept with the claim.
    pub(super) fn new(
        app: &'a App,
        delivery: Delivery,
        attempt: Attempt,
        stop: &'a CancellationToken,
    ) -> Self {
        Self {
            app,
            delivery,
            attempt,
            stop,
            steps: Mutex::new((Vec::new(), 1)),
            part: AtomicU32::new(0),
            on: AtomicBool::new(false),
            looked: AtomicBool::new(false),
            left: AtomicBool::new(false),
            tripped: AtomicBool::new(false),
            lost: AtomicBool::new(false),
            begun: Instant::now(),
            network: OnceLock::new(),
        }
    }

    /// Carries it out and keeps what came of it.
    pub(super) async fn through(&self) -> Result<(), RunError> {
        self.trip(DeliveryStep::Claimed)?;
        let outcome = match self.delivery.kind {
            DeliveryKind::Publish | DeliveryKind::Edit | DeliveryKind::Withdraw => {
                follow::follow(self).await?
            }
            DeliveryKind::Answer => send::send(self).await?,
            DeliveryKind::WithdrawAnswer => withdraw::withdraw(self).await?,
        };
        outcome::keep(self, &outcome).await
    }

    /// Notes a step, to be kept with the next transaction.
    pub(super) fn note(&self, step: DeliveryStep) {
        let mut steps = self.steps.lock().unwrap_or_else(PoisonError::into_inner);
        steps.0.push((step, self.app.now()));
    }

    /// Notes a step and lets the tripwire see it.
    pub(super) fn mark(&self, step: DeliveryStep) -> Result<(), RunError> {
        self.note(step);
        self.trip(step)
    }

    /// Lets the tripwire see a step that is done and kept.
    pub(super) fn trip(&self, step: DeliveryStep) -> Result<(), RunError> {
        let tripwire = self.app.outgoing.tripwire.as_ref();
        if tripwire.is_some_and(|tripwire| tripwire.at(self.delivery.id, step).is_err()) {
            self.tripped.store(true, Ordering::SeqCst);
            return Err(RunError::Tripped);
        }
        Ok(())
    }

    /// Whether a tripwire has cut it short, out of sight of the connector.
    pub(super) fn still_on(&self) -> Result<(), RunError> {
        if self.tripped.load(Ordering::SeqCst) {
            return Err(RunError::Tripped);
        }
        Ok(())
    }

    /// Keeps the steps noted so far.
    pub(super) async fn flush(&self, tx: &mut Tx) -> Result<(), Problem> {
        let (pending, first) = {
            let mut steps = self.steps.lock().unwrap_or_else(PoisonError::into_inner);
            let pending = std::mem::take(&mut steps.0);
            let first = steps.1;
            steps.1 += u32::try_from(pending.len()).unwrap_or(u32::MAX);
            (pending, first)
        };
        for (position, (step, at)) in (first..).zip(pending) {
            let workspace = self.delivery.workspace_id;
            delivery::add_step(tx, workspace, self.attempt.id, position, step, at).await?;
        }
        Ok(())
    }

    /// The part it is at, counted from 0.
    pub(super) fn part(&self) -> u32 {
        self.part.load(Ordering::SeqCst)
    }

    /// Turns to another part.
    pub(super) fn turn_to(&self, part: u32) {
        self.part.store(part, Ordering::SeqCst);
    }

    /// A part is settled: what comes of the next one is judged by itself.
    pub(super) fn came_on(&self) {
        self.on.store(true, Ordering::SeqCst);
        self.left.store(false, Ordering::SeqCst);
        self.note_look(false);
    }

    /// How many attempts in a row have come to nothing, this one counted as if it did; and how many looks before it.
    pub(super) fn in_vain(&self) -> (u32, u32) {
        if self.on.load(Ordering::SeqCst) {
            (1, 0)
        } else {
            (self.delivery.attempts, self.delivery.looks)
        }
    }

    /// The attempt has only looked so far.
    pub(super) fn note_look(&self, only: bool) {
        self.looked.store(only, Ordering::SeqCst);
    }

    /// Whether the attempt has only looked.
    pub(super) fn looked(&self) -> bool {
        self.looked.load(Ordering::SeqCst)
    }

    /// From here on something may leave for the network.
    pub(super) fn leave(&self) {
        self.left.store(true, Ordering::SeqCst);
    }

    /// Whether something may have left for the network since the last part was settled.
    pub(super) fn has_left(&self) -> bool {
        self.left.load(Ordering::SeqCst)
    }

    /// It speaks to this network.
    pub(super) fn note_network(&self, network: Option<Network>) {
        if let Some(network) = network {
            let _ = self.network.set(network);
        }
    }

    /// Counts what came of it.
    pub(super) fn count(&self, outcome: &'static str) {
        let network = self.network.get().copied();
        self.app.counts.attempt(network, outcome, self.begun.elapsed());
    }

    /// Somebody else holds the delivery by now.
    pub(super) fn lose(&self) {
        self.lost.store(true, Ordering::SeqCst);
    }

    /// Whether nothing more may be sent: the node stops, or the lease is lost.
    pub(super) fn must_stop(&self) -> bool {
        self.stop.is_cancelled() || self.lost.load(Ordering::SeqCst)
    }
}
