use crate::{Acting, App, Result};
use parvis_domain::{Action, Invitation};
use parvis_store::invitation;

/// Invitations that were neither taken up nor taken back, newest first.
///
/// # Errors
/// `denied`.
pub async fn list(app: &App, who: &Acting) -> Result<Vec<Invitation>> {
    app.allowed_here(who, Action::MemberInvite)?;
    Ok(invitation::list_pending(&app.store, who.place()).await?)
}
