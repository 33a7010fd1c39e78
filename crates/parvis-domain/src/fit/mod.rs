//! Whether to be somewhere: what it is worked out from, and the answer.

mod rules;

pub use rules::{FIT_RULES, FitRule, work_out};

use crate::{
    ChannelId, FactId, FactUnit, FrozenFact, Network, Period, Timestamp, TrialId, TrialMetric, TrialResult,
    UsageId, UserId, WeighingId,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

words! {
    /// Whether to be somewhere.
    FitAnswer,
    /// A word that names no answer.
    UnknownFitAnswer, "answer to whether to be somewhere", {
        /// Go there.
        Open = "open",
        /// Try it for some weeks, with a criterion.
        Try = "try",
        /// Stay as it is.
        Keep = "keep",
        /// Stay, for another usage.
        ChangeUse = "change_use",
        /// Stop for now, and say so there.
        Pause = "pause",
        /// Leave well.
        Close = "close",
        /// Don't go there.
        StayAway = "stay_away",
    }
}

words! {
    /// What kind of reason somebody gives.
    FitReasonKind,
    /// A word that names no kind of reason.
    UnknownFitReasonKind, "kind of reason", {
        /// A usage that is served there.
        Usage = "usage",
        /// An audience that was shown to be there.
        Audience = "audience",
        /// A test that was passed.
        Test = "test",
        /// Something one must do.
        Duty = "duty",
        /// Somebody would like to.
        Wish = "wish",
        /// Somebody else is there.
        Neighbour = "neighbour",
    }
}

impl FitReasonKind {
    /// Whether it weighs anything. A wish and a neighbour's example are written down, and weigh nothing.
    pub const fn counts(self) -> bool {
        !matches!(self, Self::Wish | Self::Neighbour)
    }
}

words! {
    /// For or against.
    FitSide,
    /// A word that is neither for nor against.
    UnknownFitSide, "side", {
        /// Speaks for being there.
        For = "for",
        /// Speaks against it.
        Against = "against",
    }
}

words! {
    /// Whether the audience is there.
    AudienceThere,
    /// A word that doesn't say whether the audience is there.
    UnknownAudienceThere, "way to say whether an audience is there", {
        /// Somebody has shown that it is.
        There = "there",
        /// Somebody has shown that it isn't.
        NotThere = "not_there",
        /// Nobody knows.
        Unknown = "unknown",
    }
}

words! {
    /// What an answer can rest on.
    FitInput,
    /// A word that names nothing an answer rests on.
    UnknownFitInput, "thing an answer rests on", {
        /// The usages it would serve, and what else serves them.
        Usages = "usages",
        /// Whether the audience is there.
        Audience = "audience",
        /// The reasons that somebody gave.
        Reasons = "reasons",
        /// What it costs, against what there is.
        Cost = "cost",
        /// What it brought.
        Brought = "brought",
        /// What came of a trial.
        Trial = "trial",
    }
}

/// A reason somebody gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FitReason {
    /// Of which kind.
    pub kind: FitReasonKind,
    /// For or against.
    pub side: FitSide,
    /// In a sentence.
    pub says: String,
}

/// A usage that a place would serve or serves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FitUsage {
    /// Which one.
    pub id: UsageId,
    /// What it was called.
    pub name: String,
    /// The other channels that serve it, by name.
    pub others: Vec<String>,
    /// Whether the home serves it.
    pub home: bool,
}

impl FitUsage {
    /// Whether something else serves it already.
    pub fn is_served_elsewhere(&self) -> bool {
        self.home || !self.others.is_empty()
    }
}

/// How long pieces took: a median and its range, with how many there were.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FitSpent {
    /// Article or note.
    pub kind: String,
    /// Whether it is about making originals, not about placing them.
    pub making: bool,
    /// How many.
    pub n: u32,
    /// The middle one, in minutes.
    pub median: u32,
    /// The shortest.
    pub low: u32,
    /// The longest.
    pub high: u32,
}

impl FitSpent {
    /// From the minutes of each piece; none where there are none.
    pub fn of(kind: &str, making: bool, minutes: &mut [u32]) -> Option<Self> {
        minutes.sort_unstable();
        let (low, high) = (*minutes.first()?, *minutes.last()?);
        let middle = minutes.len() / 2;
        let median = if minutes.len().is_multiple_of(2) {
            (minutes.get(middle - 1)? + minutes.get(middle)?) / 2
        } else {
            *minutes.get(middle)?
        };
        Some(Self {
            kind: kind.to_owned(),
            making,
            n: u32::try_from(minutes.len()).unwrap_or(u32::MAX),
            median,
            low,
            high,
        })
    }
}

/// What the network itself takes in a month, by a price that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FitFee {
    /// The price.
    pub fact: FactId,
    /// For what.
    pub unit: FactUnit,
    /// If every piece of the planned rhythm cost it: millionths of the currency a month; none without a rhythm.
    pub per_month: Option<i64>,
}

/// What it costs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FitCost {
    /// From our own records.
    pub spent: Vec<FitSpent>,
    /// Whether those are other channels' records, as there are none of this one.
    pub borrowed: bool,
    /// How many pieces a month are planned, in hundredths.
    pub pieces_per_month: Option<u32>,
    /// The minutes that these take a month by the records.
    pub minutes_needed: Option<u32>,
    /// The minutes a month there are for it, as somebody said.
    pub minutes_there: Option<u32>,
    /// Money a month beside the network's own, in hundredths, as somebody said.
    pub cents: Option<i64>,
    /// In which currency: three letters.
    pub currency: String,
    /// What the network takes.
    pub fees: Vec<FitFee>,
}

/// What it brought in the days before. None is unknown, never zero. Visits and conversions aren't measured.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FitBrought {
    /// Over how many days.
    pub days: u32,
    /// Pieces that went out there.
    pub pieces: u32,
    /// Those of which responses are known.
    pub pieces_counted: u32,
    /// Likes, reposts, replies and quotes of those.
    pub responses: Option<u64>,
    /// Conversations that began there.
    pub conversations: Option<u32>,
    /// Followers at the beginning.
    pub followers_then: Option<u64>,
    /// Followers last.
    pub followers_now: Option<u64>,
    /// Days since anything went out there; none when nothing ever did.
    pub silent_days: Option<u32>,
}

/// The trial of a place that was opened last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FitTrial {
    /// Which one.
    pub id: TrialId,
    /// How it ended; none while it runs.
    pub result: Option<TrialResult>,
    /// Its last day.
    pub ends_on: Date,
}

/// Everything an answer is worked out from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FitInputs {
    /// For how many days we have been there; none where we aren't.
    pub days_in_use: Option<u32>,
    /// Whether what comes back there is read by the workbench.
    pub heard: bool,
    /// What it would serve, or serves.
    pub usages: Vec<FitUsage>,
    /// Usages that nothing serves, by name.
    pub unserved: Vec<String>,
    /// Whether the audience is there.
    pub audience: AudienceThere,
    /// Who says so: an address, a survey, a count.
    pub audience_source: String,
    /// What somebody said for or against it.
    pub reasons: Vec<FitReason>,
    /// What is known about the network.
    pub facts: Vec<FrozenFact>,
    /// So many pieces are planned in each period.
    pub rhythm: Option<(u8, Period)>,
    /// Within how many hours questions are to be answered.
    pub answer_hours: Option<u32>,
    /// What it costs.
    pub cost: FitCost,
    /// What it brought; none where we aren't.
    pub brought: Option<FitBrought>,
    /// What was tried.
    pub trial: Option<FitTrial>,
}

/// A rule that holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FitFired {
    /// Its name in `docs/fit.md`.
    pub rule: String,
    /// What it says.
    pub answer: FitAnswer,
    /// What it looks at.
    pub rests_on: Vec<FitInput>,
}

/// The answer that the rules lead to, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FitReasoning {
    /// The answer of the first rule that holds.
    pub answer: FitAnswer,
    /// The rules that hold, the one that decided first.
    pub fired: Vec<FitFired>,
    /// For how many weeks, where it says to try.
    pub weeks: Option<u8>,
    /// By what, where it says to try: a metric and how much of it, in hundredths.
    pub criterion: Option<(TrialMetric, Option<i64>)>,
}

/// One dated answer with everything it was worked out from.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighing {
    /// Its identifier.
    pub id: WeighingId,
    /// The channel's identifier, or the word of a network where we have none.
    pub place: String,
    /// What it was called.
    pub name: String,
    /// The network, where it has a word.
    pub network: Option<Network>,
    /// The channel.
    pub channel: Option<ChannelId>,
    /// What somebody chose.
    pub answer: FitAnswer,
    /// Why, where that isn't what the rules say.
    pub why: String,
    /// Everything it was worked out from.
    pub inputs: FitInputs,
    /// What the rules say.
    pub reasoning: FitReasoning,
    /// Who answers for it.
    pub keeper: Option<UserId>,
    /// The day to look again.
    pub look_again_on: Option<Date>,
    /// Who weighed it.
    pub made_by: UserId,
    /// When.
    pub made_at: Timestamp,
}
