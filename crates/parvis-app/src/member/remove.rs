use super::present_role;
use crate::{Acting, App, Result};
use parvis_domain::{Action, UserId};
use parvis_store::{agenda_link, channel, membership, token};
use serde_json::json;

/// Takes somebody out of the workspace. What they wrote stays, under their name; the channels they answered for have no
/// keeper until somebody else is named.
///
/// # Errors
/// `denied`; `not-found`; `last-lead`.
pub async fn remove(app: &App, who: &Acting, user: UserId) -> Result<()> {
    app.allowed_here(who, Action::MemberRemove)?;
    let mut tx = app.begin().await?;
    let before = present_role(&mut tx, who, user, false).await?;
    membership::delete(&mut tx, who.place(), user).await?;
    let left = channel::leave_without_keeper(&mut tx, who.place(), user).await?;
    agenda_link::delete(&mut tx, who.place(), user).await?;
    token::revoke_of_user(&mut tx, who.place(), user, app.now()).await?;
    app.trace(
        &mut tx,
        who,
        Action::MemberRemove,
        user.uuid(),
        json!({ "role": before, "channels_without_keeper": left }),
    )
    .await?;
    tx.commit().await?;
    Ok(())
}
