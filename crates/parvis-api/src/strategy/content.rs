//! The strategy as it is read and written.

use parvis_app::{Fault, Problem, Result};
use parvis_domain::{
    AudienceId, ChannelId, Counted, Objective, ObjectiveId, Rhythm, Said, Serving, ServingId, Strategy,
    UsageId,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The whole strategy. Whoever changes it sends all of it; what is left out is taken away. What is new comes with a
/// UUID of the writer's choice.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StrategyContent {
    /// Where we stand and what we want, in Markdown: at most 20,000 characters.
    #[schema(max_length = 20000)]
    introduction: String,
    /// What is to be reached.
    objectives: Vec<ObjectiveContent>,
    /// What people come to do.
    usages: Vec<SaidContent>,
    /// Whom we speak to.
    audiences: Vec<SaidContent>,
    /// Which channel serves which usage for whom.
    servings: Vec<ServingContent>,
}

/// Something that is to be reached.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ObjectiveContent {
    #[schema(value_type = uuid::Uuid)]
    id: ObjectiveId,
    /// In a few words: 1 to 120 characters.
    #[schema(min_length = 1, max_length = 120, pattern = "\\S")]
    name: String,
    /// What is counted, in words: at most 160 characters; may be empty where `counted` is there.
    #[schema(max_length = 160)]
    metric: String,
    /// Which number of ours it is, where it is one.
    counted: Option<CountedContent>,
    /// Where one stood when this was written; null when nobody knows.
    baseline: Option<f64>,
    /// How much it is to be.
    target: f64,
    /// By when: `2027-01-31`.
    #[schema(pattern = "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")]
    by: Option<String>,
    /// Whose budget it serves: at most 80 characters; may be empty.
    #[schema(max_length = 80)]
    budget: String,
    /// The usages that lead there.
    #[schema(value_type = Vec<uuid::Uuid>)]
    usages: Vec<UsageId>,
}

/// A number that is read on one of our channels.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CountedContent {
    /// `followers`, `members` or `posts`.
    #[schema(pattern = "^(followers|members|posts)$")]
    metric: String,
    #[schema(value_type = uuid::Uuid)]
    channel: ChannelId,
}

/// A usage or an audience.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SaidContent {
    #[schema(format = Uuid)]
    id: String,
    /// 1 to 80 characters, unique among its kind.
    #[schema(min_length = 1, max_length = 80, pattern = "\\S")]
    name: String,
    /// At most 300 characters; may be empty.
    #[schema(max_length = 300)]
    sentence: String,
}

/// What a channel does for a usage.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ServingContent {
    /// A channel's main serving has the channel's own id, and may be undecided.
    #[schema(value_type = uuid::Uuid)]
    id: ServingId,
    #[schema(value_type = uuid::Uuid)]
    channel: ChannelId,
    /// What the channel was called then; what is sent here is passed over.
    #[serde(default)]
    channel_name: String,
    #[schema(value_type = Option<uuid::Uuid>)]
    usage: Option<UsageId>,
    #[schema(value_type = Option<uuid::Uuid>)]
    audience: Option<AudienceId>,
    /// How often something is to appear.
    rhythm: Option<RhythmContent>,
    /// At most 160 characters; may be empty.
    #[schema(max_length = 160)]
    tone: String,
    /// With what kinds of content: at most 160 characters; may be empty.
    #[schema(max_length = 160)]
    kinds: String,
    /// Within how many hours one answers there: 1 to 720.
    #[schema(minimum = 1, maximum = 720)]
    answer_hours: Option<u16>,
}

/// So many times in each period.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RhythmContent {
    /// 1 to 99.
    #[schema(minimum = 1, maximum = 99)]
    times: u8,
    /// `day`, `week` or `month`.
    #[schema(pattern = "^(day|week|month)$")]
    per: String,
}

impl From<Strategy> for StrategyContent {
    fn from(it: Strategy) -> Self {
        Self {
            introduction: it.introduction,
            objectives: it.objectives.into_iter().map(Into::into).collect(),
            usages: it.usages.into_iter().map(Into::into).collect(),
            audiences: it.audiences.into_iter().map(Into::into).collect(),
            servings: it.servings.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<Objective> for ObjectiveContent {
    fn from(it: Objective) -> Self {
        Self {
            id: it.id,
            name: it.name,
            metric: it.metric,
            counted: it.counted.map(|counted| CountedContent {
                metric: counted.metric.to_string(),
                channel: counted.channel,
            }),
            baseline: it.baseline,
            target: it.target,
            by: it.by.map(|day| day.to_string()),
            budget: it.budget,
            usages: it.usages,
        }
    }
}

impl<Id: std::fmt::Display> From<Said<Id>> for SaidContent {
    fn from(it: Said<Id>) -> Self {
        Self {
            id: it.id.to_string(),
            name: it.name,
            sentence: it.sentence,
        }
    }
}

impl From<Serving> for ServingContent {
    fn from(it: Serving) -> Self {
        Self {
            id: it.id,
            channel: it.channel,
            channel_name: it.channel_name,
            usage: it.usage,
            audience: it.audience,
            rhythm: it.rhythm.map(|rhythm| RhythmContent {
                times: rhythm.times,
                per: rhythm.per.to_string(),
            }),
            tone: it.tone,
            kinds: it.kinds,
            answer_hours: it.answer_hours,
        }
    }
}

impl StrategyContent {
    pub(crate) fn read(self) -> Result<Strategy> {
        let mut faults = Vec::new();
        let strategy = Strategy {
            introduction: self.introduction,
            objectives: self
                .objectives
                .into_iter()
                .enumerate()
                .map(|(at, it)| it.read(at, &mut faults))
                .collect(),
            usages: said("usages", self.usages, &mut faults),
            audiences: said("audiences", self.audiences, &mut faults),
            servings: self
                .servings
                .into_iter()
                .enumerate()
                .map(|(at, it)| it.read(at, &mut faults))
                .collect(),
        };
        if faults.is_empty() {
            Ok(strategy)
        } else {
            Err(Problem::invalid(faults))
        }
    }
}

impl ObjectiveContent {
    fn read(self, at: usize, faults: &mut Vec<Fault>) -> Objective {
        let by = self.by.filter(|day| !day.trim().is_empty()).and_then(|day| {
            let read = day.trim().parse().ok();
            if read.is_none() {
                faults.push(Fault::new(format!("objectives.{at}.by"), "day-unreadable"));
            }
            read
        });
        let counted = self.counted.and_then(|it| {
            let metric = it.metric.parse().ok();
            if metric.is_none() {
                faults.push(Fault::new(
                    format!("objectives.{at}.counted"),
                    "strategy-metric-unknown",
                ));
            }
            metric.map(|metric| Counted {
                metric,
                channel: it.channel,
            })
        });
        Objective {
            id: self.id,
            name: self.name,
            metric: self.metric,
            counted,
            baseline: self.baseline,
            target: self.target,
            by,
            budget: self.budget,
            usages: self.usages,
        }
    }
}

impl ServingContent {
    fn read(self, at: usize, faults: &mut Vec<Fault>) -> Serving {
        let rhythm = self.rhythm.and_then(|it| {
            let per = it.per.parse().ok();
            if per.is_none() {
                faults.push(Fault::new(format!("servings.{at}.rhythm"), "rhythm-out-of-range"));
            }
            per.map(|per| Rhythm { times: it.times, per })
        });
        Serving {
            id: self.id,
            channel: self.channel,
            channel_name: self.channel_name,
            usage: self.usage,
            audience: self.audience,
            rhythm,
            tone: self.tone,
            kinds: self.kinds,
            answer_hours: self.answer_hours,
        }
    }
}

fn said<Id: std::str::FromStr>(list: &str, all: Vec<SaidContent>, faults: &mut Vec<Fault>) -> Vec<Said<Id>> {
    let read = all.into_iter().enumerate().filter_map(|(at, it)| {
        let Ok(id) = it.id.parse() else {
            faults.push(Fault::new(format!("{list}.{at}.id"), "strategy-id-unreadable"));
            return None;
        };
        Some(Said {
            id,
            name: it.name,
            sentence: it.sentence,
        })
    });
    read.collect()
}
