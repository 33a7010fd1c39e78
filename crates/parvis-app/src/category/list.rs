use crate::{Acting, App, Result};
use parvis_domain::{Action, Category};
use parvis_store::category;

/// Every section of the site, in their order.
///
/// # Errors
/// `denied`.
pub async fn list(app: &App, who: &Acting) -> Result<Vec<Category>> {
    app.allowed_here(who, Action::CategoryRead)?;
    Ok(category::list(&app.store, who.place()).await?)
}
