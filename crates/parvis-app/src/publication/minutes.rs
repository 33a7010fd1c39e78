use super::show::{PublicationView, view};
use super::{checked_minutes, locked};
use crate::{Acting, App, Result};
use parvis_domain::{Action, PublicationId};
use parvis_store::publication;
use serde_json::json;

/// Says how long the piece took; none takes it back to unknown.
///
/// # Errors
/// `invalid` with `minutes-out-of-range`; `not-found`; `denied`.
pub async fn record_minutes(
    app: &App,
    who: &Acting,
    id: PublicationId,
    minutes: Option<u32>,
) -> Result<PublicationView> {
    app.allowed_here(who, Action::CostRecord)?;
    let minutes = checked_minutes(minutes)?;

    let mut tx = app.begin().await?;
    let (mut publication, _) = locked(&mut tx, who.place(), id).await?;
    if publication.minutes_spent != minutes {
        let detail = json!({ "before": publication.minutes_spent, "after": minutes });
        publication.minutes_spent = minutes;
        publication::update(&mut tx, who.place(), &publication).await?;
        app.trace(&mut tx, who, Action::CostRecord, id.uuid(), detail)
            .await?;
        tx.commit().await?;
    }
    view(app, who.place(), publication).await
}
