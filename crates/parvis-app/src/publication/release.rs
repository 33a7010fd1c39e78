use super::place::{around, open_channel, send_when_due};
use super::show::{PublicationView, view};
use super::{keep_move, locked};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, PublicationId};
use parvis_store::{delivery, variant};
use serde_json::json;

/// Sends all the same, at once, what was held.
///
/// # Errors
/// `publication-state`; `original-not-before-readers`, `channel-disconnected`, `channel-cut-off` while it would only be held again;
/// `not-found`; `denied`.
pub async fn release(app: &App, who: &Acting, id: PublicationId) -> Result<PublicationView> {
    let ruling = app.allowed_here(who, Action::PublicationSettle)?;

    let mut tx = app.begin().await?;
    let (mut publication, delivery) = locked(&mut tx, who.place(), id).await?;
    publication.release(app.now())?;
    let of = variant::by_id(&mut tx, who.place(), publication.variant_id).await?;
    let of = of.ok_or_else(|| Problem::internal("a publication without its variant"))?;
    let (original, channel) = around(&mut tx, who, &of).await?;
    open_channel(&channel)?;
    if !original.is_live() {
        return Err(Problem::conflict("original-not-before-readers"));
    }
    publication.ruling_id = app.keep_ruling(&mut tx, who, &ruling).await?;
    match delivery {
        Some(mut delivery) => {
            delivery.revive(app.now())?;
            delivery::update(&mut tx, &delivery).await?;
        }
        None => send_when_due(app, &mut tx, who, &mut publication).await?,
    }
    keep_move(&mut tx, who.place(), &publication, Some(who.user.id)).await?;
    app.trace(
        &mut tx,
        who,
        Action::PublicationSettle,
        id.uuid(),
        json!({ "released": true }),
    )
    .await?;
    tx.commit().await?;
    app.bell.notify_one();
    view(app, who.place(), publication).await
}
