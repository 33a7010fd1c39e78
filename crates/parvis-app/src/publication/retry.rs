use super::freeze::freeze;
use super::place::{around, open_channel};
use super::show::{PublicationView, view};
use super::{keep_move, locked};
use crate::variant::sendable;
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, Publication, PublicationId};
use parvis_store::{Tx, delivery, publication, variant};
use serde_json::json;

/// Tries again what failed, at once, under the keys it has; with the variant's present text where that is wanted. Of a
/// thread of which the first parts are out, the others are sent.
///
/// # Errors
/// `publication-state`; `publication-partly-out` when parts of it are out and another text is wanted; `variant-not-ready`; `original-not-before-readers`, `channel-disconnected`, `channel-cut-off`;
/// `not-found`; `denied`.
pub async fn retry(
    app: &App,
    who: &Acting,
    id: PublicationId,
    with_present_text: bool,
) -> Result<PublicationView> {
    let ruling = app.allowed_here(who, Action::PublicationRetry)?;

    let mut tx = app.begin().await?;
    let (mut publication, delivery) = locked(&mut tx, who.place(), id).await?;
    let partly_out = !publication::standing(&mut tx, who.place(), id).await?.is_empty();
    if partly_out {
        if with_present_text {
            return Err(Problem::conflict("publication-partly-out"));
        }
        publication.clone().retry(app.now())?;
        not_being_withdrawn(&mut tx, who, &publication).await?;
        publication.go_on(app.now())?;
    } else {
        publication.retry(app.now())?;
    }
    let mut delivery = delivery.ok_or_else(|| Problem::internal("it failed without a delivery"))?;
    delivery.revive(app.now())?;
    delivery::update(&mut tx, &delivery).await?;
    let of = variant::by_id(&mut tx, who.place(), publication.variant_id).await?;
    let of = of.ok_or_else(|| Problem::internal("a publication without its variant"))?;
    let (original, channel) = around(&mut tx, who, &of).await?;
    open_channel(&channel)?;
    if !original.is_live() {
        return Err(Problem::conflict("original-not-before-readers"));
    }
    let ruling_id = app.keep_ruling(&mut tx, who, &ruling).await?;
    publication.ruling_id = ruling_id;
    if with_present_text {
        let sent = sendable(app, &mut tx, who, &of, &original, &channel).await?;
        let frozen = freeze(app, &mut tx, who, &of, sent).await?;
        publication.refreeze(frozen, ruling_id)?;
    }
    keep_move(&mut tx, who.place(), &publication, Some(who.user.id)).await?;
    let detail = json!({ "with_present_text": with_present_text });
    app.trace(&mut tx, who, Action::PublicationRetry, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    app.bell.notify_one();
    view(app, who.place(), publication).await
}

/// What is being removed isn't continued.
async fn not_being_withdrawn(tx: &mut Tx, who: &Acting, publication: &Publication) -> Result<()> {
    let Some(id) = publication.withdrawal_id else {
        return Ok(());
    };
    let removal = delivery::by_id(tx, who.place(), id).await?;
    if removal.is_some_and(|removal| !removal.state.is_over()) {
        return Err(Problem::conflict("publication-busy"));
    }
    Ok(())
}
