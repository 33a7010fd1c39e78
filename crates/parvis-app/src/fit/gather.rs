use super::FitPlace;
use super::said::Heard;
use crate::{Acting, App, Result, channel, fact};
use parvis_domain::{
    Channel, Fact, FactUnit, FitBrought, FitCost, FitFee, FitInputs, FitSpent, FitTrial, FitUsage, Period,
};
use parvis_store::{fit as counts, trial};
use std::collections::BTreeMap;
use std::time::Duration;

/// What came back is counted over so many days.
const DAYS: u32 = 180;
/// What pieces took is read from those of a year.
const YEAR: Duration = Duration::from_hours(365 * 24);
const DAY: Duration = Duration::from_hours(24);

/// Puts together everything that an answer is worked out from: what was said, and what is counted at this moment.
pub(super) async fn gather(app: &App, who: &Acting, place: &FitPlace, heard: &Heard) -> Result<FitInputs> {
    let said = &heard.said;
    let facts = fact::all(&app.store, who.place()).await?;
    let facts: Vec<Fact> = facts
        .into_iter()
        .filter(|fact| Some(fact.network) == heard.network && !fact.aside)
        .collect();
    let rhythm = said
        .rhythm
        .and_then(|(times, per)| Some((u8::try_from(times).ok()?, per)));
    let mut cost = cost(app, who, place, rhythm, &facts).await?;
    cost.minutes_there = said.minutes_there;
    cost.cents = said.cents;
    cost.currency.clone_from(&said.currency);
    let here = place.in_use();
    let brought = match here {
        Some(channel) => Some(brought(app, who, channel).await?),
        None => None,
    };
    Ok(FitInputs {
        days_in_use: here.map(|channel| days(app.now().since(channel.created_at))),
        heard: match &place.channel {
            Some(channel) => !channel.is_declared(),
            None => heard
                .network
                .is_some_and(|network| channel::is_offered(app, network)),
        },
        usages: usages(place, heard),
        unserved: unserved(heard),
        audience: said.audience,
        audience_source: said.audience_source.clone(),
        reasons: said.reasons.clone(),
        facts: facts.iter().map(Fact::frozen).collect(),
        rhythm,
        answer_hours: said.answer_hours,
        cost,
        brought,
        trial: tried(app, who, place).await?,
    })
}

fn days(passed: Duration) -> u32 {
    u32::try_from(passed.as_secs() / DAY.as_secs()).unwrap_or(u32::MAX)
}

/// The usages that were named, with what else serves each.
fn usages(place: &FitPlace, heard: &Heard) -> Vec<FitUsage> {
    let mine = place.channel.as_ref().map(|channel| channel.id);
    let named = heard.said.usages.iter();
    let known = named.filter_map(|id| heard.usages.iter().find(|usage| usage.id == *id));
    known
        .map(|usage| {
            let mut others: Vec<String> = heard
                .servings
                .iter()
                .filter(|it| it.usage == Some(usage.id) && Some(it.channel) != mine)
                .map(|it| it.channel_name.clone())
                .collect();
            others.dedup();
            FitUsage {
                id: usage.id,
                name: usage.name.clone(),
                others,
                home: heard.said.home_serves.contains(&usage.id),
            }
        })
        .collect()
}

/// The usages that no channel serves.
fn unserved(heard: &Heard) -> Vec<String> {
    let free = heard
        .usages
        .iter()
        .filter(|usage| heard.servings.iter().all(|it| it.usage != Some(usage.id)));
    free.map(|usage| usage.name.clone()).collect()
}

/// By kind, the middle and the range.
fn by_kind(minutes: &[(String, u32)], making: bool) -> Vec<FitSpent> {
    let mut kinds: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for (kind, taken) in minutes {
        kinds.entry(kind).or_default().push(*taken);
    }
    kinds
        .into_iter()
        .filter_map(|(kind, mut minutes)| FitSpent::of(kind, making, &mut minutes))
        .collect()
}

async fn cost(
    app: &App,
    who: &Acting,
    place: &FitPlace,
    rhythm: Option<(u8, Period)>,
    facts: &[Fact],
) -> Result<FitCost> {
    let since = app.now().minus(YEAR);
    let (store, at) = (&app.store, who.place());
    let own = match place.in_use() {
        Some(channel) => counts::minutes_of_placing(store, at, Some(channel.id), since).await?,
        None => Vec::new(),
    };
    let borrowed = own.is_empty();
    let placing = if borrowed {
        counts::minutes_of_placing(store, at, None, since).await?
    } else {
        own
    };
    let making = counts::minutes_of_making(store, at, since).await?;
    let mut all: Vec<u32> = placing.iter().map(|(_, minutes)| *minutes).collect();
    let each = FitSpent::of("", false, &mut all);
    let pieces = rhythm.map(per_month);
    let mut spent = by_kind(&placing, false);
    spent.extend(by_kind(&making, true));
    Ok(FitCost {
        spent,
        borrowed: borrowed && !placing.is_empty(),
        pieces_per_month: pieces,
        minutes_needed: each
            .zip(pieces)
            .map(|(each, pieces)| each.median.saturating_mul(pieces) / 100),
        minutes_there: None,
        cents: None,
        currency: String::new(),
        fees: facts.iter().filter_map(|fact| fee(fact, pieces)).collect(),
    })
}

/// Pieces a month, in hundredths: a month has 30.44 days, and 4.35 weeks.
fn per_month((times, per): (u8, Period)) -> u32 {
    u32::from(times)
        * match per {
            Period::Day => 3_044,
            Period::Week => 435,
            Period::Month => 100,
        }
}

/// What a price comes to in a month, if every planned piece costs it.
fn fee(fact: &Fact, pieces: Option<u32>) -> Option<FitFee> {
    let figure = fact.figure?;
    let per_month = match figure.unit {
        FactUnit::UsdPerPiece | FactUnit::UsdPerPieceWithLink | FactUnit::EurPerPiece => {
            pieces.map(|pieces| figure.millionths.saturating_mul(i64::from(pieces)) / 100)
        }
        FactUnit::UsdPerMonth | FactUnit::EurPerMonth => Some(figure.millionths),
        _ => return None,
    };
    Some(FitFee {
        fact: fact.id,
        unit: figure.unit,
        per_month,
    })
}

async fn brought(app: &App, who: &Acting, channel: &Channel) -> Result<FitBrought> {
    let (store, at, now) = (&app.store, who.place(), app.now());
    let since = now.minus(DAY * DAYS);
    let placed = counts::placed(store, at, channel.id, since, now).await?;
    let conversations = if channel.is_declared() {
        None
    } else {
        Some(counts::conversations(store, at, channel.id, since, now).await?)
    };
    let last = counts::last_out(store, at, channel.id).await?;
    Ok(FitBrought {
        days: DAYS,
        pieces: placed.pieces,
        pieces_counted: placed.counted,
        responses: placed.responses,
        conversations,
        followers_then: counts::followers(store, at, channel.id, since).await?,
        followers_now: counts::followers(store, at, channel.id, now).await?,
        silent_days: last.map(|last| days(now.since(last))),
    })
}

/// The trial that was opened last on the channel, even if it was left since.
async fn tried(app: &App, who: &Acting, place: &FitPlace) -> Result<Option<FitTrial>> {
    let Some(channel) = &place.channel else {
        return Ok(None);
    };
    let trials = trial::of_channel(&app.store, who.place(), channel.id).await?;
    Ok(trials.into_iter().next().map(|trial| FitTrial {
        id: trial.id,
        result: trial.result,
        ends_on: trial.ends_on,
    }))
}
