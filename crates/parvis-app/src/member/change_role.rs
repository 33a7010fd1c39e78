use super::present_role;
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, Role, UserId};
use parvis_store::membership;
use serde_json::json;

/// Gives a member another role.
///
/// # Errors
/// `denied`; `not-found`; `role-unknown` on `role`; `last-lead` when nobody would lead any more.
pub async fn change_role(app: &App, who: &Acting, user: UserId, role: &str) -> Result<()> {
    app.allowed_here(who, Action::MemberChangeRole)?;
    let after: Role = role.parse().map_err(|_| Problem::field("role", "role-unknown"))?;

    let mut tx = app.begin().await?;
    let before = present_role(&mut tx, who, user, after == Role::Lead).await?;
    membership::set_role(&mut tx, who.place(), user, after).await?;
    let detail = json!({ "before": before, "after": after });
    app.trace(&mut tx, who, Action::MemberChangeRole, user.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(())
}
