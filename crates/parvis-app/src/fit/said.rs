use super::FitPlace;
use crate::{Acting, App, Checked, Fault, Result};
use parvis_domain::{AudienceThere, FitReason, Network, Period, Serving, Usage, UsageId, Weighing};
use parvis_store::{serving, usage};

/// What a person says of a place; everything else is counted.
#[derive(Clone, Debug)]
pub struct FitSaid {
    /// What it is called, where it is no channel: at most 80 characters.
    pub name: String,
    /// The network's word, of a place that is declared.
    pub network: String,
    /// The usages it would serve, or serves.
    pub usages: Vec<UsageId>,
    /// Those of them that the home serves.
    pub home_serves: Vec<UsageId>,
    /// Whether the audience is there.
    pub audience: AudienceThere,
    /// Who says so: at most 500 characters.
    pub audience_source: String,
    /// For and against: at most 30, each in at most 300 characters.
    pub reasons: Vec<FitReason>,
    /// So many pieces (1 to 99) are planned in each period.
    pub rhythm: Option<(u32, Period)>,
    /// Within how many hours questions are to be answered.
    pub answer_hours: Option<u32>,
    /// The minutes a month there are for it.
    pub minutes_there: Option<u32>,
    /// Money a month beside what the network takes, in hundredths.
    pub cents: Option<i64>,
    /// In which currency: three letters.
    pub currency: String,
}

impl Default for FitSaid {
    fn default() -> Self {
        Self {
            name: String::new(),
            network: String::new(),
            usages: Vec::new(),
            home_serves: Vec::new(),
            audience: AudienceThere::Unknown,
            audience_source: String::new(),
            reasons: Vec::new(),
            rhythm: None,
            answer_hours: None,
            minutes_there: None,
            cents: None,
            currency: "EUR".to_owned(),
        }
    }
}

/// What was said, held against what the workspace has.
pub(super) struct Heard {
    pub(super) said: FitSaid,
    pub(super) network: Option<Network>,
    pub(super) usages: Vec<Usage>,
    pub(super) servings: Vec<Serving>,
}

impl FitSaid {
    /// What was said last time; of a place that nobody has weighed, what the strategy says of it.
    pub(super) async fn before(app: &App, who: &Acting, place: &FitPlace) -> Result<Self> {
        if let Some(before) = place.history.first() {
            return Ok(Self::again(before));
        }
        let mut said = Self {
            name: place.name.clone(),
            network: place
                .network
                .map_or_else(String::new, |network| network.to_string()),
            ..Self::default()
        };
        if let Some(channel) = place.in_use() {
            for serving in serving::of_channel(&app.store, who.place(), channel.id).await? {
                said.usages.extend(serving.usage);
                let rhythm = serving.rhythm.map(|rhythm| (u32::from(rhythm.times), rhythm.per));
                said.rhythm = said.rhythm.or(rhythm);
                said.answer_hours = said.answer_hours.or(serving.answer_hours.map(u32::from));
            }
            said.usages.sort_unstable();
            said.usages.dedup();
        }
        Ok(said)
    }

    fn again(before: &Weighing) -> Self {
        let inputs = &before.inputs;
        Self {
            name: before.name.clone(),
            network: before
                .network
                .map_or_else(String::new, |network| network.to_string()),
            usages: inputs.usages.iter().map(|usage| usage.id).collect(),
            home_serves: inputs
                .usages
                .iter()
                .filter(|usage| usage.home)
                .map(|usage| usage.id)
                .collect(),
            audience: inputs.audience,
            audience_source: inputs.audience_source.clone(),
            reasons: inputs.reasons.clone(),
            rhythm: inputs.rhythm.map(|(times, per)| (u32::from(times), per)),
            answer_hours: inputs.answer_hours,
            minutes_there: inputs.cost.minutes_there,
            cents: inputs.cost.cents,
            currency: inputs.cost.currency.clone(),
        }
    }

    /// What is still there of it: a usage may be gone since.
    pub(super) async fn heard(mut self, app: &App, who: &Acting, place: &FitPlace) -> Result<Heard> {
        let usages = usage::list(&app.store, who.place()).await?;
        self.usages
            .retain(|id| usages.iter().any(|usage| usage.id == *id));
        Ok(Heard {
            network: place.network.or_else(|| self.network.parse().ok()),
            usages,
            servings: serving::list(&app.store, who.place()).await?,
            said: self,
        })
    }

    /// Holds it against what the workspace has.
    pub(super) async fn checked(
        &self,
        app: &App,
        who: &Acting,
        place: &FitPlace,
        checked: &mut Checked,
    ) -> Result<Heard> {
        let usages = usage::list(&app.store, who.place()).await?;
        let known = |id: &UsageId| usages.iter().any(|usage| usage.id == *id);
        if !self.usages.iter().all(known) {
            checked.fault(Fault::new("usages", "usage-unknown"));
        }
        let mut said = self.clone();
        said.usages.sort_unstable();
        said.usages.dedup();
        said.name = checked.optional_line("name", &self.name, 80);
        said.audience_source = checked.optional_line("audience_source", &self.audience_source, 500);
        if self.audience != AudienceThere::Unknown && said.audience_source.is_empty() {
            checked.fault(Fault::new("audience_source", "audience-source-needed"));
        }
        if self.reasons.len() > 30 {
            checked.fault(Fault::new("reasons", "fit-reasons-too-many").with("most", 30));
        }
        for (at, reason) in said.reasons.iter_mut().enumerate() {
            reason.says = checked.line(&format!("reasons.{at}.says"), &reason.says, 300);
        }
        if self.rhythm.is_some_and(|(times, _)| !(1..=99).contains(&times)) {
            checked.fault(Fault::new("rhythm", "rhythm-out-of-range"));
        }
        if self.answer_hours.is_some_and(|hours| !(1..=720).contains(&hours)) {
            checked.fault(Fault::new("answer_hours", "hours-implausible"));
        }
        if self.minutes_there.is_some_and(|minutes| minutes > 60_000) {
            checked.fault(Fault::new("hours_there", "hours-implausible"));
        }
        if self
            .cents
            .is_some_and(|cents| !(0..=1_000_000_000).contains(&cents))
        {
            checked.fault(Fault::new("money", "fact-amount-out-of-range"));
        }
        said.currency = self.currency.trim().to_ascii_uppercase();
        if said.currency.len() != 3 || !said.currency.bytes().all(|letter| letter.is_ascii_uppercase()) {
            checked.fault(Fault::new("currency", "currency-unreadable"));
        }
        let word = self.network.trim();
        if !word.is_empty() && word.parse::<Network>().is_err() {
            checked.fault(Fault::new("network", "network-word-unreadable"));
        }
        Ok(Heard {
            network: place.network.or_else(|| word.parse().ok()),
            usages,
            servings: serving::list(&app.store, who.place()).await?,
            said,
        })
    }
}
