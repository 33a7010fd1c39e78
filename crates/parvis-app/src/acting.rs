use parvis_domain::{Principal, Role, Standing, User, Workspace, WorkspaceId};

/// Somebody acting in one workspace. Everything a use case needs to know of who asks and where.
#[derive(Clone, Debug)]
pub struct Acting {
    /// Who asks.
    pub user: User,
    /// Where.
    pub workspace: Workspace,
    /// As what; none for somebody who isn't a member.
    pub role: Option<Role>,
}

impl Acting {
    /// The workspace everything read and written belongs to.
    pub fn place(&self) -> WorkspaceId {
        self.workspace.id
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
