use crate::{Acting, App, Result, day, fit, trial};
use jiff::civil::Date;
use parvis_domain::{Channel, ProposalState, ReviewItem, ReviewSource, Timestamp, Weighing};
use parvis_store::decision::{self, DecisionFilter, DecisionList};
use parvis_store::recommendation::{self, AdviceFilter, AdviceList};
use parvis_store::{channel, health, objective, proposal, remark, review, weighing};
use parvis_text::excerpt;
use std::time::Duration;
use uuid::Uuid;

/// Pieces older than that are no longer asked about: nobody remembers how long they took.
const REMEMBERED: Duration = Duration::from_hours(92 * 24);
/// More than that of one source isn't spoken about in one meeting; the lists have the rest.
const MOST: u32 = 40;

/// What is due.
#[derive(Debug, Default)]
pub(super) struct Due {
    /// In the order of the agenda; of each source the longest due.
    pub(super) items: Vec<ReviewItem>,
    /// How many more there are of a source, where there are.
    pub(super) more: Vec<(ReviewSource, u32)>,
}

/// One thing, before it is a point of the agenda.
struct Found(Uuid, String, Option<Date>);

impl Due {
    /// Puts the first of what was found on the agenda; the rest is counted, of `all` there are.
    fn put(&mut self, source: ReviewSource, found: Vec<Found>, all: usize) {
        let before = self.items.len();
        let items = found.into_iter().take(MOST as usize).map(|it| ReviewItem {
            noun: Some(it.0),
            since: it.2,
            ..point(source, it.1, None)
        });
        self.items.extend(items);
        let rest = all.saturating_sub(self.items.len() - before);
        if rest > 0 {
            self.more.push((source, u32::try_from(rest).unwrap_or(u32::MAX)));
        }
    }

    fn put_all(&mut self, source: ReviewSource, found: Vec<Found>) {
        let all = found.len();
        self.put(source, found, all);
    }
}

fn point(source: ReviewSource, title: String, count: Option<u32>) -> ReviewItem {
    ReviewItem {
        source,
        noun: None,
        title,
        since: None,
        count,
        minutes: String::new(),
        version: 0,
    }
}

/// What is due at the end of a day, in the order of the agenda. What is due is asked of whoever lists it elsewhere.
pub(super) async fn due(app: &App, who: &Acting, on: Date, end: Timestamp) -> Result<Due> {
    let mut due = Due::default();
    thought(app, who, end, &mut due).await?;
    let channels = channel::list(&app.store, who.place()).await?;
    places(app, who, &channels, (on, end), &mut due).await?;
    strategy(app, who, on, &mut due).await?;
    costs(app, who, &channels, &mut due).await?;
    Ok(due)
}

/// Advice and decisions.
async fn thought(app: &App, who: &Acting, end: Timestamp, due: &mut Due) -> Result<()> {
    let (store, place) = (&app.store, who.place());
    let all = recommendation::standing(store, place, who.user.id, end).await?;
    for (source, list, all) in [
        (
            ReviewSource::Unanswered,
            AdviceList::Unanswered(end),
            all.unanswered,
        ),
        (ReviewSource::ToJudge, AdviceList::ToJudge(end), all.to_judge),
    ] {
        let filter = AdviceFilter {
            list,
            ..AdviceFilter::default()
        };
        let page = recommendation::list(store, place, &filter, None, MOST).await?;
        let since = |advice: &parvis_domain::Advice| match source {
            ReviewSource::ToJudge => advice.judge_on.on,
            _ => advice.answer_by.on,
        };
        let found = page.items.into_iter().map(|it| {
            let since = since(&it.advice);
            Found(it.id.uuid(), it.advice.question, Some(since))
        });
        due.put(source, found.collect(), usize::try_from(all).unwrap_or(0));
    }
    let filter = DecisionFilter {
        list: DecisionList::ToLookAt(end),
        ..DecisionFilter::default()
    };
    let page = decision::list(store, place, &filter, None, MOST).await?;
    let mut all = page.items.len();
    if page.next.is_some() {
        let counted = decision::count_to_look_at(store, place, end).await?;
        all = usize::try_from(counted).unwrap_or(all);
    }
    let found = page
        .items
        .into_iter()
        .map(|it| Found(it.id.uuid(), it.question, it.look_on.map(|due| due.on)));
    due.put(ReviewSource::Decision, found.collect(), all);
    Ok(())
}

/// Trials, fits, and the channels themselves.
async fn places(
    app: &App,
    who: &Acting,
    channels: &[Channel],
    (on, end): (Date, Timestamp),
    due: &mut Due,
) -> Result<()> {
    let (store, place, zone) = (&app.store, who.place(), who.workspace.zone.as_str());
    let trials = trial::due(store, place, end).await?.into_iter().filter_map(|it| {
        let there = channels.iter().find(|channel| channel.id == it.channel)?;
        Some(Found(it.id.uuid(), there.name.clone(), Some(it.ends_on)))
    });
    due.put_all(ReviewSource::Trial, trials.collect());

    let mut fits: Vec<Found> = fit::due(store, place, on)
        .await?
        .into_iter()
        .map(|it| {
            let since = it.weighing.look_again_on.filter(|_| it.is_day);
            Found(it.weighing.id.uuid(), it.weighing.name, since)
        })
        .collect();
    // What a changed fact put in doubt has no day of its own: it comes last.
    fits.sort_by_key(|it| (it.2.is_none(), it.2));
    due.put_all(ReviewSource::Fit, fits);

    let ours = channels
        .iter()
        .filter(|channel| channel.disconnected_at.is_none());
    let mut come: Vec<Found> = ours
        .filter(|channel| channel.purpose.review_on.is_some_and(|day| day <= on))
        .map(|channel| Found(channel.id.uuid(), channel.name.clone(), channel.purpose.review_on))
        .collect();
    come.sort_by_key(|it| it.2);
    due.put_all(ReviewSource::Channel, come);

    let alarms = health::alarms(store, place).await?.into_iter().filter_map(|it| {
        let there = channels.iter().find(|channel| channel.id == it.channel_id)?;
        let raised = day::today(zone, it.raised_at);
        (there.disconnected_at.is_none()).then(|| Found(it.channel_id.uuid(), it.channel_name, Some(raised)))
    });
    due.put_all(ReviewSource::Alarm, alarms.collect());
    Ok(())
}

/// The strategy: objectives past their day, proposals and remarks that wait.
async fn strategy(app: &App, who: &Acting, on: Date, due: &mut Due) -> Result<()> {
    let (store, place, zone) = (&app.store, who.place(), who.workspace.zone.as_str());
    let mut past: Vec<Found> = objective::list(store, place)
        .await?
        .into_iter()
        .filter_map(|it| {
            let by = it.by.filter(|by| *by < on)?;
            Some(Found(it.id.uuid(), it.name, Some(by)))
        })
        .collect();
    past.sort_by_key(|it| it.2);
    due.put_all(ReviewSource::Objective, past);

    let page = proposal::list(store, place, ProposalState::Open, None, MOST).await?;
    let mut all = page.items.len();
    if page.next.is_some() {
        let counted = proposal::count_open(store, place).await?;
        all = usize::try_from(counted).unwrap_or(all);
    }
    let found = page.items.into_iter().rev().map(|it| {
        let made = day::today(zone, it.made_at);
        Found(it.id.uuid(), it.why, Some(made))
    });
    due.put(ReviewSource::Proposal, found.collect(), all);

    let page = remark::list(store, place, false, None, MOST).await?;
    let mut all = page.items.len();
    if page.next.is_some() {
        let counted = remark::count_open(store, place).await?;
        all = usize::try_from(counted).unwrap_or(all);
    }
    let found = page.items.into_iter().rev().map(|it| {
        let made = day::today(zone, it.made_at);
        Found(it.id.uuid(), excerpt(&it.body, 160), Some(made))
    });
    due.put(ReviewSource::Remark, found.collect(), all);
    Ok(())
}

/// What nobody knows the costs of: pieces without minutes, and channels of which nobody ever said hours or money.
async fn costs(app: &App, who: &Acting, channels: &[Channel], due: &mut Due) -> Result<()> {
    let (store, place) = (&app.store, who.place());
    let timed = review::timed(store, place, app.now().minus(REMEMBERED)).await?;
    let untimed: u32 = timed.iter().map(|it| it.pieces - it.timed).sum();
    if untimed > 0 {
        due.items
            .push(point(ReviewSource::Costs, String::new(), Some(untimed)));
    }
    let weighed = weighing::newest(store, place).await?;
    let is_known = |channel: &Channel| {
        timed.iter().any(|it| it.channel == channel.id && it.timed > 0)
            || weighed
                .iter()
                .any(|it| it.channel == Some(channel.id) && says_a_cost(it))
    };
    let unknown: Vec<&str> = channels
        .iter()
        .filter(|channel| channel.disconnected_at.is_none() && !is_known(channel))
        .map(|channel| channel.name.as_str())
        .collect();
    if !unknown.is_empty() {
        let count = u32::try_from(unknown.len()).unwrap_or(u32::MAX);
        due.items
            .push(point(ReviewSource::ChannelCosts, some_of(&unknown), Some(count)));
    }
    Ok(())
}

/// Whether somebody said what a channel takes a month, in hours or in money.
fn says_a_cost(weighing: &Weighing) -> bool {
    let cost = &weighing.inputs.cost;
    cost.minutes_there.is_some() || cost.cents.is_some()
}

/// The first few names.
fn some_of(names: &[&str]) -> String {
    const FEW: usize = 6;
    let mut named = names.iter().take(FEW).copied().collect::<Vec<_>>().join(", ");
    if names.len() > FEW {
        named.push('…');
    }
    named
}
