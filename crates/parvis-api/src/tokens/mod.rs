//! Words by which scripts act for members.

mod create;
mod list;
mod revoke;

use crate::operations::Operations;
use crate::shapes::instant;
use parvis_app::token::Listed;
use parvis_domain::TokenId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list, create::create))
        .routes(|| routes!(revoke::revoke))
}

/// A word by which a script acts for a member.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TokenBody {
    id: String,
    name: String,
    /// What it is good for: `content:read`, …. Never more than its owner's role.
    scopes: Vec<String>,
    /// Its owner's name.
    owner: String,
    /// Whether whoever asks owns it.
    own: bool,
    created_at: String,
    /// It doesn't work any more from then on.
    expires_at: String,
    /// When it was last used, to within an hour.
    used_at: Option<String>,
}

impl From<Listed> for TokenBody {
    fn from(Listed { token, owner, own }: Listed) -> Self {
        Self {
            id: token.id.to_string(),
            scopes: token.scopes.iter().map(|scope| scope.to_string()).collect(),
            name: token.name,
            owner,
            own,
            created_at: instant(token.created_at),
            expires_at: instant(token.expires_at),
            used_at: token.used_at.map(instant),
        }
    }
}

#[derive(Debug, Deserialize)]
pub(crate) struct TokenAt {
    token: TokenId,
}
