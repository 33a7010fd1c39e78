//! Where we stand and what we want, as one text that has passages.

mod change;
mod merge;
mod piece;
mod proposal;
mod remark;
mod returning;
mod revision;
mod standing;

pub use change::{FieldChange, StrategyChange, StrategyHow, UnknownStrategyHow, changes};
pub use merge::{Clash, Merged, Side, UnknownSide, merge};
pub use piece::{Passage, PassageKind, Piece, UnknownPassageKind};
pub use proposal::{Proposal, ProposalHead, ProposalState, UnknownProposalState};
pub use remark::{Remark, RemarkStanding, UnknownRemarkStanding};
pub use returning::{ReturnNote, returning};
pub use revision::{StrategyCause, StrategyRevision, StrategyRevisionHead, UnknownStrategyCause};
pub use standing::{PlaceHere, StrategyStanding, standing};

use crate::{AudienceId, ChannelId, Metric, ObjectiveId, Rhythm, ServingId, UsageId};
use serde::{Deserialize, Serialize};

/// The whole strategy at one time, in the order in which it is read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Strategy {
    /// Where we stand and what we want, in Markdown; may be empty.
    pub introduction: String,
    /// What is to be reached.
    pub objectives: Vec<Objective>,
    /// What people come to do.
    pub usages: Vec<Said<UsageId>>,
    /// Whom we speak to.
    pub audiences: Vec<Said<AudienceId>>,
    /// Which channel serves which usage for whom. Each channel that wasn't left has its main one here, decided or not.
    pub servings: Vec<Serving>,
}

/// Something with a name and a sentence: a usage, an audience.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said<Id> {
    /// Its identifier.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// What it is, in a sentence; may be empty.
    pub sentence: String,
}

/// Something that is to be reached.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Objective {
    /// Its identifier.
    pub id: ObjectiveId,
    /// What is to be reached, in a few words.
    pub name: String,
    /// What is counted, in words; may be empty where `counted` is set.
    pub metric: String,
    /// Which number of ours it is, where it is one.
    pub counted: Option<Counted>,
    /// Where one stood when this was written; none when nobody knows.
    pub baseline: Option<f64>,
    /// How much it is to be.
    pub target: f64,
    /// By when.
    pub by: Option<jiff::civil::Date>,
    /// Whose budget it serves; may be empty.
    pub budget: String,
    /// The usages that lead there.
    pub usages: Vec<UsageId>,
}

/// A number that is read on one of our channels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// Which: one that is read of a channel as a whole.
    pub metric: Metric,
    /// Where.
    pub channel: ChannelId,
}

/// What a channel does for a usage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Serving {
    /// Its identifier. A channel's main serving has the channel's own.
    pub id: ServingId,
    /// By which channel.
    pub channel: ChannelId,
    /// What the channel was called then. A new name is no change of the strategy.
    pub channel_name: String,
    /// What people come to do there; none while it is undecided.
    pub usage: Option<UsageId>,
    /// For whom.
    pub audience: Option<AudienceId>,
    /// How often something is to appear.
    pub rhythm: Option<Rhythm>,
    /// In which tone; may be empty.
    pub tone: String,
    /// With what kinds of content; may be empty.
    pub kinds: String,
    /// Within how many hours one answers there: 1 to 720.
    pub answer_hours: Option<u16>,
}

impl Serving {
    /// The main one of a channel, with nothing decided.
    pub fn undecided(channel: ChannelId, channel_name: &str) -> Self {
        Self {
            id: ServingId::from_uuid(channel.uuid()),
            channel,
            channel_name: channel_name.to_owned(),
            usage: None,
            audience: None,
            rhythm: None,
            tone: String::new(),
            kinds: String::new(),
            answer_hours: None,
        }
    }

    /// Whether it is the first thing its channel is for.
    pub fn is_main(&self) -> bool {
        self.id.uuid() == self.channel.uuid()
    }
}

impl Strategy {
    /// What a usage is called here.
    pub fn usage_name(&self, id: UsageId) -> Option<&str> {
        let found = self.usages.iter().find(|usage| usage.id == id);
        found.map(|usage| usage.name.as_str())
    }

    /// What an audience is called here.
    pub fn audience_name(&self, id: AudienceId) -> Option<&str> {
        let found = self.audiences.iter().find(|audience| audience.id == id);
        found.map(|audience| audience.name.as_str())
    }

    /// Whether nobody has written anything down.
    pub fn is_empty(&self) -> bool {
        self.introduction.is_empty()
            && self.objectives.is_empty()
            && self.usages.is_empty()
            && self.audiences.is_empty()
            && self.servings.is_empty()
    }
}

#[cfg(test)]
mod tests;
