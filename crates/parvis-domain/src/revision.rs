use crate::{Content, OriginalId, RevisionId, Timestamp, UserId};

words! {
    /// What a revision was made for.
    RevisionReason,
    /// A word that names no reason for a revision.
    UnknownRevisionReason, "reason for a revision", {
        /// It went before readers.
        Published = "published",
        /// It will go before readers at a planned time.
        Scheduled = "scheduled",
        /// Somebody saved it under a name.
        Named = "named",
        /// Writing had rested.
        Rested = "rested",
        /// Something older was brought back in its place.
        Replaced = "replaced",
        /// It stood so where the original lives, elsewhere.
        Elsewhere = "elsewhere",
    }
}

/// An unchangeable saved state of an original. Only its name may be given later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// What it is, without its words.
    pub head: RevisionHead,
    /// Its words.
    pub content: Content,
}

/// A revision without its words, as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevisionHead {
    /// Its identifier.
    pub id: RevisionId,
    /// Of which original.
    pub original: OriginalId,
    /// Counts the original's revisions from 1.
    pub number: i64,
    /// The title it has.
    pub title: String,
    /// What somebody called it.
    pub name: Option<String>,
    /// What it was made for.
    pub reason: RevisionReason,
    /// Whose words they were: whoever had saved last.
    pub made_by: UserId,
    /// When.
    pub made_at: Timestamp,
}

/// What is being written: one for each original. Readers never see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingCopy {
    /// Of which original.
    pub original: OriginalId,
    /// Counts the saves. A save names the one it goes on from.
    pub version: i64,
    /// What was saved last.
    pub content: Content,
    /// The revision that has these very words, if one was made.
    pub revision: Option<RevisionId>,
    /// Who saved last.
    pub saved_by: UserId,
    /// When.
    pub saved_at: Timestamp,
}
