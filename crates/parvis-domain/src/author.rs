use crate::{AuthorId, Timestamp, UserId};

/// A byline. May be a user, need not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// Its identifier.
    pub id: AuthorId,
    /// What readers see, unique in the workspace.
    pub name: String,
    /// Its word in addresses: `/author/{slug}`. None for one that was made before bylines had pages, until the worker
    /// has given it one.
    pub slug: Option<String>,
    /// Who that is, in a sentence; may be empty.
    pub sentence: String,
    /// The user it stands for.
    pub user: Option<UserId>,
    /// When it was made.
    pub created_at: Timestamp,
}
