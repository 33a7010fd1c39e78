use super::{TrialSeen, seen};
use crate::{Acting, App, Checked, Fault, Problem, Result, fact, grounds};
use jiff::ToSpan;
use parvis_domain::{Action, Channel, ChannelId, Grounds, Timestamp, Trial, TrialId, TrialMetric, Zone};
use parvis_store::{StoreError, channel, trial};
use serde_json::json;

/// What is to be tried, and by what one will tell.
#[derive(Clone, Debug, Default)]
pub struct OpenInput {
    /// Where.
    pub channel: Option<ChannelId>,
    /// Why: at most 500 characters.
    pub why: String,
    /// What is counted.
    pub metric: String,
    /// How much there is to be by the end; none where a person judges.
    pub at_least: Option<f64>,
    /// The criterion in words: at most 300 characters, and needed where a person judges.
    pub sentence: String,
    /// What it may cost at most, in hours.
    pub hours_most: Option<f64>,
    /// For how many weeks: 1 to 52.
    pub weeks: u32,
    /// On whose advice.
    pub grounds: Grounds,
}

struct Plan {
    why: String,
    metric: TrialMetric,
    at_least: Option<i64>,
    sentence: String,
    minutes_most: Option<u32>,
    weeks: u8,
}

impl OpenInput {
    fn checked(&self, checked: &mut Checked) -> Option<Plan> {
        let why = checked.optional_line("why", &self.why, 500);
        let metric = self.metric.parse::<TrialMetric>();
        if metric.is_err() {
            checked.fault(Fault::new("metric", "trial-metric-unknown"));
        }
        let by_hand = metric == Ok(TrialMetric::ByHand);
        let sentence = if by_hand {
            checked.line("sentence", &self.sentence, 300)
        } else {
            checked.optional_line("sentence", &self.sentence, 300)
        };
        let at_least = self
            .at_least
            .filter(|least| (0.01..=1e9).contains(least) && !by_hand);
        if at_least.is_none() && !by_hand {
            checked.fault(Fault::new("at_least", "trial-at-least-out-of-range"));
        }
        let hours = self.hours_most.filter(|hours| (0.0..=10_000.0).contains(hours));
        if hours.is_none() && self.hours_most.is_some() {
            checked.fault(Fault::new("hours_most", "hours-implausible"));
        }
        let weeks = u8::try_from(self.weeks)
            .ok()
            .filter(|weeks| (1..=52).contains(weeks));
        if weeks.is_none() {
            checked.fault(Fault::new("weeks", "trial-weeks-out-of-range"));
        }
        Some(Plan {
            why,
            metric: metric.ok()?,
            at_least: at_least.map(hundredths),
            sentence,
            minutes_most: hours.map(minutes),
            weeks: weeks?,
        })
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "within the range that was checked"
)]
fn hundredths(number: f64) -> i64 {
    (number * 100.0).round() as i64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "within the range that was checked"
)]
pub(crate) fn minutes(hours: f64) -> u32 {
    (hours * 60.0).round() as u32
}

/// Begins to try a channel. The criterion is fixed from here on.
///
/// # Errors
/// `invalid`; `not-found`; `trial-runs` while another runs there; `denied`.
pub async fn open(app: &App, who: &Acting, input: &OpenInput) -> Result<TrialSeen> {
    app.allowed_here(who, Action::TrialOpen)?;
    let mut checked = Checked::new();
    let plan = input.checked(&mut checked);
    let channel = there(app, who, input.channel, &mut checked).await?;
    grounds::check(app, who, &mut checked, input.grounds).await?;
    checked.done()?;
    let (Some(plan), Some(channel)) = (plan, channel) else {
        return Err(Problem::not_found("channel"));
    };
    let today = fact::today(app, who);
    let ends_on = today
        .checked_add((i64::from(plan.weeks) * 7).days())
        .unwrap_or(today);
    let zone = who.workspace.zone.parse().unwrap_or(Zone::UTC).time_zone();
    let end = ends_on.tomorrow().and_then(|next| next.to_zoned(zone));
    let opened = Trial {
        id: TrialId::next(app.clock.as_ref(), app.dice.as_ref()),
        channel: channel.id,
        why: plan.why,
        metric: plan.metric,
        at_least: plan.at_least,
        sentence: plan.sentence,
        minutes_most: plan.minutes_most,
        weeks: plan.weeks,
        opened_at: app.now(),
        opened_by: who.user.id,
        ends_at: end.map_or(app.now(), |end| Timestamp::from(end.timestamp())),
        ends_on,
        closed_at: None,
        closed_by: None,
        result: None,
        measured: None,
        note: String::new(),
        then: None,
    };

    let mut tx = app.begin().await?;
    trial::insert(&mut tx, who.place(), &opened)
        .await
        .map_err(|error| match error {
            StoreError::Taken(_) => Problem::conflict("trial-runs"),
            other => other.into(),
        })?;
    let detail = json!({
        "name": channel.name,
        "metric": opened.metric,
        "at_least": input.at_least,
        "weeks": opened.weeks,
        "ends_on": ends_on.to_string(),
    });
    let detail = grounds::told(detail, who, &grounds::channel(&channel), input.grounds);
    app.trace(&mut tx, who, Action::TrialOpen, opened.id.uuid(), detail)
        .await?;
    tx.commit().await?;
    seen(app, who, opened, &channel).await
}

async fn there(
    app: &App,
    who: &Acting,
    named: Option<ChannelId>,
    checked: &mut Checked,
) -> Result<Option<Channel>> {
    let found = match named {
        Some(id) => channel::by_id(&app.store, who.place(), id).await?,
        None => None,
    };
    let here = found.filter(|channel| channel.disconnected_at.is_none());
    if here.is_none() {
        checked.fault(Fault::new("channel", "channel-unknown"));
    }
    Ok(here)
}
