//! Offers to become a member. The link is shown once, to whoever makes it; sending it is theirs.

mod accept;
mod create;
mod list;
mod revoke;
mod show;

pub use accept::{Acceptance, accept, accept_as};
pub use create::{InvitationInput, Invited, create};
pub use list::list;
pub use revoke::revoke;
pub use show::{Offer, show};

use crate::{App, Problem, ProblemKind, Result, secret::Token};
use parvis_domain::{Invitation, Workspace};
use parvis_store::{Db, invitation};

/// The open invitation with this token.
async fn open_one(app: &App, db: impl Into<Db<'_>>, token: &str) -> Result<(Workspace, Invitation)> {
    let found = invitation::by_token_hash(db, &Token::hash(token)).await?;
    found
        .filter(|(_, invitation)| invitation.is_open(app.now()))
        .ok_or(Problem::new(ProblemKind::Gone, "invitation-spent"))
}
