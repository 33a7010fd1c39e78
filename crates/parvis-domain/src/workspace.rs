use crate::{Timestamp, WorkspaceId};

/// One brand or client: its site, channels, members and rules. Nothing crosses from one to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workspace {
    /// Its identifier.
    pub id: WorkspaceId,
    /// Its word in addresses, unique in the instance.
    pub slug: String,
    /// What people call it.
    pub name: String,
    /// The IANA zone its times are planned in.
    pub zone: String,
    /// When it was made.
    pub created_at: Timestamp,
}
