use super::{Passage, PassageKind, Piece, Strategy};
use crate::{RemarkId, Timestamp, UserId};

words! {
    /// How the passage of a remark stands, beside how it was.
    RemarkStanding,
    /// A word that names no standing of a remark.
    UnknownRemarkStanding, "standing of a remark", {
        /// It says what it said.
        Same = "same",
        /// It says something else since.
        Changed = "changed",
        /// It isn't there any more.
        Gone = "gone",
    }
}

/// A member's private note on a passage of the strategy, or an answer to one.
#[derive(Clone, Debug, PartialEq)]
pub struct Remark {
    /// Its identifier.
    pub id: RemarkId,
    /// On which passage.
    pub passage: Passage,
    /// The words of the introduction it is about; empty for the whole passage.
    pub quote: String,
    /// The passage as it stood then; none when nothing was written there yet.
    pub said: Option<Piece>,
    /// The remark it answers.
    pub answers: Option<RemarkId>,
    /// What is noted.
    pub body: String,
    /// By whom.
    pub made_by: UserId,
    /// When.
    pub made_at: Timestamp,
    /// Who settled it.
    pub settled_by: Option<UserId>,
    /// When.
    pub settled_at: Option<Timestamp>,
}

impl Remark {
    /// How its passage stands in `present`.
    pub fn standing(&self, present: &Strategy) -> RemarkStanding {
        let now = present.piece(self.passage);
        if self.passage.kind == PassageKind::Introduction && !self.quote.is_empty() {
            return if present.introduction.contains(&self.quote) {
                RemarkStanding::Same
            } else if present.introduction.is_empty() {
                RemarkStanding::Gone
            } else {
                RemarkStanding::Changed
            };
        }
        match (&self.said, now) {
            (None, None) => RemarkStanding::Same,
            (Some(then), Some(now)) if then.says_as(&now) => RemarkStanding::Same,
            (_, Some(_)) => RemarkStanding::Changed,
            (Some(_), None) => RemarkStanding::Gone,
        }
    }
}
