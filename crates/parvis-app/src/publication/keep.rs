use crate::{App, Problem, Result};
use parvis_domain::{Delivery, Publication, PublicationId, PublicationState, UserId, WorkspaceId};
use parvis_store::publication::Event;
use parvis_store::{Tx, delivery, publication, site};

/// A publication and the delivery that places it, that nobody else may change until the transaction ends. The delivery
/// is taken first, as the worker takes it.
pub(crate) async fn locked(
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: PublicationId,
) -> Result<(Publication, Option<Delivery>)> {
    let missing = || Problem::not_found("publication");
    let seen = publication::by_id(&mut *tx, workspace, id)
        .await?
        .ok_or_else(missing)?;
    let delivery = match seen.delivery_id {
        Some(delivery) => delivery::for_update(&mut *tx, workspace, delivery).await?,
        None => None,
    };
    let publication = publication::for_update(tx, workspace, id)
        .await?
        .ok_or_else(missing)?;
    if publication.delivery_id != seen.delivery_id {
        return Err(Problem::conflict("publication-busy"));
    }
    Ok((publication, delivery))
}

/// Writes a publication that was moved, and its story. `by` is whose deed it was; none: the worker's.
pub(crate) async fn keep_move(
    tx: &mut Tx,
    workspace: WorkspaceId,
    publication: &Publication,
    by: Option<UserId>,
) -> Result<()> {
    publication::update(&mut *tx, workspace, publication).await?;
    let event = Event {
        state: publication.state,
        reason: publication.reason.clone(),
        at: publication.state_since,
        by,
    };
    publication::add_event(&mut *tx, workspace, publication.id, &event).await?;
    if matches!(
        publication.state,
        PublicationState::Published | PublicationState::Withdrawn
    ) {
        // What hangs from it stands under its original from now on, or no more.
        site::touch(tx, workspace, publication.state_since).await?;
    }
    Ok(())
}

/// Gives up the delivery of a publication that isn't to go out, or not by itself.
pub(crate) async fn cancel_delivery(app: &App, tx: &mut Tx, delivery: Option<Delivery>) -> Result<()> {
    if let Some(mut delivery) = delivery
        && !delivery.state.is_over()
    {
        delivery.cancel(app.now())?;
        delivery::update(tx, &delivery).await?;
    }
    Ok(())
}
