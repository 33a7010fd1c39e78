use super::Strategy;
use crate::{Grounds, StrategyRevisionId, Timestamp, UserId};

words! {
    /// What made a revision of the strategy.
    StrategyCause,
    /// A word that names nothing that makes a revision of the strategy.
    UnknownStrategyCause, "cause of a revision", {
        /// What stood there before anybody kept revisions.
        Begun = "begun",
        /// Somebody wrote in it.
        Edited = "edited",
        /// A usage or an audience was changed in its list.
        Listed = "listed",
        /// A channel came, went, or serves something else.
        Channel = "channel",
        /// A proposal was accepted.
        Accepted = "accepted",
        /// An earlier state was returned to.
        Returned = "returned",
    }
}

/// An unchangeable state of the strategy.
#[derive(Clone, Debug, PartialEq)]
pub struct StrategyRevision {
    /// What it is, without its words.
    pub head: StrategyRevisionHead,
    /// The whole strategy.
    pub content: Strategy,
}

/// A revision without its words, as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StrategyRevisionHead {
    /// Its identifier.
    pub id: StrategyRevisionId,
    /// Counts from 1.
    pub number: i64,
    /// What made it.
    pub cause: StrategyCause,
    /// Why, in a sentence; may be empty.
    pub why: String,
    /// What it rests on.
    pub grounds: Grounds,
    /// The number of the revision that was returned to.
    pub returned_to: Option<i64>,
    /// Who made it.
    pub made_by: UserId,
    /// When.
    pub made_at: Timestamp,
}
