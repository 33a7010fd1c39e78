use crate::{DecisionId, RecommendationId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

words! {
    /// What kind of thing is advised, decided or answered for.
    SubjectKind,
    /// A word that names no kind of subject.
    UnknownSubjectKind, "kind of subject", {
        /// One of our channels.
        Channel = "channel",
        /// A network, whether we are there or not.
        Network = "network",
        /// What people come to do.
        Usage = "usage",
        /// Whom we speak to.
        Audience = "audience",
        /// Something the strategy wants to reach.
        Objective = "objective",
        /// The strategy as a whole.
        Strategy = "strategy",
        /// Originals and variants with one aim and period.
        Campaign = "campaign",
        /// A request for content.
        Brief = "brief",
        /// Where the originals live.
        Home = "home",
        /// Money or hours.
        Budget = "budget",
        /// What somebody may do alone.
        Mandate = "mandate",
        /// Anything else, named in words.
        Other = "other",
    }
}

/// What advice, a decision or an act is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    /// Of which kind.
    pub kind: SubjectKind,
    /// Which one, where it has an identifier.
    pub id: Option<Uuid>,
    /// Which one, where it is named by a word: a network.
    pub word: Option<String>,
    /// What it was called when this was written.
    pub name: String,
}

impl Subject {
    /// Whether both are about one thing. Names don't count where there is something better.
    pub fn is_same(&self, other: &Self) -> bool {
        if self.kind != other.kind {
            return false;
        }
        match (self.id, other.id, &self.word, &other.word) {
            (Some(one), Some(another), _, _) => one == another,
            (None, None, Some(one), Some(another)) => one == another,
            (None, None, None, None) => self.kind == SubjectKind::Strategy || self.name == other.name,
            _ => false,
        }
    }
}

/// What an act rests on, as whoever did it said: in the audit entry's detail under `grounds`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grounds {
    /// The advice that led to it.
    pub recommendation: Option<RecommendationId>,
    /// The decision that it carries out.
    pub decision: Option<DecisionId>,
}

impl Grounds {
    /// Whether nothing was named.
    pub const fn is_empty(&self) -> bool {
        self.recommendation.is_none() && self.decision.is_none()
    }
}

words! {
    /// What kind of thing is shown for advice or a decision.
    EvidenceKind,
    /// A word that names no kind of evidence.
    UnknownEvidenceKind, "kind of evidence", {
        /// Numbers read on one of our channels.
        Channel = "channel",
        /// What became of one publication.
        Publication = "publication",
        /// An article or a note.
        Original = "original",
        /// What somebody wrote to us.
        Conversation = "conversation",
        /// Something known about a network.
        Fact = "fact",
        /// How one of our channels does.
        Health = "health",
        /// An answer to "should we be there?".
        Weighing = "weighing",
        /// A channel tried with a criterion.
        Trial = "trial",
        /// An address outside.
        Link = "link",
        /// A case, told in words.
        Case = "case",
    }
}

/// Something that speaks for advice or a decision, with where it can be looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Of which kind.
    pub kind: EvidenceKind,
    /// Which thing of ours; none for a link or a case.
    pub id: Option<Uuid>,
    /// The address of a link.
    pub url: Option<String>,
    /// What it shows, in a sentence.
    pub says: String,
}

words! {
    /// What kind of thing led to advice or a decision.
    OriginKind,
    /// A word that names no such kind.
    UnknownOriginKind, "origin of advice", {
        /// The question whether to be somewhere.
        Fit = "fit",
        /// A channel tried with a criterion.
        Trial = "trial",
        /// A plan to revive a channel, or to leave it well.
        Plan = "plan",
        /// A review.
        Review = "review",
        /// A request for content.
        Brief = "brief",
    }
}

/// What led somebody to advise or to decide: where they came from when they wrote it down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Of which kind.
    pub kind: OriginKind,
    /// Which one: an identifier; for fit the place, a channel's identifier or a network's word.
    pub id: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn subject(kind: SubjectKind, id: Option<u128>, word: Option<&str>, name: &str) -> Subject {
        Subject {
            kind,
            id: id.map(Uuid::from_u128),
            word: word.map(str::to_owned),
            name: name.to_owned(),
        }
    }

    #[test]
    fn one_thing_stays_one_thing_under_another_name() {
        let then = subject(SubjectKind::Channel, Some(1), None, "La Halle");
        let now = subject(SubjectKind::Channel, Some(1), None, "La Halle de Lyon");
        assert!(then.is_same(&now));
        assert!(!then.is_same(&subject(SubjectKind::Channel, Some(2), None, "La Halle")));
        assert!(!then.is_same(&subject(SubjectKind::Usage, Some(1), None, "La Halle")));
        let network = subject(SubjectKind::Network, None, Some("pinterest"), "Pinterest");
        assert!(network.is_same(&subject(
            SubjectKind::Network,
            None,
            Some("pinterest"),
            "pinterest"
        )));
        assert!(!network.is_same(&subject(SubjectKind::Network, None, Some("tiktok"), "Pinterest")));
    }

    #[test]
    fn there_is_one_strategy_and_other_things_go_by_their_names() {
        let strategy = |name| subject(SubjectKind::Strategy, None, None, name);
        assert!(strategy("Strategy").is_same(&strategy("Stratégie")));
        let other = |name| subject(SubjectKind::Other, None, None, name);
        assert!(other("Opening hours").is_same(&other("Opening hours")));
        assert!(!other("Opening hours").is_same(&other("The stand")));
    }
}
