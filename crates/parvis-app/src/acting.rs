use crate::{Problem, ProblemKind, Result};
use parvis_domain::{Principal, Role, Scope, Standing, Token, User, Workspace, WorkspaceId};
use serde_json::json;

/// Somebody acting in one workspace. Everything a use case needs to know of who asks and where.
#[derive(Clone, Debug)]
pub struct Acting {
    /// Who asks.
    pub user: User,
    /// Where.
    pub workspace: Workspace,
    /// As what; none for somebody who isn't a member.
    pub role: Option<Role>,
    /// By which token, when it isn't they themselves who ask but a script of theirs.
    pub token: Option<Token>,
}

impl Acting {
    /// The workspace everything read and written belongs to.
    pub fn place(&self) -> WorkspaceId {
        self.workspace.id
    }

    /// Goes on unless they come by a token that isn't good for this.
    ///
    /// # Errors
    /// `token-scope`, with the scope it would need; `token-closed` when no token opens it.
    pub fn within(&self, needed: Option<Scope>) -> Result<()> {
        let Some(token) = &self.token else { return Ok(()) };
        let Some(needed) = needed else {
            return Err(Problem::new(ProblemKind::Denied, "token-closed"));
        };
        if token.scopes.cover(needed) {
            return Ok(());
        }
        let refused = Problem::new(ProblemKind::Denied, "token-scope").with("scope", needed.as_str());
        Err(refused.with_extra(json!({ "scope": needed.as_str() })))
    }

    /// As the policy sees them.
    pub fn standing(&self) -> Standing {
        let principal = Principal::User {
            id: self.user.id,
            administrator: self.user.is_administrator,
        };
        Standing {
            principal,
            role: self.role,
        }
    }
}
