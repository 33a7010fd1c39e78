//! What the worker and a publication have to say to one another while it is being placed.

use super::keep_move;
use super::parts::keep_outcome;
use crate::outbox::Outcome;
use crate::{App, Problem, Result};
use parvis_domain::{
    Channel, ChannelObstacle, Delivery, Original, OriginalState, Publication, PublicationHold, PublicationId,
    PublicationState as State,
};
use parvis_store::{Tx, channel, original, publication};
use std::time::Duration;

/// Waiting for an original that goes live at the same instant.
const WAITING: &str = "waiting-for-original";

/// How often one looks whether that has happened.
const GLANCE: Duration = Duration::from_secs(2);

async fn of(tx: &mut Tx, delivery: &Delivery) -> Result<Publication> {
    let id = PublicationId::from_uuid(delivery.subject_id);
    publication::for_update(tx, delivery.workspace_id, id)
        .await?
        .ok_or_else(|| Problem::internal("a delivery without its publication"))
}

/// Whether a publication whose delivery was claimed may be sent now. If not, it is held, handed over or put off, and the
/// delivery says so.
pub(crate) async fn consider_sending(app: &App, tx: &mut Tx, delivery: &mut Delivery) -> Result<bool> {
    let place = delivery.workspace_id;
    let mut publication = of(tx, delivery).await?;
    let channel = channel::by_id(&mut *tx, place, publication.channel_id).await?;
    let channel = channel.ok_or_else(|| Problem::internal("a publication without its channel"))?;
    let original = original::by_id(&mut *tx, place, publication.original_id).await?;
    let original = original.ok_or_else(|| Problem::internal("a publication without its original"))?;
    let wanted = match publication.state {
        State::Scheduled => begin(app, delivery, &mut publication, &channel, &original)?,
        State::Sending | State::Unconfirmed if delivery.uncertain => {
            let reason = delivery
                .reason
                .clone()
                .unwrap_or_else(|| "interrupted".to_owned());
            publication.lose_sight(&reason, app.now())?;
            true
        }
        State::Sending => go_on(app, delivery, &mut publication, &channel, &original)?,
        // It was given up, and its delivery should have been with it.
        _ => {
            delivery.cancel(app.now())?;
            return Ok(false);
        }
    };
    keep_move_or_wait(tx, delivery, &publication).await?;
    Ok(wanted)
}

/// A publication that only waits is written without another line in its story.
async fn keep_move_or_wait(tx: &mut Tx, delivery: &Delivery, publication: &Publication) -> Result<()> {
    let before = publication::by_id(&mut *tx, delivery.workspace_id, publication.id).await?;
    if before.is_some_and(|before| before.state == publication.state) {
        publication::update(tx, delivery.workspace_id, publication).await?;
        return Ok(());
    }
    keep_move(tx, delivery.workspace_id, publication, None).await
}

fn begin(
    app: &App,
    delivery: &mut Delivery,
    publication: &mut Publication,
    channel: &Channel,
    original: &Original,
) -> Result<bool> {
    let now = app.now();
    if channel.is_declared() && channel.obstacle().is_none() {
        publication.hand_over(now)?;
        delivery.cancel(now)?;
        return Ok(false);
    }
    if goes_live_any_moment(app, publication, original) {
        delivery.put_off(now.plus(GLANCE), WAITING)?;
        publication.delay(WAITING);
        return Ok(false);
    }
    let hold = match (channel.obstacle(), original.is_live()) {
        (Some(ChannelObstacle::Disconnected), _) => Some(PublicationHold::ChannelDisconnected),
        (Some(ChannelObstacle::CutOff), _) => Some(PublicationHold::ChannelCutOff),
        (None, false) => Some(PublicationHold::OriginalNotLive),
        (None, true) if now.since(publication.due_at) > app.outgoing.patience.late_after => {
            Some(PublicationHold::TooLate)
        }
        (None, true) => None,
    };
    if let Some(hold) = hold {
        publication.hold(hold, now)?;
        delivery.cancel(now)?;
        return Ok(false);
    }
    publication.begin_sending(now)?;
    Ok(true)
}

/// An article and its variant are planned for the same minute more often than not: whoever publishes the article may
/// be a moment behind.
fn goes_live_any_moment(app: &App, publication: &Publication, original: &Original) -> bool {
    let now = app.now();
    let due = original.planned.is_some_and(|planned| planned.instant() <= now);
    original.state == OriginalState::Scheduled
        && original.held_at.is_none()
        && due
        && now.since(publication.due_at) <= app.outgoing.patience.original_grace
}

/// Another attempt: nothing stands there, and something may have changed since the last one.
fn go_on(
    app: &App,
    delivery: &mut Delivery,
    publication: &mut Publication,
    channel: &Channel,
    original: &Original,
) -> Result<bool> {
    let reason = match channel.obstacle() {
        Some(ChannelObstacle::Disconnected) => PublicationHold::ChannelDisconnected,
        Some(ChannelObstacle::CutOff) => PublicationHold::ChannelCutOff,
        None if !original.is_live() => PublicationHold::OriginalNotLive,
        None => return Ok(true),
    };
    publication.fail(reason.as_str(), app.now())?;
    delivery.discard(reason.as_str(), app.now())?;
    Ok(false)
}

/// It is known that nothing stands there: it is being sent again.
pub(crate) async fn found_absent(app: &App, tx: &mut Tx, delivery: &Delivery) -> Result<()> {
    let mut publication = of(tx, delivery).await?;
    if publication.state == State::Unconfirmed {
        publication.found_absent(app.now())?;
        keep_move(tx, delivery.workspace_id, &publication, None).await?;
    }
    Ok(())
}

/// What came of an attempt.
pub(crate) async fn heard_of_sending(
    app: &App,
    tx: &mut Tx,
    delivery: &Delivery,
    outcome: &Outcome,
) -> Result<()> {
    let now = app.now();
    let mut publication = of(tx, delivery).await?;
    match outcome {
        Outcome::Stands { part, remote, .. } => {
            keep_outcome(app, &mut *tx, delivery, &mut publication, *part, outcome).await?;
            let root = publication.remote.clone().unwrap_or_else(|| remote.clone());
            publication.stand(root, now)?;
            let (id, revision) = (publication.id, publication.revision_id);
            publication::begin_text(&mut *tx, delivery.workspace_id, id, revision, now).await?;
        }
        Outcome::Failed { why } => publication.fail(&why.code, now)?,
        Outcome::Unknown { why, .. } | Outcome::Unsettled { why } => {
            publication.lose_sight(&why.code, now)?;
        }
        Outcome::Later { why, .. } => publication.delay(&why.code),
        Outcome::Released | Outcome::Removed => {}
    }
    debug_assert!(
        publication.goes_with(Some(delivery.state)),
        "{} with {}",
        publication.state,
        delivery.state
    );
    keep_move_or_wait(tx, delivery, &publication).await
}
