use super::cause::standing;
use super::outcome::{Outcome, Why};
use super::run::{Run, RunError};
use super::send::renewed;
use crate::credential::Held;
use crate::{message, publication};
use parvis_connectors::{Connector, ConnectorError, Found, Part, PartKey, Remote, Retry};
use parvis_domain::{DeliveryKind, DeliveryStep};
use parvis_store::delivery;
use std::time::Duration;

/// What looking came to.
pub(super) enum Looked {
    /// It certainly isn't there: it may be sent.
    Absent,
    /// The attempt is over.
    Settled(Outcome),
}

/// Looks on the network for what an attempt before may have put there, or changed where something `stands`. Nothing is
/// sent before this says so.
pub(super) async fn look(
    run: &Run<'_>,
    connector: &dyn Connector,
    held: &mut Held,
    part: &Part<'_>,
    stands: Option<&Remote>,
) -> Result<Looked, RunError> {
    run.note_look(true);
    run.app.counts.looks.add();
    run.mark(DeliveryStep::BeforeLookUp)?;
    let others = others(run, part.key).await?;
    let part = &Part {
        others: &others,
        ..*part
    };
    let mut found = ask(connector, held, part, stands).await;
    if matches!(&found, Err(error) if error.retry == Retry::AfterRenewal) {
        found = match renewed(run, held).await? {
            Ok(()) => ask(connector, held, part, stands).await,
            Err(error) => Err(error),
        };
    }
    run.mark(DeliveryStep::AfterLookUp)?;
    match found {
        Ok(Found::There(remote)) => Ok(Looked::Settled(Outcome::Stands {
            part: run.part(),
            remote: standing(&remote),
            found: true,
            given_up: Vec::new(),
        })),
        Ok(Found::Absent) if run.must_stop() => Ok(Looked::Settled(Outcome::Released)),
        Ok(Found::Absent) => {
            keep_absence(run).await?;
            Ok(Looked::Absent)
        }
        Ok(Found::CannotTell) => Ok(Looked::Settled(Outcome::of_look(run, Why::ours("cannot-tell")))),
        Err(error) => Ok(Looked::Settled(Outcome::of_look(run, error.into()))),
    }
}

async fn ask(
    connector: &dyn Connector,
    held: &Held,
    part: &Part<'_>,
    stands: Option<&Remote>,
) -> Result<Found, ConnectorError> {
    match stands {
        Some(remote) => connector.look_up_edit(&held.access, remote, part).await,
        None => connector.look_up(&held.access, part).await,
    }
}

/// What stands in the channel for other parts, of those that were brought there since a day before this one's key was
/// made. Neither clocks that went wrong nor words that were said twice may make one of them pass for this one.
async fn others(run: &Run<'_>, key: &PartKey) -> Result<Vec<String>, RunError> {
    let since = key.made_at.min(run.app.now()).minus(Duration::from_hours(24));
    let (channel, of) = (run.delivery.channel_id, (run.delivery.id, run.part()));
    Ok(delivery::other_remotes(&run.app.store, run.delivery.workspace_id, channel, of, since).await?)
}

/// Keeps that nothing stands there: it is being sent, no longer unconfirmed.
async fn keep_absence(run: &Run<'_>) -> Result<(), RunError> {
    let (workspace, id) = (run.delivery.workspace_id, run.delivery.id);
    let mut tx = run.app.begin().await?;
    let Some(mut delivery) = delivery::for_update(&mut tx, workspace, id).await? else {
        return Err(RunError::LostLease);
    };
    if !delivery.is_held_by(run.attempt.id) {
        return Err(RunError::LostLease);
    }
    delivery.found_absent();
    delivery::update(&mut tx, &delivery).await?;
    match delivery.kind {
        DeliveryKind::Publish => publication::found_absent(run.app, &mut tx, &delivery).await?,
        DeliveryKind::Answer => message::found_absent(&mut tx, &delivery).await?,
        DeliveryKind::Edit | DeliveryKind::Withdraw | DeliveryKind::WithdrawAnswer => {}
    }
    run.flush(&mut tx).await?;
    tx.commit().await?;
    run.note_look(false);
    Ok(())
}
