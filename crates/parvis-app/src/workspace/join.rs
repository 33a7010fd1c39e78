use crate::{App, By, Problem, Result};
use parvis_domain::{Action, Role, User};
use parvis_store::{StoreError, membership, workspace};
use serde_json::json;

/// Makes the administrator a lead of a workspace. They see its content from then on, and its members see in the
/// audit log that they came.
///
/// # Errors
/// `denied`; `not-found`; `member-already`.
pub async fn join(app: &App, who: &User, slug: &str) -> Result<()> {
    app.allowed_instance(who, Action::WorkspaceJoin)?;
    let mut tx = app.begin().await?;
    let place = workspace::by_slug(&mut tx, slug)
        .await?
        .ok_or(Problem::not_found("workspace"))?;
    membership::insert(&mut tx, place.id, who.id, Role::Lead, app.now())
        .await
        .map_err(|error| match error {
            StoreError::Taken(_) => Problem::conflict("member-already"),
            other => other.into(),
        })?;
    let by = By::user(who);
    app.trace_by(
        &mut tx,
        place.id,
        &by,
        Action::WorkspaceJoin,
        Some(who.id.uuid()),
        json!({ "role": "lead" }),
    )
    .await?;
    tx.commit().await?;
    Ok(())
}
