//! What came of an attempt, and keeping it together with what it means for its cause.

use super::run::{Run, RunError};
use super::{cause, pace};
use crate::{Problem, channel};
use parvis_connectors::{ConnectorError, ConnectorErrorKind as Kind, Retry};
use parvis_domain::{
    AttemptOutcome, Delivery, DeliveryStep, DraftProblem, RemoteLink, Timestamp, WrongDeliveryMove,
};
use parvis_store::{Tx, delivery};

/// What came of an attempt.
#[derive(Clone, Debug)]
pub(crate) enum Outcome {
    /// It stands there; `found` when an earlier attempt had put it there.
    Stands {
        /// Which part, counted from 0.
        part: u32,
        /// What stands there.
        remote: RemoteLink,
        /// Whether it was found, and not sent now.
        found: bool,
        /// What was given up so that it could stand there, such as a mention nobody answers to.
        given_up: Vec<DraftProblem>,
    },
    /// It stands there no more.
    Removed,
    /// It came to nothing, and is tried again.
    Later {
        /// Why.
        why: Why,
        /// When it is tried again.
        at: Timestamp,
    },
    /// It came to nothing for good.
    Failed {
        /// Why.
        why: Why,
    },
    /// What became of it isn't known; somebody looks at `at`.
    Unknown {
        /// Why.
        why: Why,
        /// When somebody looks.
        at: Timestamp,
    },
    /// What became of it isn't known, and looking doesn't help: a person is asked.
    Unsettled {
        /// Why.
        why: Why,
    },
    /// The node is being stopped, and nothing had been sent.
    Released,
}

/// Why an attempt came to nothing.
#[derive(Clone, Debug)]
pub(crate) struct Why {
    /// The stable code of a sentence.
    pub(crate) code: String,
    /// What the network answered, where it did.
    pub(crate) error: Option<ConnectorError>,
}

impl Why {
    /// One of our own reasons.
    pub(crate) fn ours(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            error: None,
        }
    }
}

impl From<ConnectorError> for Why {
    fn from(error: ConnectorError) -> Self {
        Self {
            code: error.kind.as_str().to_owned(),
            error: Some(error),
        }
    }
}

impl Outcome {
    /// What a failure to send or to remove leads to.
    pub(super) fn of_error(run: &Run<'_>, error: ConnectorError) -> Self {
        if error.kind == Kind::Stopped {
            return Self::Released;
        }
        let (attempts, _) = run.in_vain();
        // Whatever it was: the more came to nothing, the longer the pause. Else what is looked for, isn't there and is
        // lost again would have used up in minutes the attempts that are to last for hours.
        let growing = pace::after(run.app, attempts);
        let at = match error.retry {
            Retry::Never => return Self::Failed { why: error.into() },
            Retry::AfterCheck => {
                return Self::Unknown {
                    at: growing,
                    why: error.into(),
                };
            }
            Retry::At(at) => pace::told(run.app, at).max(growing),
            Retry::Later | Retry::AfterRenewal => growing,
        };
        if attempts >= run.app.outgoing.patience.attempts {
            return Self::Failed { why: error.into() };
        }
        Self::Later {
            why: error.into(),
            at,
        }
    }

    /// What a look that settled nothing leads to.
    pub(super) fn of_look(run: &Run<'_>, why: Why) -> Self {
        let (attempts, looks) = run.in_vain();
        let looks = looks + 1;
        let patience = &run.app.outgoing.patience;
        // One that the network didn't answer says nothing, and whoever is asked can't reach it either: it is waited for
        // as long as if nothing had been sent.
        let unanswered = why.error.as_ref().filter(|error| error.retry != Retry::Never);
        let (enough, pause) = match unanswered {
            Some(_) => (patience.attempts, attempts.max(looks)),
            None => (patience.looks, looks),
        };
        if looks >= enough {
            return Self::Unsettled { why };
        }
        let growing = pace::after(run.app, pause);
        let at = match unanswered.map(|error| error.retry) {
            Some(Retry::At(at)) => pace::told(run.app, at).max(growing),
            _ => growing,
        };
        Self::Unknown { why, at }
    }

    const fn why(&self) -> Option<&Why> {
        match self {
            Self::Later { why, .. }
            | Self::Failed { why }
            | Self::Unknown { why, .. }
            | Self::Unsettled { why } => Some(why),
            Self::Stands { .. } | Self::Removed | Self::Released => None,
        }
    }

    const fn of_attempt(&self) -> AttemptOutcome {
        match self {
            Self::Stands { found: true, .. } => AttemptOutcome::FoundThere,
            Self::Stands { found: false, .. } | Self::Removed => AttemptOutcome::Succeeded,
            Self::Later { .. } | Self::Failed { .. } => AttemptOutcome::Failed,
            Self::Unknown { .. } | Self::Unsettled { .. } => AttemptOutcome::Unknown,
            Self::Released => AttemptOutcome::Released,
        }
    }

    /// As it is counted.
    const fn word(&self) -> &'static str {
        match self {
            Self::Stands { found: true, .. } => "found",
            Self::Stands { found: false, .. } => "placed",
            Self::Removed => "removed",
            Self::Later { .. } => "later",
            Self::Failed { .. } => "failed",
            Self::Unknown { .. } => "unknown",
            Self::Unsettled { .. } => "unsettled",
            Self::Released => "released",
        }
    }

    const fn next_at(&self) -> Option<Timestamp> {
        match self {
            Self::Later { at, .. } | Self::Unknown { at, .. } => Some(*at),
            _ => None,
        }
    }

    /// Moves the delivery. `looked` when the attempt only looked.
    fn apply(&self, delivery: &mut Delivery, looked: bool, now: Timestamp) -> Result<(), WrongDeliveryMove> {
        match self {
            Self::Stands { .. } | Self::Removed => delivery.complete(now),
            Self::Later { why, at } => {
                delivery.uncertain = false;
                delivery.retry_at(*at, &why.code)
            }
            Self::Failed { why } => {
                delivery.uncertain = false;
                delivery.discard(&why.code, now)
            }
            Self::Unknown { why, at } => {
                delivery.looks += u32::from(looked);
                delivery.look_at(*at, &why.code)
            }
            Self::Unsettled { why } => {
                delivery.uncertain = true;
                delivery.discard(&why.code, now)
            }
            Self::Released => {
                // A claim that only looked leaves the question open.
                delivery.uncertain &= looked;
                delivery.release(now)
            }
        }
    }
}

/// Keeps what came of an attempt: the delivery, its cause, the attempt, and how the channel is doing, all at once.
pub(super) async fn keep(run: &Run<'_>, outcome: &Outcome) -> Result<(), RunError> {
    run.mark(DeliveryStep::BeforeOutcomeStored)?;
    let (app, mut tx) = (run.app, run.app.begin().await?);
    let (workspace, id) = (run.delivery.workspace_id, run.delivery.id);
    let Some(mut delivery) = delivery::for_update(&mut tx, workspace, id).await? else {
        return Err(RunError::LostLease);
    };
    if !delivery.is_held_by(run.attempt.id) {
        return Err(RunError::LostLease);
    }
    outcome
        .apply(&mut delivery, run.looked(), app.now())
        .map_err(Problem::internal)?;
    if let Outcome::Stands { part, remote, .. } = outcome {
        delivery::note_remote(&mut tx, workspace, id, *part, remote).await?;
    }
    delivery::update(&mut tx, &delivery).await?;
    cause::tell(app, &mut tx, &delivery, outcome).await?;
    end_attempt(run, &mut tx, outcome).await?;
    note_channel(run, &mut tx, outcome).await?;
    run.note(DeliveryStep::AfterOutcomeStored);
    run.flush(&mut tx).await?;
    tx.commit().await?;
    run.count(outcome.word());
    run.trip(DeliveryStep::AfterOutcomeStored)
}

async fn end_attempt(run: &Run<'_>, tx: &mut Tx, outcome: &Outcome) -> Result<(), RunError> {
    let mut attempt = run.attempt.clone();
    attempt.ended_at = Some(run.app.now());
    attempt.outcome = outcome.of_attempt();
    attempt.next_at = outcome.next_at();
    if let Outcome::Stands { given_up, .. } = outcome
        && let Some(first) = given_up.first()
    {
        attempt.code = Some(first.code.as_str().to_owned());
        let words: Vec<&str> = given_up
            .iter()
            .filter_map(|problem| problem.words.as_deref())
            .collect();
        attempt.words = (!words.is_empty()).then(|| words.join(", "));
    }
    if let Some(why) = outcome.why() {
        attempt.code = Some(why.code.clone());
        if let Some(error) = &why.error {
            attempt.because = error.because.map(ToOwned::to_owned);
            attempt.words.clone_from(&error.words);
            tracing::info!(delivery = %run.delivery.id, number = attempt.number, %error, "an attempt came to nothing");
        }
    }
    delivery::end_attempt(tx, run.delivery.workspace_id, &attempt).await?;
    Ok(())
}

async fn note_channel(run: &Run<'_>, tx: &mut Tx, outcome: &Outcome) -> Result<(), RunError> {
    let (app, workspace, id) = (run.app, run.delivery.workspace_id, run.delivery.channel_id);
    match (outcome, outcome.why().and_then(|why| why.error.as_ref())) {
        (Outcome::Stands { .. } | Outcome::Removed, _) => {
            channel::note_working(app, tx, workspace, id).await?;
        }
        (Outcome::Later { at, .. } | Outcome::Unknown { at, .. }, Some(error))
            if error.kind == Kind::RateLimited =>
        {
            // As long as the network said, where it did: this piece may have to wait for longer than the others.
            let until = match error.retry {
                Retry::At(told) => pace::told(app, told),
                _ => *at,
            };
            channel::note_waiting(app, tx, workspace, id, until).await?;
        }
        (_, Some(error)) => channel::note_error(app, tx, workspace, id, error).await?,
        _ => {}
    }
    Ok(())
}
