use crate::{Role, UserId};
use serde::{Deserialize, Serialize};

/// Whoever asks to act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Principal {
    /// A person who is signed in.
    User {
        /// Who it is.
        id: UserId,
        /// Whether they run the instance. That alone shows them no workspace's content.
        administrator: bool,
    },
}

impl Principal {
    /// The user who asks.
    pub const fn user_id(self) -> UserId {
        match self {
            Self::User { id, .. } => id,
        }
    }

    /// Whether they run the instance.
    pub const fn is_administrator(self) -> bool {
        match self {
            Self::User { administrator, .. } => administrator,
        }
    }

    /// As they stand in a workspace where they are a member with `role`.
    pub const fn member(self, role: Role) -> Standing {
        Standing {
            principal: self,
            role: Some(role),
        }
    }

    /// As they stand in a workspace they aren't a member of, and towards the instance.
    pub const fn outsider(self) -> Standing {
        Standing {
            principal: self,
            role: None,
        }
    }
}

/// A principal as they stand in the one workspace they ask about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Standing {
    /// Who asks.
    pub principal: Principal,
    /// What they are there; none for somebody who isn't a member.
    pub role: Option<Role>,
}
