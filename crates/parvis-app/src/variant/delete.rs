use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, VariantId};
use parvis_store::{StoreError, variant};
use serde_json::json;

/// Takes a variant away that was never placed.
///
/// # Errors
/// `variant-in-use` when something of it was ever placed or planned; `not-found`; `denied`.
pub async fn delete(app: &App, who: &Acting, id: VariantId) -> Result<()> {
    app.allowed_here(who, Action::VariantEdit)?;

    let mut tx = app.begin().await?;
    let found = variant::for_update(&mut tx, who.place(), id).await?;
    let found = found.ok_or(Problem::not_found("variant"))?;
    variant::delete(&mut tx, who.place(), id)
        .await
        .map_err(|error| match error {
            StoreError::Reference(_) => Problem::conflict("variant-in-use"),
            other => other.into(),
        })?;
    let detail = json!({ "deleted": true, "text": found.content.text() });
    app.trace(&mut tx, who, Action::VariantEdit, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(())
}
