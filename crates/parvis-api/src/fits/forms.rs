use crate::channels::RhythmForm;
use crate::facts::day;
use parvis_app::fit::{FitSaid, WeighInput};
use parvis_app::{Fault, Problem, Result};
use parvis_domain::{AudienceThere, FitReason, UsageId, UserId};
use serde::Deserialize;
use utoipa::ToSchema;

/// A reason for or against being somewhere.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FitReasonForm {
    /// `usage`, `audience`, `test` or `duty`; `wish` and `neighbour` are written down, and weigh nothing.
    #[schema(pattern = "^(usage|audience|test|duty|wish|neighbour)$")]
    kind: String,
    /// `for` or `against`.
    #[schema(pattern = "^(for|against)$")]
    side: String,
    /// 1 to 300 characters.
    #[schema(min_length = 1, max_length = 300, pattern = "\\S")]
    says: String,
}

/// What a person says of a place; the rest is counted.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FitForm {
    /// What it is called, where it is no channel: at most 80 characters.
    #[serde(default)]
    #[schema(max_length = 80)]
    name: String,
    /// The network's word, of a place that is declared.
    #[serde(default)]
    network: String,
    /// The usages it would serve, or serves.
    #[schema(value_type = Vec<uuid::Uuid>)]
    #[serde(default)]
    usages: Vec<UsageId>,
    /// Those of them that the home serves.
    #[schema(value_type = Vec<uuid::Uuid>)]
    #[serde(default)]
    home_serves: Vec<UsageId>,
    /// `there`, `not_there` or `unknown`.
    #[schema(pattern = "^(there|not_there|unknown)$")]
    audience: Option<String>,
    /// Who says so; needed unless it is unknown.
    #[serde(default)]
    audience_source: String,
    #[serde(default)]
    reasons: Vec<FitReasonForm>,
    /// So many pieces are planned in each period.
    rhythm: Option<RhythmForm>,
    /// Within how many hours questions are to be answered.
    #[schema(minimum = 1, maximum = 720)]
    answer_hours: Option<u32>,
    /// Hours a month there are for it.
    #[schema(minimum = 0, maximum = 1000)]
    hours_there: Option<f64>,
    /// Money a month beside what the network takes.
    #[schema(minimum = 0, maximum = 10_000_000)]
    money: Option<f64>,
    /// In which currency: three letters, `EUR` unless told.
    #[schema(pattern = "^([A-Za-z]{3})?$")]
    currency: Option<String>,
}

/// What a person says of a place, and what they choose.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WeighForm {
    #[serde(default)]
    said: FitForm,
    /// What they choose; left out for what the rules say.
    #[schema(pattern = "^(open|try|keep|change_use|pause|close|stay_away)$")]
    answer: Option<String>,
    /// Why, where that isn't what the rules say.
    #[serde(default)]
    why: String,
    /// The member who answers for it.
    #[schema(value_type = Option<uuid::Uuid>)]
    keeper: Option<UserId>,
    /// `2027-01-31`
    #[schema(pattern = "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")]
    look_again_on: Option<String>,
}

impl FitForm {
    pub(crate) fn read(self) -> Result<FitSaid> {
        let mut faults = Vec::new();
        let mut reasons = Vec::new();
        for (at, reason) in self.reasons.into_iter().enumerate() {
            match (reason.kind.parse(), reason.side.parse()) {
                (Ok(kind), Ok(side)) => reasons.push(FitReason {
                    kind,
                    side,
                    says: reason.says,
                }),
                _ => faults.push(Fault::new(format!("reasons.{at}.kind"), "fit-reason-unknown")),
            }
        }
        let audience = self.audience.map(|word| word.parse::<AudienceThere>());
        if matches!(audience, Some(Err(_))) {
            faults.push(Fault::new("audience", "fit-audience-unknown"));
        }
        let rhythm = self.rhythm.map(RhythmForm::read);
        if matches!(rhythm, Some(None)) {
            faults.push(Fault::new("rhythm", "rhythm-out-of-range"));
        }
        let minutes = scaled(self.hours_there, 60.0);
        if minutes.is_none() && self.hours_there.is_some() {
            faults.push(Fault::new("hours_there", "hours-implausible"));
        }
        let cents = scaled(self.money, 100.0);
        if cents.is_none() && self.money.is_some() {
            faults.push(Fault::new("money", "fact-amount-out-of-range"));
        }
        if !faults.is_empty() {
            return Err(Problem::invalid(faults));
        }
        let currency = self.currency.filter(|currency| !currency.trim().is_empty());
        Ok(FitSaid {
            name: self.name,
            network: self.network,
            usages: self.usages,
            home_serves: self.home_serves,
            audience: audience
                .and_then(std::result::Result::ok)
                .unwrap_or(AudienceThere::Unknown),
            audience_source: self.audience_source,
            reasons,
            rhythm: rhythm.flatten(),
            answer_hours: self.answer_hours,
            minutes_there: minutes,
            cents: cents.map(i64::from),
            currency: currency.unwrap_or_else(|| "EUR".to_owned()),
        })
    }
}

/// A number in parts of itself, if it is none of those that nobody means.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "within the range that was checked"
)]
fn scaled(number: Option<f64>, by: f64) -> Option<u32> {
    let number = number? * by;
    (0.0..=1e9).contains(&number).then(|| number.round() as u32)
}

impl WeighForm {
    pub(crate) fn read(self) -> Result<WeighInput> {
        let answer = self.answer.map(|word| word.parse()).transpose();
        Ok(WeighInput {
            said: self.said.read()?,
            answer: answer.map_err(|_| Problem::field("answer", "fit-answer-unknown"))?,
            why: self.why,
            keeper: self.keeper,
            look_again_on: day("look_again_on", self.look_again_on)?,
        })
    }
}
