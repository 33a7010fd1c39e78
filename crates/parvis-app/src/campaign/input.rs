use crate::brief::{audience_of, usage_of};
use crate::{Acting, App, Checked, Fault, Result};
use jiff::civil::Date;
use parvis_domain::{AudienceId, BriefId, Grounds, Named, UsageId};

/// The most minutes that a campaign may be planned with: 100,000 hours.
const MINUTES_MOST: u32 = 6_000_000;
/// The most money, in hundredths.
const CENTS_MOST: i64 = 100_000_000_000;

/// What somebody says of a campaign.
#[derive(Clone, Debug, Default)]
pub struct CampaignInput {
    /// 1 to 80 characters, unique in the workspace.
    pub name: String,
    /// What should be different afterwards: 1 to 1,000 characters.
    pub aim: String,
    /// What people come to do, out of the strategy.
    pub usage: Option<UsageId>,
    /// The same in one's own words.
    pub usage_words: String,
    /// Whom it is for, out of the strategy.
    pub audience: Option<AudienceId>,
    /// The same in one's own words.
    pub audience_words: String,
    /// Its first day.
    pub starts_on: String,
    /// Its last day.
    pub ends_on: String,
    /// Who wants it: at most 160 characters.
    pub ordered_for: String,
    /// The minutes planned.
    pub planned_minutes: Option<u32>,
    /// The money planned, in hundredths.
    pub planned_cents: Option<i64>,
    /// Of which currency (ISO 4217).
    pub planned_currency: String,
    /// The brief it is made of; only when it is ordered.
    pub brief: Option<BriefId>,
    /// Why it doesn't take place after all; only when it is changed. Empty is nothing.
    pub called_off: String,
    /// On whose advice, or by which decision, it is ordered.
    pub grounds: Grounds,
}

/// The same, held against what the workspace has.
pub(super) struct CheckedCampaign {
    pub(super) name: String,
    pub(super) aim: String,
    pub(super) usage: Named<UsageId>,
    pub(super) audience: Named<AudienceId>,
    pub(super) starts_on: Date,
    pub(super) ends_on: Date,
    pub(super) ordered_for: String,
    pub(super) planned_minutes: Option<u32>,
    pub(super) planned_money: Option<(i64, String)>,
    pub(super) called_off: Option<String>,
}

impl CampaignInput {
    pub(super) async fn checked(&self, app: &App, who: &Acting) -> Result<CheckedCampaign> {
        let mut checked = Checked::new();
        let place = &who.workspace;
        let name = checked.line("name", &self.name, 80);
        let aim = checked.text("aim", &self.aim, 1_000);
        let usage = usage_of(app, place, &mut checked, self.usage, &self.usage_words).await?;
        let audience = audience_of(app, place, &mut checked, self.audience, &self.audience_words).await?;
        let starts_on = checked.day("starts_on", &self.starts_on);
        let ends_on = checked.day("ends_on", &self.ends_on);
        if starts_on.zip(ends_on).is_some_and(|(first, last)| last < first) {
            checked.fault(Fault::new("ends_on", "period-reversed"));
        }
        let ordered_for = checked.optional_line("ordered_for", &self.ordered_for, 160);
        let minutes = self.planned_minutes;
        if minutes.is_some_and(|minutes| !(1..=MINUTES_MOST).contains(&minutes)) {
            checked
                .fault(Fault::new("planned_minutes", "hours-out-of-range").with("most", MINUTES_MOST / 60));
        }
        let planned_money = self.money(&mut checked);
        let called_off = checked.optional_line("called_off", &self.called_off, 300);
        crate::grounds::check(app, who, &mut checked, self.grounds).await?;
        checked.done()?;
        // Both are there: a missing one is a fault.
        let (Some(starts_on), Some(ends_on)) = (starts_on, ends_on) else {
            return Err(crate::Problem::field("starts_on", "date-unreadable"));
        };
        Ok(CheckedCampaign {
            name,
            aim,
            usage,
            audience,
            starts_on,
            ends_on,
            ordered_for,
            planned_minutes: minutes,
            planned_money,
            called_off: Some(called_off).filter(|why| !why.is_empty()),
        })
    }

    fn money(&self, checked: &mut Checked) -> Option<(i64, String)> {
        let cents = self.planned_cents?;
        if !(1..=CENTS_MOST).contains(&cents) {
            checked.fault(Fault::new("planned_cents", "money-out-of-range"));
        }
        let currency = self.planned_currency.trim();
        if currency.len() != 3 || !currency.chars().all(|letter| letter.is_ascii_uppercase()) {
            checked.fault(Fault::new("planned_currency", "currency-unreadable"));
        }
        Some((cents, currency.to_owned()))
    }
}
