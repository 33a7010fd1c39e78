use crate::facts::{FigureBody, said};
use parvis_domain::{
    FitBrought, FitCost, FitFired, FitInputs, FitReason, FitReasoning, FitSpent, FitUsage, FrozenFact,
    TrialResult, UiLanguage,
};
use serde::Serialize;
use utoipa::ToSchema;

/// A usage, and what else serves it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FitUsageBody {
    id: String,
    name: String,
    /// The other channels that serve it, by name.
    others: Vec<String>,
    /// Whether the home serves it.
    home: bool,
}

/// A reason for or against.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FitReasonBody {
    /// `usage`, `audience`, `test`, `duty`, `wish` or `neighbour`.
    kind: String,
    /// `for` or `against`.
    side: String,
    says: String,
    /// Whether it weighs anything: a wish and a neighbour's example don't.
    counts: bool,
}

/// What was known of the network.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FitFactBody {
    id: String,
    kind: String,
    says: String,
    figure: Option<FigureBody>,
    source: String,
    checked_on: String,
}

/// How long pieces took, in minutes.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FitSpentBody {
    /// `article` or `note`.
    kind: String,
    /// Whether it is about making originals, not about placing them.
    making: bool,
    n: u32,
    median: u32,
    low: u32,
    high: u32,
}

/// What the network takes in a month, if every planned piece costs it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FitFeeBody {
    fact: String,
    unit: String,
    per_month: Option<f64>,
}

/// What it costs. Null is unknown, and not zero.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FitCostBody {
    spent: Vec<FitSpentBody>,
    /// Whether those are other channels' records.
    borrowed: bool,
    pieces_per_month: Option<f64>,
    hours_needed: Option<f64>,
    hours_there: Option<f64>,
    money: Option<f64>,
    currency: String,
    fees: Vec<FitFeeBody>,
}

/// What it brought. Null is unknown, and not zero; visits and conversions aren't measured.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FitBroughtBody {
    /// Over how many days.
    days: u32,
    pieces: u32,
    pieces_counted: u32,
    responses: Option<u64>,
    conversations: Option<u32>,
    followers_then: Option<u64>,
    followers_now: Option<u64>,
    silent_days: Option<u32>,
}

/// The trial that was opened last.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FitTrialBody {
    id: String,
    /// Null while it runs.
    result: Option<String>,
    ends_on: String,
}

/// Everything an answer is worked out from.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FitInputsBody {
    days_in_use: Option<u32>,
    /// Whether what comes back there is read by the workbench.
    heard: bool,
    usages: Vec<FitUsageBody>,
    /// Usages that nothing serves, by name.
    unserved: Vec<String>,
    /// `there`, `not_there` or `unknown`.
    audience: String,
    audience_source: String,
    reasons: Vec<FitReasonBody>,
    facts: Vec<FitFactBody>,
    rhythm: Option<crate::channels::RhythmBody>,
    answer_hours: Option<u32>,
    cost: FitCostBody,
    brought: Option<FitBroughtBody>,
    trial: Option<FitTrialBody>,
}

/// A rule that holds.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FitFiredBody {
    /// Its name in the table of rules.
    rule: String,
    answer: String,
    /// What it looks at: `usages`, `audience`, `reasons`, `cost`, `brought`, `trial`.
    rests_on: Vec<String>,
}

/// Where the rules lead.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FitReasoningBody {
    /// `open`, `try`, `keep`, `change_use`, `pause`, `close` or `stay_away`.
    answer: String,
    /// The rules that hold, the one that decided first.
    fired: Vec<FitFiredBody>,
    /// For how many weeks, where it says to try.
    weeks: Option<u8>,
    /// What to count, where it says to try.
    metric: Option<String>,
    /// And how much of it.
    at_least: Option<f64>,
}

#[expect(clippy::cast_precision_loss, reason = "far below what loses a digit")]
fn parts(stored: i64, of: f64) -> f64 {
    stored as f64 / of
}

impl From<FitReason> for FitReasonBody {
    fn from(reason: FitReason) -> Self {
        Self {
            kind: reason.kind.to_string(),
            side: reason.side.to_string(),
            counts: reason.kind.counts(),
            says: reason.says,
        }
    }
}

impl From<FitUsage> for FitUsageBody {
    fn from(usage: FitUsage) -> Self {
        Self {
            id: usage.id.to_string(),
            name: usage.name,
            others: usage.others,
            home: usage.home,
        }
    }
}

impl From<FitSpent> for FitSpentBody {
    fn from(spent: FitSpent) -> Self {
        Self {
            kind: spent.kind,
            making: spent.making,
            n: spent.n,
            median: spent.median,
            low: spent.low,
            high: spent.high,
        }
    }
}

impl From<FitCost> for FitCostBody {
    fn from(cost: FitCost) -> Self {
        let hours = |minutes: u32| f64::from(minutes) / 60.0;
        let fees = cost.fees.into_iter().map(|fee| FitFeeBody {
            fact: fee.fact.to_string(),
            unit: fee.unit.to_string(),
            per_month: fee.per_month.map(|sum| parts(sum, 1_000_000.0)),
        });
        Self {
            spent: cost.spent.into_iter().map(Into::into).collect(),
            borrowed: cost.borrowed,
            pieces_per_month: cost.pieces_per_month.map(|pieces| f64::from(pieces) / 100.0),
            hours_needed: cost.minutes_needed.map(hours),
            hours_there: cost.minutes_there.map(hours),
            money: cost.cents.map(|cents| parts(cents, 100.0)),
            currency: cost.currency,
            fees: fees.collect(),
        }
    }
}

impl From<FitBrought> for FitBroughtBody {
    fn from(brought: FitBrought) -> Self {
        Self {
            days: brought.days,
            pieces: brought.pieces,
            pieces_counted: brought.pieces_counted,
            responses: brought.responses,
            conversations: brought.conversations,
            followers_then: brought.followers_then,
            followers_now: brought.followers_now,
            silent_days: brought.silent_days,
        }
    }
}

impl FitFactBody {
    fn of(fact: FrozenFact, language: UiLanguage) -> Self {
        Self {
            id: fact.id.to_string(),
            kind: fact.kind.to_string(),
            says: said(fact.says, language),
            figure: fact.figure.map(Into::into),
            source: fact.source,
            checked_on: fact.checked_on.to_string(),
        }
    }
}

impl FitInputsBody {
    pub(super) fn of(inputs: FitInputs, language: UiLanguage) -> Self {
        let facts = inputs.facts.into_iter();
        Self {
            days_in_use: inputs.days_in_use,
            heard: inputs.heard,
            usages: inputs.usages.into_iter().map(Into::into).collect(),
            unserved: inputs.unserved,
            audience: inputs.audience.to_string(),
            audience_source: inputs.audience_source,
            reasons: inputs.reasons.into_iter().map(Into::into).collect(),
            facts: facts.map(|fact| FitFactBody::of(fact, language)).collect(),
            rhythm: inputs
                .rhythm
                .map(|(times, per)| parvis_domain::Rhythm { times, per }.into()),
            answer_hours: inputs.answer_hours,
            cost: inputs.cost.into(),
            brought: inputs.brought.map(Into::into),
            trial: inputs.trial.map(|trial| FitTrialBody {
                id: trial.id.to_string(),
                result: trial.result.map(|result: TrialResult| result.to_string()),
                ends_on: trial.ends_on.to_string(),
            }),
        }
    }
}

impl From<FitReasoning> for FitReasoningBody {
    fn from(reasoning: FitReasoning) -> Self {
        let fired = reasoning.fired.into_iter().map(|fired: FitFired| FitFiredBody {
            rule: fired.rule,
            answer: fired.answer.to_string(),
            rests_on: fired.rests_on.iter().map(ToString::to_string).collect(),
        });
        Self {
            answer: reasoning.answer.to_string(),
            fired: fired.collect(),
            weeks: reasoning.weeks,
            metric: reasoning.criterion.map(|(metric, _)| metric.to_string()),
            at_least: reasoning
                .criterion
                .and_then(|(_, least)| least)
                .map(|least| parts(least, 100.0)),
        }
    }
}
