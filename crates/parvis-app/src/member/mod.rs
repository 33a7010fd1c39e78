//! Who belongs to the workspace.

mod change_role;
mod list;
mod remove;

pub use change_role::change_role;
pub use list::list;
pub use remove::remove;

use crate::{Acting, Problem, Result};
use parvis_domain::{Role, UserId};
use parvis_store::{Tx, membership};

/// The member's role, for a change to it. A workspace keeps at least one lead, or nobody could mend anything.
async fn present_role(tx: &mut Tx, who: &Acting, user: UserId, stays_lead: bool) -> Result<Role> {
    let leads = membership::count_leads_for_update(tx, who.place()).await?;
    let role = membership::role_for_update(tx, who.place(), user)
        .await?
        .ok_or(Problem::not_found("member"))?;
    if role == Role::Lead && !stays_lead && leads <= 1 {
        return Err(Problem::conflict("last-lead"));
    }
    Ok(role)
}
