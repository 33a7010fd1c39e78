use crate::{CategoryId, Timestamp};

/// A section of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// Its identifier.
    pub id: CategoryId,
    /// What it is called, unique in the workspace.
    pub name: String,
    /// Its word in addresses: `/category/{slug}`.
    pub slug: String,
    /// What is in it, in a sentence; may be empty.
    pub sentence: String,
    /// Its place among the others, from 0.
    pub position: i64,
    /// When it was made.
    pub created_at: Timestamp,
}
