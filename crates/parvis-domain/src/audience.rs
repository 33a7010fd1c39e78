use crate::{AudienceId, Timestamp};

/// Whom a channel speaks to: a name and a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audience {
    /// Its identifier.
    pub id: AudienceId,
    /// What it is called, unique in the workspace.
    pub name: String,
    /// Who they are, in a sentence.
    pub sentence: String,
    /// When it was written down.
    pub created_at: Timestamp,
}
