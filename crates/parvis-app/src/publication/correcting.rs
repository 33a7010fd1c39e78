//! What the worker and a publication have to say to one another while it is being corrected.

use super::parts::keep_outcome;
use crate::outbox::{Outcome, target_of};
use crate::{App, Problem, Result};
use parvis_domain::{Channel, Delivery, PublicationId, PublicationState};
use parvis_store::publication::Event;
use parvis_store::{Tx, channel, publication, site, variant};

/// What its story says of a correction that came through.
const CORRECTED: &str = "corrected";

/// Whether the correction is still wanted, and can be tried.
pub(crate) async fn consider_correcting(app: &App, tx: &mut Tx, delivery: &mut Delivery) -> Result<bool> {
    let place = delivery.workspace_id;
    let id = PublicationId::from_uuid(delivery.subject_id);
    let publication = publication::for_update(&mut *tx, place, id).await?;
    let wanted = publication.is_some_and(|publication| {
        publication.state == PublicationState::Published && publication.correction_id == Some(delivery.id)
    });
    if !wanted {
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

/// What came of an attempt. When the last part is as it is to be, the publication has another text; a correction that
/// came to nothing, or only half, is told by its delivery.
pub(crate) async fn heard_of_correcting(
    app: &App,
    tx: &mut Tx,
    delivery: &Delivery,
    outcome: &Outcome,
) -> Result<()> {
    if !matches!(outcome, Outcome::Stands { .. } | Outcome::Removed) {
        return Ok(());
    }
    let (place, now) = (delivery.workspace_id, app.now());
    let missing = || Problem::internal("a correction without its publication or its text");
    let id = PublicationId::from_uuid(delivery.subject_id);
    let publication = publication::for_update(&mut *tx, place, id).await?;
    let mut publication = publication.ok_or_else(missing)?;
    let target = target_of(delivery, &publication)?.ok_or_else(missing)?;
    let frozen = variant::revision(&mut *tx, place, target)
        .await?
        .ok_or_else(missing)?;
    let parts = u32::try_from(frozen.content.parts.len()).map_err(Problem::internal)?;
    keep_outcome(app, tx, delivery, &mut publication, parts, outcome).await?;
    publication.correct((target, parts))?;
    publication::update(&mut *tx, place, &publication).await?;
    publication::begin_text(&mut *tx, place, id, target, now).await?;
    let event = Event {
        state: publication.state,
        reason: Some(CORRECTED.to_owned()),
        at: now,
        by: None,
    };
    publication::add_event(&mut *tx, place, id, &event).await?;
    site::touch(tx, place, now).await?;
    Ok(())
}
