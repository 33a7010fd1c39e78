use crate::mail;
use crate::user::checked_email;
use crate::{Acting, App, Checked, Fault, Result, secret::Token};
use parvis_domain::{Action, Invitation, InvitationId, Role};
use parvis_store::invitation;
use serde_json::json;
use std::time::Duration;

/// An invitation lives this long.
const LIFE: Duration = Duration::from_hours(7 * 24);

/// Whom to invite, and as what.
pub struct InvitationInput {
    /// Their address.
    pub email: String,
    /// `lead`, `cm`, `contributor` or `viewer`.
    pub role: String,
    /// Whether the link is to be sent to them, where this instance sends mail.
    pub by_mail: bool,
}

/// An invitation, and the one chance to see its link.
pub struct Invited {
    /// The invitation.
    pub invitation: Invitation,
    /// The path of its link, below the instance's address.
    pub path: String,
    /// Whether it is on its way to them by mail.
    pub mailed: bool,
}

/// Invites somebody.
///
/// # Errors
/// `denied`; `invalid` on `email` or `role`.
pub async fn create(app: &App, who: &Acting, input: &InvitationInput) -> Result<Invited> {
    app.allowed_here(who, Action::MemberInvite)?;
    let mut checked = Checked::new();
    let email = checked_email(&mut checked, "email", &input.email);
    let role = input.role.parse::<Role>().ok();
    if role.is_none() {
        checked.fault(Fault::new("role", "role-unknown"));
    }
    checked.done()?;
    let token = Token::throw(app.dice.as_ref());
    let invitation = Invitation {
        id: InvitationId::next(app.clock.as_ref(), app.dice.as_ref()),
        email,
        role: role.unwrap_or(Role::Viewer),
        invited_by: who.user.id,
        created_at: app.now(),
        expires_at: app.now().plus(LIFE),
        accepted_at: None,
        revoked_at: None,
    };

    let mut tx = app.begin().await?;
    invitation::insert(&mut tx, who.place(), &invitation, &Token::hash(token.as_str())).await?;
    let detail = json!({ "email": invitation.email, "role": invitation.role });
    app.trace(&mut tx, who, Action::MemberInvite, invitation.id.uuid(), detail)
        .await?;
    let path = format!("/app/invitation/{}", token.as_str());
    if input.by_mail {
        mail::invite(app, &mut tx, who, &invitation, &path).await?;
    }
    tx.commit().await?;
    Ok(Invited {
        mailed: input.by_mail && app.outgoing.mailer.is_some(),
        path,
        invitation,
    })
}
