//! What stands for a publication, part by part.

use crate::outbox::{Outcome, target_of};
use crate::{App, Problem, Result};
use parvis_domain::{
    Delivery, PartCounts, Publication, PublicationId, PublicationPart, PublicationState, RemoteLink,
    RevisionId,
};
use parvis_store::{Tx, publication};

/// Keeps what came of one part. Gives whether it changed what stands there.
pub(super) async fn keep_outcome(
    app: &App,
    tx: &mut Tx,
    delivery: &Delivery,
    publication: &mut Publication,
    position: u32,
    outcome: &Outcome,
) -> Result<()> {
    let (place, now) = (delivery.workspace_id, app.now());
    match outcome {
        Outcome::Stands { part, remote, .. } => {
            let target = target_of(delivery, publication)?;
            let target = target.ok_or_else(|| Problem::internal("a removal that left something standing"))?;
            keep_standing(app, tx, delivery, publication, (*part, remote, target)).await
        }
        Outcome::Removed => {
            publication::remove_parts_from(tx, place, publication.id, position, now).await?;
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Keeps that a part stands. A thread is known by its first.
pub(super) async fn keep_standing(
    app: &App,
    tx: &mut Tx,
    delivery: &Delivery,
    publication: &mut Publication,
    (position, remote, revision_id): (u32, &RemoteLink, RevisionId),
) -> Result<()> {
    let part = PublicationPart {
        position,
        remote: remote.clone(),
        revision_id,
        out_at: app.now(),
        gone_at: None,
        counts: PartCounts::default(),
    };
    let at = (publication.id, publication.channel_id);
    publication::keep_part(tx, delivery.workspace_id, at, &part).await?;
    if position == 0 {
        publication.remote = Some(remote.clone());
    }
    Ok(())
}

/// What came of one part, while others are left to do.
pub(crate) async fn heard_of_part(
    app: &App,
    tx: &mut Tx,
    delivery: &Delivery,
    position: u32,
    outcome: &Outcome,
) -> Result<()> {
    let place = delivery.workspace_id;
    let id = PublicationId::from_uuid(delivery.subject_id);
    let publication = publication::for_update(&mut *tx, place, id).await?;
    let mut publication =
        publication.ok_or_else(|| Problem::internal("a delivery without its publication"))?;
    keep_outcome(app, tx, delivery, &mut publication, position, outcome).await?;
    if publication.state == PublicationState::Unconfirmed {
        publication.go_on(app.now())?;
        return super::keep_move(tx, place, &publication, None).await;
    }
    publication::update(tx, place, &publication).await?;
    Ok(())
}
