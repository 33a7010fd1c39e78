use crate::{Timestamp, UsageId};

/// What people come to do at a place: a name and a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Usage {
    /// Its identifier.
    pub id: UsageId,
    /// What it is called, unique in the workspace.
    pub name: String,
    /// What people do there, in a sentence.
    pub sentence: String,
    /// When it was written down.
    pub created_at: Timestamp,
}
