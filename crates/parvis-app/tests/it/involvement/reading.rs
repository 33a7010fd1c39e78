//! Involvement read slowly, from the definition in docs/involvement.md: for each act the whole trail is gone through
//! again. It knows nothing of how the fast one works, and shares nothing with it.

use parvis_domain::{AuditEntry, Timestamp};
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

/// What is to be said of one act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Read {
    pub(super) word: &'static str,
    pub(super) advice: Option<Uuid>,
    pub(super) decision: Option<Uuid>,
}

fn detail(entry: &AuditEntry) -> Value {
    serde_json::from_str(&entry.detail).unwrap_or(Value::Null)
}

fn uuid_in(value: &Value) -> Option<Uuid> {
    value.as_str().and_then(|text| Uuid::parse_str(text).ok())
}

/// The table of strategic acts.
pub(super) fn is_strategic(entry: &AuditEntry) -> bool {
    let said = detail(entry);
    match entry.action.as_str() {
        "channel.declare" | "channel.disconnect" | "strategy.edit" | "strategy.restore"
        | "campaign.order" | "trial.open" | "home.configure" | "budget.change" | "mandate.change" => true,
        "channel.connect" => {
            let again = said.get("again") == Some(&Value::Bool(true));
            let opened = said.get("opened") == Some(&Value::Bool(true));
            !again || opened
        }
        "channel.edit" => {
            let usage = |side: &str| {
                said.pointer(&format!("/{side}/usage"))
                    .cloned()
                    .unwrap_or(Value::Null)
            };
            usage("before") != usage("after")
        }
        "strategy.accept" => said.get("accepted") != Some(&Value::Bool(false)),
        _ => false,
    }
}

/// What is named as grounds in an entry: advice and decision.
fn named(entry: &AuditEntry) -> (Option<Uuid>, Option<Uuid>) {
    let said = detail(entry);
    let of = |what: &str| said.pointer(&format!("/grounds/{what}")).and_then(uuid_in);
    (of("recommendation"), of("decision"))
}

/// Whether the advice had been given by then, and not been taken back; and when it was given.
fn given(trail: &[AuditEntry], advice: Uuid, by: Timestamp) -> Option<Timestamp> {
    let of = |action: &str| {
        let those = trail
            .iter()
            .filter(|entry| entry.action == action && entry.noun_id == Some(advice));
        those.map(|entry| entry.at).min()
    };
    let made = of("recommendation.make")?;
    let taken_back = of("recommendation.withdraw").is_some_and(|at| at <= by);
    (made <= by && !taken_back).then_some(made)
}

/// The decision's entry, if it stood in the register by then.
fn stood(trail: &[AuditEntry], decision: Uuid, by: Timestamp) -> Option<&AuditEntry> {
    let replaced = trail.iter().any(|entry| {
        entry.action == "decision.record"
            && entry.noun_id.is_some()
            && detail(entry).get("supersedes").and_then(uuid_in) == Some(decision)
            && entry.at <= by
    });
    let recorded = trail
        .iter()
        .find(|entry| entry.action == "decision.record" && entry.noun_id == Some(decision))?;
    (recorded.at <= by && !replaced).then_some(recorded)
}

/// The advice that one saying of grounds leads to.
fn advice_of(
    trail: &[AuditEntry],
    (advice, decision): (Option<Uuid>, Option<Uuid>),
    by: Timestamp,
) -> Option<Uuid> {
    if let Some(advice) = advice
        && given(trail, advice, by).is_some()
    {
        return Some(advice);
    }
    let said = detail(stood(trail, decision?, by)?);
    let mut answered: Vec<Uuid> = said.get("recommendation").and_then(uuid_in).into_iter().collect();
    if let Some(several) = said.get("recommendations").and_then(Value::as_array) {
        answered.extend(several.iter().filter_map(uuid_in));
    }
    let mut before: Vec<(Timestamp, Uuid)> = answered
        .into_iter()
        .filter_map(|advice| given(trail, advice, by).map(|made| (made, advice)))
        .collect();
    before.sort();
    before.first().map(|(_, advice)| *advice)
}

/// The decision that one saying of grounds leads to, if somebody was asked before it.
fn decision_of(trail: &[AuditEntry], decision: Option<Uuid>, by: Timestamp) -> Option<Uuid> {
    let recorded = stood(trail, decision?, by)?;
    let said = detail(recorded);
    let asked = said.get("consulted").and_then(Value::as_array);
    asked.is_some_and(|asked| !asked.is_empty()).then_some(decision?)
}

/// Every strategic act of the trail, and what is to be said of it.
pub(super) fn read(trail: &[AuditEntry]) -> BTreeMap<Uuid, Read> {
    let mut all = BTreeMap::new();
    for act in trail.iter().filter(|entry| is_strategic(entry)) {
        let mut last: Option<&AuditEntry> = None;
        for link in trail {
            let links_it = link.action == "involvement.link"
                && detail(link).get("entry").and_then(uuid_in) == Some(act.id.uuid());
            if links_it && last.is_none_or(|last| (link.at, link.id) > (last.at, last.id)) {
                last = Some(link);
            }
        }
        let mut sayings = vec![named(act)];
        sayings.extend(last.map(named));
        let advice = sayings
            .iter()
            .find_map(|saying| advice_of(trail, *saying, act.at));
        let decision = sayings
            .iter()
            .find_map(|saying| decision_of(trail, saying.1, act.at));
        let word = match (advice, decision) {
            (Some(_), _) => "advised",
            (None, Some(_)) => "consulted",
            (None, None) => "told_after",
        };
        all.insert(
            act.id.uuid(),
            Read {
                word,
                advice,
                decision,
            },
        );
    }
    all
}

/// How many acts of a period were advised, consulted, told after and both, by role.
pub(super) fn acts_in(
    trail: &[AuditEntry],
    from: Timestamp,
    until: Timestamp,
) -> BTreeMap<Option<String>, [u32; 4]> {
    let mut counts: BTreeMap<Option<String>, [u32; 4]> = BTreeMap::new();
    let all = read(trail);
    for act in trail {
        let Some(read) = all.get(&act.id.uuid()) else {
            continue;
        };
        if act.at < from || act.at >= until {
            continue;
        }
        let said = detail(act);
        let role = said.get("role").and_then(Value::as_str).map(str::to_owned);
        let counted = counts.entry(role).or_default();
        counted[match read.word {
            "advised" => 0,
            "consulted" => 1,
            _ => 2,
        }] += 1;
        if read.advice.is_some() && read.decision.is_some() {
            counted[3] += 1;
        }
    }
    counts
}

/// What became of the advice of a period: counts by word.
pub(super) fn advice_in(
    trail: &[AuditEntry],
    from: Timestamp,
    until: Timestamp,
    now: Timestamp,
) -> BTreeMap<String, u32> {
    let mut counts = BTreeMap::new();
    let mut add = |word: &str| *counts.entry(word.to_owned()).or_insert(0) += 1;
    for made in trail.iter().filter(|entry| entry.action == "recommendation.make") {
        let Some(advice) = made.noun_id else { continue };
        if made.at < from || made.at >= until {
            continue;
        }
        let of = |action: &str| -> Vec<&AuditEntry> {
            let mut those: Vec<&AuditEntry> = trail
                .iter()
                .filter(|entry| entry.action == action && entry.noun_id == Some(advice))
                .collect();
            those.sort_by_key(|entry| (entry.at, entry.id));
            those
        };
        let mut answers = of("recommendation.answer");
        answers.retain(|entry| {
            let word = detail(entry)["answer"].as_str().map(str::to_owned);
            word.is_some_and(|word| ["taken", "in_part", "refused"].contains(&word.as_str()))
        });
        let mut days: Vec<&AuditEntry> = of("recommendation.edit");
        days.push(made);
        days.sort_by_key(|entry| (entry.at, entry.id));
        let over = days.iter().filter_map(|entry| day_over(entry)).next_back();
        if !of("recommendation.withdraw").is_empty() {
            add("withdrawn");
        } else if let Some(last) = answers.last() {
            add(detail(last)["answer"].as_str().unwrap_or_default());
        } else if over.is_some_and(|over| over <= now) {
            add("unanswered");
        } else {
            add("waiting");
        }
        if let (Some(first), Some(over)) = (answers.first(), over) {
            add(if first.at < over { "in time" } else { "late" });
        }
        if let Some(judged) = of("recommendation.judge").last() {
            add(&format!(
                "held: {}",
                detail(judged)["held"].as_str().unwrap_or_default()
            ));
        }
    }
    counts
}

/// When the day for an answer is over everywhere on earth: at noon of the next day in UTC.
fn day_over(entry: &AuditEntry) -> Option<Timestamp> {
    let day: jiff::civil::Date = detail(entry).get("answer_by")?.as_str()?.parse().ok()?;
    let noon = day
        .tomorrow()
        .ok()?
        .at(12, 0, 0, 0)
        .to_zoned(jiff::tz::TimeZone::UTC)
        .ok()?;
    Some(Timestamp::from(noon.timestamp()))
}

/// How many briefs of a period were answered, and how many wait.
pub(super) fn briefs_in(trail: &[AuditEntry], from: Timestamp, until: Timestamp) -> (u32, u32) {
    let (mut answered, mut waiting) = (0, 0);
    for asked in trail.iter().filter(|entry| entry.action == "brief.ask") {
        if asked.at < from || asked.at >= until {
            continue;
        }
        let has_answer = trail
            .iter()
            .any(|entry| entry.action == "brief.answer" && entry.noun_id == asked.noun_id);
        *(if has_answer { &mut answered } else { &mut waiting }) += 1;
    }
    (answered, waiting)
}
