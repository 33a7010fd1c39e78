use super::present_role;
use crate::{Acting, App, Result};
use parvis_domain::{Action, UserId};
use parvis_store::membership;
use serde_json::json;

/// Takes somebody out of the workspace. What they wrote stays, under their name.
///
/// # Errors
/// `denied`; `not-found`; `last-lead`.
pub async fn remove(app: &App, who: &Acting, user: UserId) -> Result<()> {
    app.allowed_here(who, Action::MemberRemove)?;
    let mut tx = app.begin().await?;
    let before = present_role(&mut tx, who, user, false).await?;
    membership::delete(&mut tx, who.place(), user).await?;
    app.trace(
        &mut tx,
        who,
        Action::MemberRemove,
        user.uuid(),
        json!({ "role": before }),
    )
    .await?;
    tx.commit().await?;
    Ok(())
}
