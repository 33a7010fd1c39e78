//! Offers to become a member.

mod accept;
mod create;
mod list;
mod revoke;
mod show;

use crate::operations::Operations;
use crate::shapes::instant;
use parvis_domain::{Invitation, InvitationId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::routes;

/// For the members of a workspace.
pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list, create::create))
        .routes(|| routes!(revoke::revoke))
}

/// For whoever holds a link.
pub(crate) fn open_operations() -> Operations {
    Operations::new()
        .routes(|| routes!(show::show, accept::accept))
        .routes(|| routes!(accept::accept_signed_in))
}

/// An invitation that was neither taken up nor taken back.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InvitationBody {
    id: String,
    email: String,
    /// `lead`, `cm`, `contributor` or `viewer`.
    role: String,
    created_at: String,
    /// It doesn't work any more from then on.
    expires_at: String,
}

impl From<Invitation> for InvitationBody {
    fn from(invitation: Invitation) -> Self {
        Self {
            id: invitation.id.to_string(),
            email: invitation.email,
            role: invitation.role.to_string(),
            created_at: instant(invitation.created_at),
            expires_at: instant(invitation.expires_at),
        }
    }
}

#[derive(Debug, Deserialize)]
pub(crate) struct InvitationAt {
    invitation: InvitationId,
}

#[derive(Debug, Deserialize)]
pub(crate) struct TokenAt {
    token: String,
}
