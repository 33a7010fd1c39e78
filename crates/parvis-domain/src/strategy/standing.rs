use super::Strategy;
use crate::{AudienceId, ChannelId, ObjectiveId, UsageId};
use std::collections::BTreeSet;

/// A channel that wasn't left, as far as the strategy asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlaceHere {
    /// Which.
    pub id: ChannelId,
    /// Whether a member answers for it.
    pub is_kept: bool,
}

/// What serves nothing, and what nothing serves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StrategyStanding {
    /// Usages that no channel serves.
    pub unserved_usages: Vec<UsageId>,
    /// Audiences that no channel speaks to.
    pub unspoken_audiences: Vec<AudienceId>,
    /// Channels that serve no usage.
    pub channels_without_usage: Vec<ChannelId>,
    /// Channels that speak to nobody in particular.
    pub channels_without_audience: Vec<ChannelId>,
    /// Channels that nobody answers for.
    pub channels_without_keeper: Vec<ChannelId>,
    /// Objectives that name no usage, or only such as nothing serves.
    pub unserved_objectives: Vec<ObjectiveId>,
    /// Objectives whose day has passed.
    pub past_objectives: Vec<ObjectiveId>,
}

impl StrategyStanding {
    /// Whether everything serves something and is served.
    pub fn is_whole(&self) -> bool {
        *self == Self::default()
    }
}

/// How the strategy and the channels fit together on the day `today`.
pub fn standing(strategy: &Strategy, here: &[PlaceHere], today: jiff::civil::Date) -> StrategyStanding {
    let servings = &strategy.servings;
    let served: BTreeSet<_> = servings.iter().filter_map(|it| it.usage).collect();
    let spoken: BTreeSet<_> = servings.iter().filter_map(|it| it.audience).collect();
    let lacking = |lacks: &dyn Fn(ChannelId) -> bool| -> Vec<ChannelId> {
        here.iter()
            .map(|place| place.id)
            .filter(|id| lacks(*id))
            .collect()
    };
    let of = |id: ChannelId| servings.iter().filter(move |it| it.channel == id);
    StrategyStanding {
        unserved_usages: strategy
            .usages
            .iter()
            .map(|usage| usage.id)
            .filter(|id| !served.contains(id))
            .collect(),
        unspoken_audiences: strategy
            .audiences
            .iter()
            .map(|audience| audience.id)
            .filter(|id| !spoken.contains(id))
            .collect(),
        channels_without_usage: lacking(&|id| of(id).all(|it| it.usage.is_none())),
        channels_without_audience: lacking(&|id| of(id).all(|it| it.audience.is_none())),
        channels_without_keeper: here
            .iter()
            .filter(|place| !place.is_kept)
            .map(|place| place.id)
            .collect(),
        unserved_objectives: strategy
            .objectives
            .iter()
            .filter(|it| it.usages.iter().all(|usage| !served.contains(usage)))
            .map(|it| it.id)
            .collect(),
        past_objectives: strategy
            .objectives
            .iter()
            .filter(|it| it.by.is_some_and(|by| by < today))
            .map(|it| it.id)
            .collect(),
    }
}
