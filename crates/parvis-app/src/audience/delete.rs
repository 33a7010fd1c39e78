use crate::{Acting, App, Problem, Result, strategy};
use parvis_domain::{Action, AudienceId, StrategyCause};
use parvis_store::{StoreError, audience};
use serde_json::json;

/// Takes away an audience that no channel names.
///
/// # Errors
/// `not-found`; `audience-in-use` while a channel names it; `denied`.
pub async fn delete(app: &App, who: &Acting, id: AudienceId) -> Result<()> {
    app.allowed_here(who, Action::AudienceManage)?;

    let mut tx = app.begin().await?;
    let opened = strategy::open(app, &mut tx, who).await?;
    let audience = audience::by_id(&mut tx, who.place(), id)
        .await?
        .ok_or(Problem::not_found("audience"))?;
    audience::delete(&mut tx, who.place(), id)
        .await
        .map_err(|error| match error {
            StoreError::Reference(_) => Problem::conflict("audience-in-use"),
            other => other.into(),
        })?;
    app.trace(
        &mut tx,
        who,
        Action::AudienceManage,
        id.uuid(),
        json!({ "deleted": audience.name }),
    )
    .await?;
    opened.note(app, &mut tx, who, StrategyCause::Listed).await?;
    tx.commit().await?;
    Ok(())
}
