//! What the worker and a publication have to say to one another while it is being removed.

use super::keep_move;
use crate::outbox::{New, Outcome, enqueue};
use crate::{App, Problem, Result};
use parvis_domain::{
    Channel, Delivery, DeliveryKind, Publication, PublicationId, PublicationState, RevisionId, RulingId,
    UserId,
};
use parvis_store::{Tx, channel, publication};
use serde::{Deserialize, Serialize};

/// What a removal needs beside the publication, whose parts say themselves where they stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct WithdrawalPayload {
    /// What is published in its place, once it is gone.
    #[serde(default)]
    pub(super) anew: Option<Anew>,
}

/// What takes the place of a publication that is removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Anew {
    pub(super) id: PublicationId,
    pub(super) revision: RevisionId,
    pub(super) parts: u32,
    pub(super) ruling: RulingId,
    pub(super) by: UserId,
}

/// Whether the removal is still wanted, and can be tried.
pub(crate) async fn consider_withdrawing(app: &App, tx: &mut Tx, delivery: &mut Delivery) -> Result<bool> {
    let place = delivery.workspace_id;
    let id = PublicationId::from_uuid(delivery.subject_id);
    let publication = publication::for_update(&mut *tx, place, id).await?;
    let stands = publication.is_some_and(|publication| {
        matches!(
            publication.state,
            PublicationState::Published | PublicationState::Failed
        )
    });
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

/// What came of an attempt. A removal that failed leaves the publication where it stands; its receipt says so. Where
/// something is to take its place, that is made in the very transaction that keeps that it is gone.
pub(crate) async fn heard_of_withdrawing(
    app: &App,
    tx: &mut Tx,
    delivery: &Delivery,
    outcome: &Outcome,
) -> Result<()> {
    if !matches!(outcome, Outcome::Removed) {
        return Ok(());
    }
    let (place, now) = (delivery.workspace_id, app.now());
    let id = PublicationId::from_uuid(delivery.subject_id);
    let Some(mut publication) = publication::for_update(&mut *tx, place, id).await? else {
        return Ok(());
    };
    gone(app, tx, delivery.workspace_id, &mut publication).await?;
    keep_move(&mut *tx, place, &publication, None).await?;
    let payload: WithdrawalPayload = serde_json::from_str(&delivery.payload).map_err(Problem::internal)?;
    if let Some(anew) = payload.anew {
        let mut next = Publication {
            id: anew.id,
            revision_id: anew.revision,
            parts: anew.parts,
            ruling_id: anew.ruling,
            state: PublicationState::Scheduled,
            state_since: now,
            reason: None,
            planned: None,
            due_at: now,
            minutes_spent: None,
            remote: None,
            published_at: None,
            delivery_id: None,
            withdrawal_id: None,
            correction_id: None,
            replaces_id: Some(publication.id),
            created_at: now,
            created_by: anew.by,
            original_id: publication.original_id,
            variant_id: publication.variant_id,
            channel_id: publication.channel_id,
        };
        publication::insert(&mut *tx, place, &next).await?;
        let new = New {
            kind: DeliveryKind::Publish,
            subject: next.id.uuid(),
            channel: next.channel_id,
            payload: "{}",
            run_at: now,
        };
        next.delivery_id = Some(enqueue(app, &mut *tx, place, &new).await?);
        keep_move(tx, place, &next, Some(anew.by)).await?;
    }
    Ok(())
}

/// Nothing of it stands there any more.
pub(super) async fn gone(
    app: &App,
    tx: &mut Tx,
    place: parvis_domain::WorkspaceId,
    publication: &mut Publication,
) -> Result<()> {
    publication.withdraw(app.now())?;
    publication::remove_parts_from(&mut *tx, place, publication.id, 0, app.now()).await?;
    publication::end_text(tx, place, publication.id, app.now()).await?;
    Ok(())
}
