use super::step;
use crate::health::{day, zone};
use crate::{Acting, App, Problem, Result};
use jiff::civil::{Date, Weekday};
use parvis_domain::health::{Finding, HealthKind};
use parvis_domain::{Channel, Period, PlanStep, Rhythm};
use parvis_store::{health, plan, queue};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::time::Duration;
use uuid::Uuid;

/// As many originals are looked through, and as many proposed.
const LOOKED_THROUGH: u32 = 60;
const PROPOSED: usize = 4;
/// One's own records of so long.
const RECORDS: Duration = Duration::from_hours(24 * 365);
/// Fewer records than that give no range.
const FEWEST_RECORDS: usize = 3;

/// What a plan to revive a channel proposes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reviving {
    /// How often: what was promised, or once a week. One may promise less.
    pub times: u8,
    /// In which period.
    pub per: Period,
    /// Whether that was promised before.
    pub promised: bool,
    /// What that costs; none when there are too few records.
    pub hours: Option<Hours>,
    /// What could come first.
    pub pieces: Vec<Piece>,
}

/// Hours a week, from one's own records.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hours {
    /// A quarter of the pieces took less.
    pub low: f64,
    /// A quarter took more.
    pub high: f64,
    /// So many records.
    pub records: usize,
    /// Whether they are of this channel; else of all.
    pub here: bool,
}

/// An original that could be placed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Piece {
    /// Which.
    pub original: Uuid,
    /// What it is called.
    pub title: String,
    /// `did_well`: it was answered to elsewhere more than others; `never_there`: it never stood here.
    pub why: String,
    /// How many responded elsewhere.
    pub responses: Option<i64>,
    /// When it could come: local time of the workspace.
    pub on: String,
}

/// What to publish, how often, with what, and what has to be mended first.
pub(super) async fn propose(app: &App, who: &Acting, channel: &Channel) -> Result<(Value, Vec<PlanStep>)> {
    let (store, place) = (&app.store, who.place());
    let promised = channel.purpose.rhythm;
    let rhythm = promised.unwrap_or(Rhythm {
        times: 1,
        per: Period::Week,
    });
    let since = app.now().minus(RECORDS);
    let here = plan::minutes(store, place, Some(channel.id), since).await?;
    let hours = match range(here, rhythm, true) {
        Some(hours) => Some(hours),
        None => range(plan::minutes(store, place, None, since).await?, rhythm, false),
    };
    let today = day(app.now(), &zone(&who.workspace.zone));
    let slots = queue::slots(store, place, channel.id).await?;
    let slots: Vec<(i64, String)> = slots.iter().map(|slot| (slot.weekday(), slot.time())).collect();
    let times = first_times(today, rhythm, &slots);
    let proposable = plan::never_placed(store, place, channel.id, LOOKED_THROUGH).await?;
    let spoken = plan::languages(store, place, channel.id).await?;
    let content = Reviving {
        times: rhythm.times,
        per: rhythm.per,
        promised: promised.is_some(),
        hours,
        pieces: choose(one_of_each(&proposable, &spoken), times),
    };
    let said = health::of_channel(store, place, channel.id).await?;
    let findings = said.map(|said| said.health.findings).unwrap_or_default();
    let mut steps = mend(&findings);
    for piece in &content.pieces {
        let about = json!({ "original": piece.original, "title": piece.title, "on": piece.on });
        steps.push(step(steps.len(), "place", &about));
    }
    if content.pieces.is_empty() {
        steps.push(step(steps.len(), "write", &json!({})));
    }
    steps.push(step(
        steps.len(),
        "promise",
        &json!({ "times": rhythm.times, "per": rhythm.per }),
    ));
    Ok((serde_json::to_value(&content).map_err(Problem::internal)?, steps))
}

/// What is wrong now, as things to do, before anything is published.
pub(super) fn mend(findings: &[Finding]) -> Vec<PlanStep> {
    let mut steps = Vec::new();
    let order = [
        (HealthKind::Credential, "reconnect"),
        (HealthKind::NoKeeper, "keeper"),
        (HealthKind::UsageUndecided, "usage"),
        (HealthKind::Unanswered, "answer"),
        (HealthKind::SilentErrors, "settle"),
        (HealthKind::StaleProfile, "profile"),
    ];
    for (kind, word) in order {
        if let Some(found) = findings.iter().find(|found| found.kind == kind) {
            let about = json!({ "questions": found.facts.questions, "errors": found.facts.errors });
            steps.push(step(steps.len(), word, &about));
        }
    }
    steps
}

/// The middle half of what pieces took, for as many as are promised in a week.
#[expect(
    clippy::cast_precision_loss,
    reason = "minutes of a piece stay far below 2^53"
)]
fn range(mut minutes: Vec<i64>, rhythm: Rhythm, here: bool) -> Option<Hours> {
    if minutes.len() < FEWEST_RECORDS {
        return None;
    }
    minutes.sort_unstable();
    let weekly = f64::from(rhythm.times)
        * match rhythm.per {
            Period::Day => 5.0,
            Period::Week => 1.0,
            Period::Month => 12.0 / 52.0,
        };
    let at = |part: usize| {
        minutes
            .get((minutes.len() - 1) * part / 4)
            .map_or(0.0, |one| *one as f64)
    };
    let hours = |minutes: f64| (minutes * weekly / 60.0 * 10.0).round() / 10.0;
    Some(Hours {
        low: hours(at(1)),
        high: hours(at(3)),
        records: minutes.len(),
        here,
    })
}

/// The first times: at the channel's own slots, else on working days at ten, spread as the rhythm is.
fn first_times(today: Date, rhythm: Rhythm, slots: &[(i64, String)]) -> Vec<String> {
    let gap = match rhythm.per {
        Period::Day => 1,
        Period::Week => (7 / i32::from(rhythm.times.max(1))).max(1),
        Period::Month => (30 / i32::from(rhythm.times.max(1))).max(1),
    };
    let mut times = Vec::new();
    let (mut on, mut since) = (today, gap);
    for _ in 0..150 {
        let Ok(next) = on.tomorrow() else { break };
        on = next;
        since += 1;
        let weekday = on.weekday();
        let slot = slots
            .iter()
            .find(|(there, _)| *there == i64::from(weekday.to_monday_one_offset()));
        let fits = if slots.is_empty() {
            !matches!(weekday, Weekday::Saturday | Weekday::Sunday)
        } else {
            slot.is_some()
        };
        if fits && since >= gap {
            let time = slot.map_or("10:00", |(_, time)| time.as_str());
            times.push(format!("{on}T{time}"));
            since = 0;
        }
        if times.len() == PROPOSED {
            break;
        }
    }
    times
}

/// What people there read, by what was placed there: nothing in another language, and of translations one alone, in the
/// language that is most usual there. Where nothing was ever placed, one of each in the order given.
fn one_of_each(proposable: &[plan::Proposable], spoken: &[String]) -> Vec<plan::Proposable> {
    let rank = |one: &plan::Proposable| spoken.iter().position(|language| *language == one.language);
    let fits = |one: &plan::Proposable| spoken.is_empty() || rank(one).is_some();
    let best = |one: &plan::Proposable| {
        let mut same = proposable
            .iter()
            .filter(|other| other.group == one.group && fits(other));
        same.all(|other| other.id == one.id || rank(one) <= rank(other))
    };
    let mut seen = Vec::new();
    let mut kept = Vec::new();
    for one in proposable {
        if fits(one) && best(one) && !seen.contains(&one.group) {
            seen.push(one.group);
            kept.push(one.clone());
        }
    }
    kept
}

/// The articles that never stood there: those that did well elsewhere first, then the newest.
fn choose(proposable: Vec<plan::Proposable>, times: Vec<String>) -> Vec<Piece> {
    let mut known: Vec<i64> = proposable.iter().filter_map(|one| one.responses).collect();
    known.sort_unstable();
    let upper = known.get(known.len() * 3 / 4).copied();
    let well = |one: &plan::Proposable| {
        known.len() >= 4
            && one
                .responses
                .zip(upper)
                .is_some_and(|(got, upper)| got > 0 && got >= upper)
    };
    let (mut chosen, others): (Vec<_>, Vec<_>) = proposable.into_iter().partition(|one| well(one));
    let did_well = chosen.len();
    chosen.extend(others);
    let pieces = chosen
        .into_iter()
        .enumerate()
        .zip(times)
        .map(|((at, one), on)| Piece {
            original: one.id,
            title: one.title,
            why: if at < did_well { "did_well" } else { "never_there" }.to_owned(),
            responses: one.responses,
            on,
        });
    pieces.take(PROPOSED).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_first_times_keep_the_rhythm_and_the_slots() {
        let twice = Rhythm {
            times: 2,
            per: Period::Week,
        };
        let friday = date(2026, 11, 20);
        assert_eq!(
            first_times(friday, twice, &[]),
            [
                "2026-11-23T10:00",
                "2026-11-26T10:00",
                "2026-11-30T10:00",
                "2026-12-03T10:00"
            ]
        );
        let slots = [(2, "08:30".to_owned()), (5, "17:00".to_owned())];
        assert_eq!(
            first_times(friday, twice, &slots)[..2],
            ["2026-11-24T08:30", "2026-11-27T17:00"]
        );
    }

    #[test]
    fn of_translations_one_is_proposed_in_a_language_that_is_read_there() {
        let one = |id: u128, language: &str, group: u128| plan::Proposable {
            id: Uuid::from_u128(id),
            title: String::new(),
            published_at: parvis_domain::Timestamp::from_micros(0),
            language: language.into(),
            group: Uuid::from_u128(group),
            responses: None,
        };
        let all = vec![
            one(1, "fr", 10),
            one(2, "en", 10),
            one(3, "fr", 30),
            one(4, "en", 40),
        ];
        let ids = |spoken: &[&str]| -> Vec<u128> {
            let spoken: Vec<String> = spoken.iter().map(ToString::to_string).collect();
            let kept = one_of_each(&all, &spoken);
            kept.iter().map(|one| one.id.as_u128()).collect()
        };
        assert_eq!(ids(&["en"]), [2, 4]);
        assert_eq!(ids(&["en", "fr"]), [2, 3, 4]);
        assert_eq!(ids(&[]), [1, 3, 4], "nothing was ever placed there");
    }

    #[test]
    fn hours_come_from_records_as_a_range_or_not_at_all() {
        let twice = Rhythm {
            times: 2,
            per: Period::Week,
        };
        assert_eq!(range(vec![30, 60], twice, true), None);
        let hours = range(vec![20, 30, 60, 90, 300], twice, true).unwrap();
        assert_eq!((hours.low, hours.high, hours.records), (1.0, 3.0, 5));
    }
}
