use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, AppearanceId};
use parvis_store::appearance;
use serde_json::json;

/// Strikes one out. The place it was at stays.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn delete(app: &App, who: &Acting, id: AppearanceId) -> Result<()> {
    app.allowed_here(who, Action::AppearanceManage)?;
    let mut tx = app.begin().await?;
    let before = appearance::for_update(&mut tx, who.place(), id)
        .await?
        .ok_or(Problem::not_found("appearance"))?;
    appearance::delete(&mut tx, who.place(), id).await?;
    let detail = json!({ "title": before.title, "struck_out": before.when.first.to_string() });
    app.trace(&mut tx, who, Action::AppearanceManage, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(())
}
