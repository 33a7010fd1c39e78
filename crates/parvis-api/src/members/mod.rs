//! Who belongs to the workspace.

mod change_role;
mod list;
mod remove;

use crate::operations::Operations;
use crate::shapes::instant;
use parvis_domain::{Member, UserId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list))
        .routes(|| routes!(change_role::change_role, remove::remove))
}

/// Somebody who belongs to the workspace.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MemberBody {
    user_id: String,
    name: String,
    email: String,
    /// `lead`, `cm`, `contributor` or `viewer`.
    role: String,
    /// Since when.
    created_at: String,
}

impl From<Member> for MemberBody {
    fn from(member: Member) -> Self {
        Self {
            user_id: member.user_id.to_string(),
            name: member.name,
            email: member.email,
            role: member.role.to_string(),
            created_at: instant(member.created_at),
        }
    }
}

#[derive(Debug, Deserialize)]
pub(crate) struct MemberAt {
    user: UserId,
}
