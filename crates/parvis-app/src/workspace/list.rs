use crate::{App, Result};
use parvis_domain::{Action, User, Workspace};
use parvis_store::workspace;

/// Every workspace of the instance, by name.
///
/// # Errors
/// `denied` to everybody but administrators.
pub async fn list(app: &App, who: &User) -> Result<Vec<Workspace>> {
    app.allowed_instance(who, Action::WorkspaceList)?;
    Ok(workspace::list(&app.store).await?)
}
