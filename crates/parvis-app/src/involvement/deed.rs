use parvis_domain::{
    Act, Action, AdviceAnswer, AuditEntry, AuditEntryId, BriefId, DecisionId, Grounds, Held,
    RecommendationId, Subject, SubjectKind, Timestamp,
};
use serde_json::Value;
use std::collections::BTreeSet;
use std::time::Duration;
use uuid::Uuid;

/// What makes an entry an act of strategy, beside its action.
type IsStrategic = fn(&Value) -> bool;

/// The strategic acts: what those who advise want to be asked about before it is done. A new one is a line here and in
/// docs/involvement.md. What is said of budgets and mandates stands already, for when they can be changed.
pub(super) const STRATEGIC: &[(&str, SubjectKind, IsStrategic)] = &[
    ("channel.connect", SubjectKind::Channel, opens),
    ("channel.declare", SubjectKind::Channel, always),
    ("channel.disconnect", SubjectKind::Channel, always),
    ("channel.edit", SubjectKind::Channel, changes_usage),
    ("strategy.edit", SubjectKind::Strategy, always),
    ("strategy.accept", SubjectKind::Strategy, accepts),
    ("strategy.restore", SubjectKind::Strategy, always),
    ("campaign.order", SubjectKind::Campaign, always),
    ("trial.open", SubjectKind::Network, always),
    ("home.configure", SubjectKind::Home, always),
    ("budget.change", SubjectKind::Budget, always),
    ("mandate.change", SubjectKind::Mandate, always),
];

/// What else is read of the trail.
const TOLD: &[Action] = &[
    Action::InvolvementLink,
    Action::RecommendationMake,
    Action::RecommendationEdit,
    Action::RecommendationWithdraw,
    Action::RecommendationAnswer,
    Action::RecommendationJudge,
    Action::DecisionRecord,
    Action::BriefAsk,
    Action::BriefAnswer,
];

/// The words of all actions that involvement is read from.
pub(super) fn words() -> Vec<&'static str> {
    let strategic = STRATEGIC.iter().map(|(word, ..)| *word);
    strategic
        .chain(TOLD.iter().map(|action| action.as_str()))
        .collect()
}

fn always(_: &Value) -> bool {
    true
}

/// A new credential for a place where we are opens nothing, unless we had left it.
fn opens(detail: &Value) -> bool {
    detail["again"] != true || detail["opened"] == true
}

/// A proposal that is refused changes nothing.
fn accepts(detail: &Value) -> bool {
    detail["accepted"] != false
}

fn changes_usage(detail: &Value) -> bool {
    detail["before"]["usage"] != detail["after"]["usage"]
}

/// What an audit entry says that matters here.
#[derive(Clone, Debug)]
pub(super) enum Deed {
    /// Something strategic was done, resting on what was named.
    Act(Act, Grounds),
    /// An act was linked afterwards.
    Linked(AuditEntryId, Grounds),
    /// Advice was given, to be answered by then.
    Made(RecommendationId, Option<Timestamp>),
    /// The day for the answer was moved.
    Moved(RecommendationId, Timestamp),
    /// Advice was taken back.
    Withdrawn(RecommendationId),
    /// Advice was answered.
    Answered(RecommendationId, AdviceAnswer),
    /// It was judged.
    Judged(RecommendationId, Held),
    /// A decision was written down.
    Decided(Decided),
    /// Content was asked for.
    BriefAsked(BriefId),
    /// It was answered.
    BriefAnswered(BriefId),
}

/// A decision, as its entry tells it.
#[derive(Clone, Debug)]
pub(super) struct Decided {
    pub(super) id: DecisionId,
    pub(super) asked_before: u32,
    pub(super) answers: BTreeSet<RecommendationId>,
    pub(super) supersedes: Option<DecisionId>,
}

impl Deed {
    /// Reads an entry; none when it says nothing that matters here.
    pub(super) fn read(entry: &AuditEntry) -> Option<Self> {
        let word = entry.action.as_str();
        let strategic = STRATEGIC.iter().find(|(known, ..)| *known == word);
        let told = || TOLD.iter().copied().find(|action| action.as_str() == word);
        if strategic.is_none() && told().is_none() {
            return None;
        }
        let detail: Value = serde_json::from_str(&entry.detail).unwrap_or_default();
        if let Some((_, kind, is_strategic)) = strategic {
            return is_strategic(&detail).then(|| Self::Act(act(entry, &detail, *kind), grounds(&detail)));
        }
        let noun = entry.noun_id;
        Some(match told()? {
            Action::InvolvementLink => Self::Linked(id(&detail["entry"])?.into(), grounds(&detail)),
            Action::RecommendationMake => Self::Made(noun?.into(), due(&detail)),
            Action::RecommendationEdit => Self::Moved(noun?.into(), due(&detail)?),
            Action::RecommendationWithdraw => Self::Withdrawn(noun?.into()),
            Action::RecommendationAnswer => Self::Answered(noun?.into(), word_of(&detail["answer"])?),
            Action::RecommendationJudge => Self::Judged(noun?.into(), word_of(&detail["held"])?),
            Action::DecisionRecord => Self::Decided(decided(noun?.into(), &detail)),
            Action::BriefAsk => Self::BriefAsked(noun?.into()),
            Action::BriefAnswer => Self::BriefAnswered(noun?.into()),
            _ => return None,
        })
    }
}

fn act(entry: &AuditEntry, detail: &Value, kind: SubjectKind) -> Act {
    let told = serde_json::from_value::<Subject>(detail["subject"].clone()).ok();
    Act {
        entry: entry.id,
        at: entry.at,
        action: entry.action.clone(),
        subject: told.unwrap_or_else(|| supposed(entry, detail, kind)),
        by: entry.principal_id,
        by_name: entry.principal_name.clone(),
        role: detail["role"].as_str().map(str::to_owned),
        advised_by: None,
        consulted_by: None,
    }
}

/// What an entry is about that was written before entries said so.
fn supposed(entry: &AuditEntry, detail: &Value, kind: SubjectKind) -> Subject {
    let name = [&detail["name"], &detail["after"]["name"], &detail["handle"]];
    Subject {
        kind,
        id: entry.noun_id,
        word: detail["network"].as_str().map(str::to_owned),
        name: name
            .iter()
            .find_map(|name| name.as_str())
            .unwrap_or_default()
            .to_owned(),
    }
}

fn grounds(detail: &Value) -> Grounds {
    Grounds {
        recommendation: id(&detail["grounds"]["recommendation"]).map(Into::into),
        decision: id(&detail["grounds"]["decision"]).map(Into::into),
    }
}

fn decided(decision: DecisionId, detail: &Value) -> Decided {
    let one = id(&detail["recommendation"]).into_iter();
    let several = detail["recommendations"].as_array().into_iter().flatten();
    let asked = detail["consulted"].as_array().map_or(0, Vec::len);
    Decided {
        id: decision,
        asked_before: u32::try_from(asked).unwrap_or(u32::MAX),
        answers: one.chain(several.filter_map(id)).map(Into::into).collect(),
        supersedes: id(&detail["supersedes"]).map(Into::into),
    }
}

/// A day lasts until it is over everywhere on earth, so that no zone makes an answer late.
fn due(detail: &Value) -> Option<Timestamp> {
    const OVER_EVERYWHERE: Duration = Duration::from_hours(36);
    let day: jiff::civil::Date = detail["answer_by"].as_str()?.parse().ok()?;
    let start = day.to_zoned(jiff::tz::TimeZone::UTC).ok()?;
    Some(Timestamp::from(start.timestamp()).plus(OVER_EVERYWHERE))
}

fn id(value: &Value) -> Option<Uuid> {
    value.as_str()?.parse().ok()
}

fn word_of<T: std::str::FromStr>(value: &Value) -> Option<T> {
    value.as_str()?.parse().ok()
}
