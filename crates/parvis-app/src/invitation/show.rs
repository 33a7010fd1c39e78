use super::open_one;
use crate::{App, Result};
use parvis_domain::Role;
use parvis_store::user;

/// What somebody is shown who holds an invitation's link.
pub struct Offer {
    /// The workspace's name.
    pub workspace: String,
    /// What they will be.
    pub role: Role,
    /// The address it was made for.
    pub email: String,
    /// Who invites them.
    pub invited_by: String,
    /// Whether somebody signs in with that address already, and should do so now.
    pub has_user: bool,
}

/// What an invitation offers. The link itself is the permission.
///
/// # Errors
/// `invitation-spent`.
pub async fn show(app: &App, token: &str) -> Result<Offer> {
    let (place, invitation) = open_one(app, &app.store, token).await?;
    let by = user::by_id(&app.store, invitation.invited_by).await?;
    let has_user = user::by_email(&app.store, &invitation.email).await?.is_some();
    Ok(Offer {
        workspace: place.name,
        role: invitation.role,
        email: invitation.email,
        invited_by: by.map(|user| user.name).unwrap_or_default(),
        has_user,
    })
}
