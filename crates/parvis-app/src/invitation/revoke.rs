use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, InvitationId};
use parvis_store::invitation;
use serde_json::json;

/// Takes an invitation back: its link works no more.
///
/// # Errors
/// `denied`; `not-found`, also once it was taken up.
pub async fn revoke(app: &App, who: &Acting, id: InvitationId) -> Result<()> {
    app.allowed_here(who, Action::InvitationRevoke)?;
    let mut tx = app.begin().await?;
    if !invitation::revoke(&mut tx, who.place(), id, app.now()).await? {
        return Err(Problem::not_found("invitation"));
    }
    app.trace(&mut tx, who, Action::InvitationRevoke, id.uuid(), json!({}))
        .await?;
    tx.commit().await?;
    Ok(())
}
