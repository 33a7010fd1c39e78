use crate::{Acting, App, Result};
use parvis_domain::{Action, Member};
use parvis_store::membership;

/// Every member, by name.
///
/// # Errors
/// `denied`.
pub async fn list(app: &App, who: &Acting) -> Result<Vec<Member>> {
    app.allowed_here(who, Action::MemberRead)?;
    Ok(membership::list(&app.store, who.place()).await?)
}
