use super::Strategy;
use crate::{ProposalId, Timestamp, UserId};

words! {
    /// Where a proposed change of the strategy stands.
    ProposalState,
    /// A word that names no state of a proposal.
    UnknownProposalState, "state of a proposal", {
        /// It waits for an answer.
        Open = "open",
        /// It was taken into the strategy.
        Accepted = "accepted",
        /// It was refused, with a reason.
        Refused = "refused",
        /// Whoever made it took it back.
        Withdrawn = "withdrawn",
    }
}

/// A change of the strategy that somebody puts to the others.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// What it is, without its words.
    pub head: ProposalHead,
    /// The whole strategy as it would be.
    pub content: Strategy,
}

/// A proposal without its words, as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalHead {
    /// Its identifier.
    pub id: ProposalId,
    /// The number of the revision it goes on from; 0 when there was none.
    pub base: i64,
    /// Why, in a sentence.
    pub why: String,
    /// Where it stands.
    pub state: ProposalState,
    /// Who made it.
    pub made_by: UserId,
    /// When.
    pub made_at: Timestamp,
    /// Who accepted, refused or withdrew it.
    pub settled_by: Option<UserId>,
    /// When.
    pub settled_at: Option<Timestamp>,
    /// Why it was refused, or what was said on accepting; may be empty.
    pub answer: String,
    /// The number of the revision that has it.
    pub revision: Option<i64>,
}
