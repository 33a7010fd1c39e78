//! What the worker and a publication have to say to one another while it is being removed.

use super::keep_move;
use crate::outbox::Outcome;
use crate::{App, Result};
use parvis_domain::{Channel, Delivery, PublicationId, PublicationState};
use parvis_store::{Tx, channel, publication};

/// Whether the removal is still wanted, and can be tried.
pub(crate) async fn consider_withdrawing(app: &App, tx: &mut Tx, delivery: &mut Delivery) -> Result<bool> {
    let place = delivery.workspace_id;
    let id = PublicationId::from_uuid(delivery.subject_id);
    let publication = publication::for_update(&mut *tx, place, id).await?;
    let stands = publication.is_some_and(|publication| publication.state == PublicationState::Published);
    if !stands {
        delivery.cancel(app.now())?;
        return Ok(false);
    }
    let channel = channel::by_id(tx, place, delivery.channel_id).await?;
    if channel.as_ref().and_then(Channel::obstacle).is_some() {
        delivery.discard("channel-cut-off", app.now())?;
        return Ok(false);
    }
    Ok(true)
}

/// What came of an attempt. A removal that failed leaves the publication where it stands; its receipt says so.
pub(crate) async fn heard_of_withdrawing(
    app: &App,
    tx: &mut Tx,
    delivery: &Delivery,
    outcome: &Outcome,
) -> Result<()> {
    if !matches!(outcome, Outcome::Removed) {
        return Ok(());
    }
    let place = delivery.workspace_id;
    let id = PublicationId::from_uuid(delivery.subject_id);
    if let Some(mut publication) = publication::for_update(&mut *tx, place, id).await? {
        publication.withdraw(app.now())?;
        keep_move(tx, place, &publication, None).await?;
    }
    Ok(())
}
