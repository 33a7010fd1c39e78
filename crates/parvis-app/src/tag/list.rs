use crate::{Acting, App, Result};
use parvis_domain::{Action, Tag};
use parvis_store::tag;

/// Every public topic of the workspace, by name.
///
/// # Errors
/// `denied`.
pub async fn list(app: &App, who: &Acting) -> Result<Vec<Tag>> {
    app.allowed_here(who, Action::TagRead)?;
    Ok(tag::list(&app.store, who.place()).await?)
}
