use super::show::{PublicationView, view};
use super::{cancel_delivery, keep_move, locked};
use crate::{Acting, App, Result};
use parvis_domain::{Action, PublicationId, PublicationState};
use serde_json::json;

/// Gives up a publication before anything is sent. Asking twice is no fault.
///
/// # Errors
/// `publication-state` when it may be out already; `not-found`; `denied`.
pub async fn cancel(app: &App, who: &Acting, id: PublicationId) -> Result<PublicationView> {
    app.allowed_here(who, Action::PublicationCancel)?;

    let mut tx = app.begin().await?;
    let (mut publication, delivery) = locked(&mut tx, who.place(), id).await?;
    if publication.state != PublicationState::Cancelled {
        let before = publication.state;
        publication.cancel(app.now())?;
        cancel_delivery(app, &mut tx, delivery).await?;
        keep_move(&mut tx, who.place(), &publication, Some(who.user.id)).await?;
        let detail = json!({ "before": before });
        app.trace(&mut tx, who, Action::PublicationCancel, id.uuid(), detail)
            .await?;
        tx.commit().await?;
    }
    view(app, who.place(), publication).await
}
