use crate::{TagId, Timestamp};

/// A public topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// Its identifier.
    pub id: TagId,
    /// What it is called, unique in the workspace.
    pub name: String,
    /// Its word in addresses: `/tag/{slug}`.
    pub slug: String,
    /// When it was made.
    pub created_at: Timestamp,
}
