use crate::{Role, Timestamp, UserId, Workspace};

/// A person who signs in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// Their identifier.
    pub id: UserId,
    /// What they are called.
    pub name: String,
    /// What they sign in with, in lower case.
    pub email: String,
    /// The language they read the workbench in: `en` or `fr`.
    pub language: String,
    /// `light`, `dark` or `auto`.
    pub theme: String,
    /// Whether they run the instance. That is no role in any workspace.
    pub is_administrator: bool,
    /// When they were made.
    pub created_at: Timestamp,
    /// Since when they may not sign in.
    pub deactivated_at: Option<Timestamp>,
}

/// A user's place in a workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Where.
    pub workspace: Workspace,
    /// As what.
    pub role: Role,
}

/// A member as the workspace sees them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub user_id: UserId,
    /// What they are called.
    pub name: String,
    /// Where mail reaches them.
    pub email: String,
    /// As what they are there.
    pub role: Role,
    /// Since when.
    pub created_at: Timestamp,
}
