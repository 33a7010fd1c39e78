use crate::{Acting, App, Problem, Result, strategy};
use parvis_domain::{Action, StrategyCause, UsageId};
use parvis_store::{StoreError, usage};
use serde_json::json;

/// Takes away a usage that no channel names.
///
/// # Errors
/// `not-found`; `usage-in-use` while a channel names it; `denied`.
pub async fn delete(app: &App, who: &Acting, id: UsageId) -> Result<()> {
    app.allowed_here(who, Action::UsageManage)?;

    let mut tx = app.begin().await?;
    let opened = strategy::open(app, &mut tx, who).await?;
    let usage = usage::by_id(&mut tx, who.place(), id)
        .await?
        .ok_or(Problem::not_found("usage"))?;
    usage::delete(&mut tx, who.place(), id)
        .await
        .map_err(|error| match error {
            StoreError::Reference(_) => Problem::conflict("usage-in-use"),
            other => other.into(),
        })?;
    app.trace(
        &mut tx,
        who,
        Action::UsageManage,
        id.uuid(),
        json!({ "deleted": usage.name }),
    )
    .await?;
    opened.note(app, &mut tx, who, StrategyCause::Listed).await?;
    tx.commit().await?;
    Ok(())
}
