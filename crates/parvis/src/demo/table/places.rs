//! Whether to be somewhere, what is tried, what is known of it, and what the rest of the house says.

use super::super::days::Days;
use super::super::spot::Spot;
use super::super::tell::Desk;
use anyhow::Context;
use parvis_app::Acting;
use parvis_app::appearance::{self, AppearanceInput, AppearanceWhere};
use parvis_app::channel::{DeclareInput, PurposeInput, declare};
use parvis_app::fact::{self, FactInput};
use parvis_app::fit::{FitSaid, WeighInput, weigh};
use parvis_app::trial::{self, CloseInput, OpenInput};
use parvis_domain::{AudienceThere, FitAnswer, FitReason, FitReasonKind, FitSide, Period};

/// A reason: its kind, whether it is for being there, and a sentence.
type Reason = (FitReasonKind, FitSide, &'static str);

/// What was said when a place was weighed.
#[derive(Clone, Copy, Debug)]
pub(in crate::demo) struct Weighed {
    /// A channel of ours; a network where there is none yet.
    pub(super) spot: Option<Spot>,
    /// The network's word; may be empty for a channel.
    pub(super) network: &'static str,
    pub(super) name: &'static str,
    pub(super) usages: &'static [&'static str],
    pub(super) home_serves: &'static [&'static str],
    /// Who says that the audience is there.
    pub(super) there: Option<&'static str>,
    pub(super) reasons: &'static [Reason],
    pub(super) rhythm: (u32, Period),
    pub(super) minutes: u32,
    pub(super) answer: FitAnswer,
    /// Why, where the rules may lead elsewhere.
    pub(super) why: &'static str,
    /// How many days from today to look again.
    pub(super) again: i64,
}

/// What was tried, and by what one tells.
#[derive(Clone, Copy, Debug)]
pub(in crate::demo) struct Tried {
    pub(super) spot: Spot,
    pub(super) why: &'static str,
    /// How many conversations; a person judges where there is no number.
    pub(super) conversations: Option<f64>,
    pub(super) sentence: &'static str,
    pub(super) hours: f64,
    pub(super) decision: &'static str,
}

/// Something that the rest of the house says.
#[derive(Clone, Copy, Debug)]
pub(in crate::demo) struct Said {
    pub(super) spot: Spot,
    pub(super) title: &'static str,
    /// The first and the last day, from today.
    pub(super) days: (i64, i64),
    pub(super) time: &'static str,
    pub(super) by: &'static str,
    pub(super) note: &'static str,
    /// Whether it belongs to the campaign.
    pub(super) campaign: bool,
    pub(super) original: Option<&'static str>,
}

impl Desk<'_> {
    pub(super) async fn weigh(&self, who: &Acting, it: Weighed) -> anyhow::Result<()> {
        let usages = |words: &[&str]| -> anyhow::Result<Vec<_>> {
            words.iter().map(|word| self.usage(word)).collect()
        };
        let reasons = it.reasons.iter().map(|(kind, side, says)| FitReason {
            kind: *kind,
            side: *side,
            says: (*says).to_owned(),
        });
        let said = FitSaid {
            name: it.name.to_owned(),
            network: it.network.to_owned(),
            usages: usages(it.usages)?,
            home_serves: usages(it.home_serves)?,
            audience: it.there.map_or(AudienceThere::Unknown, |_| AudienceThere::There),
            audience_source: it.there.unwrap_or_default().to_owned(),
            reasons: reasons.collect(),
            rhythm: Some(it.rhythm),
            answer_hours: Some(24),
            minutes_there: Some(it.minutes),
            ..FitSaid::default()
        };
        let input = WeighInput {
            said,
            answer: Some(it.answer),
            why: it.why.to_owned(),
            keeper: Some(self.people.cm.user.id),
            look_again_on: Some(self.day(it.again)?),
        };
        let key = match it.spot {
            Some(spot) => self.channel(spot)?.to_string(),
            None => it.network.to_owned(),
        };
        weigh(self.app, who, &key, &input).await?;
        Ok(())
    }

    pub(super) async fn declare(
        &mut self,
        who: &Acting,
        spot: Spot,
        usage: &str,
        decision: &str,
    ) -> anyhow::Result<()> {
        let keeper = match spot {
            Spot::Neighbours => &self.people.contributor,
            _ => &self.people.lead,
        };
        let purpose = PurposeInput {
            usage: Some(self.usage(usage)?),
            audience: Some(self.audience("fideles")?),
            rhythm: None,
            keeper: Some(keeper.user.id),
            review_on: Some(self.day(90)?),
            grounds: self.grounds(None, Some(decision))?,
        };
        let place = DeclareInput {
            name: spot.called().to_owned(),
            address: String::new(),
            purpose,
        };
        let channel = declare(self.app, who, &place).await?;
        self.channels.insert(spot, channel.id);
        Ok(())
    }

    pub(super) async fn attempt(&mut self, who: &Acting, it: Tried) -> anyhow::Result<()> {
        let metric = it.conversations.map_or("by_hand", |_| "conversations");
        let input = OpenInput {
            channel: Some(self.channel(it.spot)?),
            why: it.why.to_owned(),
            metric: metric.to_owned(),
            at_least: it.conversations,
            sentence: it.sentence.to_owned(),
            hours_most: Some(it.hours),
            weeks: 8,
            grounds: self.grounds(None, Some(it.decision))?,
        };
        let opened = trial::open(self.app, who, &input).await?;
        self.table.trials.insert(it.spot, opened.trial.id);
        Ok(())
    }

    pub(super) async fn give_way(&self, who: &Acting, spot: Spot, note: &str) -> anyhow::Result<()> {
        let id = self.table.trials.get(&spot).context("it was tried")?;
        let input = CloseInput {
            result: None,
            note: note.to_owned(),
            then: "close".to_owned(),
        };
        trial::close(self.app, who, *id, &input).await?;
        Ok(())
    }

    /// Writes down what is known of the neighbours' network, or says it anew.
    pub(super) async fn know(&mut self, who: &Acting, says: &str) -> anyhow::Result<()> {
        let input = FactInput {
            network: "voisins".to_owned(),
            kind: "rule".to_owned(),
            says: says.to_owned(),
            source: "https://voisins-orvaine.example/regles".to_owned(),
            ..FactInput::default()
        };
        let after = match &self.table.fact {
            None => fact::add(self.app, who, &input).await?,
            Some(known) => fact::edit(self.app, who, known.id, known.version, &input).await?,
        };
        self.table.fact = Some(after);
        Ok(())
    }

    pub(super) async fn appear(&self, who: &Acting, it: Said) -> anyhow::Result<()> {
        let campaign = self.table.campaigns.get("campaign.fr").copied();
        let input = AppearanceInput {
            title: it.title.to_owned(),
            place: AppearanceWhere::Channel(self.channel(it.spot)?),
            first_day: self.open_day(it.days.0)?,
            last_day: self.open_day(it.days.1)?,
            time: it.time.to_owned(),
            zone: String::new(),
            by_whom: it.by.to_owned(),
            address: String::new(),
            note: it.note.to_owned(),
            campaign: campaign.filter(|_| it.campaign),
            original: it.original.map(|name| self.original(name)).transpose()?,
        };
        appearance::create(self.app, who, &input).await?;
        Ok(())
    }

    /// The day so many days from now, or the next one on which the office is open.
    fn open_day(&self, away: i64) -> anyhow::Result<String> {
        let day = Days::open_from(self.day(away)?)?;
        Ok(day.to_string())
    }
}
