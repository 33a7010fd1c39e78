use crate::{Acting, App, Result};
use parvis_domain::{Action, Audience};
use parvis_store::audience;

/// Every audience of the workspace, by name.
///
/// # Errors
/// `denied`.
pub async fn list(app: &App, who: &Acting) -> Result<Vec<Audience>> {
    app.allowed_here(who, Action::AudienceRead)?;
    Ok(audience::list(&app.store, who.place()).await?)
}
