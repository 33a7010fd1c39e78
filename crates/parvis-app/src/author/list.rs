use crate::{Acting, App, Result};
use parvis_domain::{Action, Author};
use parvis_store::author;

/// Every byline of the workspace, by name.
///
/// # Errors
/// `denied`.
pub async fn list(app: &App, who: &Acting) -> Result<Vec<Author>> {
    app.allowed_here(who, Action::AuthorRead)?;
    Ok(author::list(&app.store, who.place()).await?)
}
