use crate::{Acting, App, Result};
use parvis_domain::{Action, Usage};
use parvis_store::usage;

/// Every usage of the workspace, by name.
///
/// # Errors
/// `denied`.
pub async fn list(app: &App, who: &Acting) -> Result<Vec<Usage>> {
    app.allowed_here(who, Action::UsageRead)?;
    Ok(usage::list(&app.store, who.place()).await?)
}
