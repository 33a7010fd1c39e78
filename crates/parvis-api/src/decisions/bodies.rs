use crate::evidence::EvidenceBody;
use crate::originals::PersonBody;
use crate::origins::CameFromBody;
use crate::shapes::instant;
use crate::subject::SubjectBody;
use parvis_app::decision::{Beside, DecisionCard, Shown};
use parvis_app::recommendation::Names;
use parvis_domain::{DecisionPart, DecisionPerson, DecisionState, Timestamp, UserId};
use serde::Serialize;
use utoipa::ToSchema;

/// A decision as the register lists it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DecisionCardBody {
    id: String,
    question: String,
    decision: String,
    /// What it is about.
    subject: Option<SubjectBody>,
    decided_on: String,
    recorded_at: String,
    look_on: Option<String>,
    /// Its day to be looked at again has come.
    look_due: bool,
    /// `standing`, `superseded` or `over`.
    state: String,
    superseded_by: Option<String>,
    /// How many were asked before.
    consulted: i64,
}

impl DecisionCardBody {
    pub(crate) fn of(card: &DecisionCard, now: Timestamp) -> Self {
        let standing = card.state == DecisionState::Standing;
        Self {
            id: card.id.to_string(),
            question: card.question.clone(),
            decision: card.decision.clone(),
            subject: card.subject.clone().map(Into::into),
            decided_on: card.decided_on.to_string(),
            recorded_at: instant(card.recorded_at),
            look_on: card.look_on.map(|due| due.on.to_string()),
            look_due: standing && card.look_on.is_some_and(|due| due.at <= now),
            state: card.state.to_string(),
            superseded_by: card.superseded_by.map(|id| id.to_string()),
            consulted: card.consulted,
        }
    }
}

/// Somebody who had to do with a decision.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DecisionPersonBody {
    /// Which member; null for somebody named only.
    user_id: Option<String>,
    name: String,
}

/// One look at a decision.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DecisionLookBody {
    at: String,
    by: PersonBody,
    /// `holds`, `changed` or `over`.
    outcome: String,
    says: String,
    next_on: Option<String>,
}

/// Another decision, before or after one.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DecisionBesideBody {
    id: String,
    decision: String,
    decided_on: String,
}

impl From<Beside> for DecisionBesideBody {
    fn from(beside: Beside) -> Self {
        Self {
            id: beside.id.to_string(),
            decision: beside.decision,
            decided_on: beside.decided_on.to_string(),
        }
    }
}

/// The advice that a decision answers.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DecidedAdviceBody {
    id: String,
    question: String,
}

/// What whoever asks may do with it, as it stands.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DecisionCanBody {
    /// Look at it again, or put another in its place.
    look_again: bool,
    /// Add who was told.
    inform: bool,
}

/// A decision with everything around it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DecisionBody {
    id: String,
    /// Counts its changes: give it back when you write.
    version: i64,
    question: String,
    options: Vec<String>,
    decision: String,
    /// Markdown.
    reasons: String,
    /// The same as safe HTML.
    reasons_html: String,
    /// What speaks for it.
    evidence: Vec<EvidenceBody>,
    /// What led to it.
    origin: Option<CameFromBody>,
    /// What it touches; the first is what it is about.
    subjects: Vec<SubjectBody>,
    decided: Vec<DecisionPersonBody>,
    /// Who was asked before.
    consulted: Vec<DecisionPersonBody>,
    /// Who was told after.
    informed: Vec<DecisionPersonBody>,
    recommendations: Vec<DecidedAdviceBody>,
    decided_on: String,
    look_on: Option<String>,
    /// Since when it waits to be looked at again.
    look_due_since: Option<String>,
    /// `standing`, `superseded` or `over`.
    state: String,
    recorded_by: PersonBody,
    recorded_at: String,
    looks: Vec<DecisionLookBody>,
    /// Those in whose place it stands, the newest first.
    before: Vec<DecisionBesideBody>,
    /// Those that stand in its place, the first first.
    after: Vec<DecisionBesideBody>,
    can: DecisionCanBody,
}

impl From<Shown> for DecisionBody {
    fn from(shown: Shown) -> Self {
        let it = shown.decision;
        let names = &shown.names;
        let people = |part: DecisionPart| it.people_who(part).map(somebody).collect();
        let looks = it.looks.iter().map(|look| DecisionLookBody {
            at: instant(look.at),
            by: person(names, look.by),
            outcome: look.outcome.to_string(),
            says: look.says.clone(),
            next_on: look.next_on.map(|day| day.to_string()),
        });
        Self {
            id: it.id.to_string(),
            version: it.version,
            decided: people(DecisionPart::Decided),
            consulted: people(DecisionPart::Consulted),
            informed: people(DecisionPart::Informed),
            looks: looks.collect(),
            evidence: shown.evidence.into_iter().map(Into::into).collect(),
            origin: shown.origin.map(Into::into),
            subjects: it.subjects.iter().cloned().map(Into::into).collect(),
            recommendations: shown
                .recommendations
                .into_iter()
                .map(|(id, question)| DecidedAdviceBody {
                    id: id.to_string(),
                    question,
                })
                .collect(),
            decided_on: it.decided_on.to_string(),
            look_on: it.look_on.map(|due| due.on.to_string()),
            look_due_since: shown.look_due_since.map(instant),
            state: it.state.to_string(),
            recorded_by: person(names, it.recorded_by),
            recorded_at: instant(it.recorded_at),
            before: shown.before.into_iter().map(Into::into).collect(),
            after: shown.after.into_iter().map(Into::into).collect(),
            can: DecisionCanBody {
                look_again: shown.can.look_again,
                inform: shown.can.inform,
            },
            question: it.question,
            options: it.options,
            decision: it.decision,
            reasons: it.reasons,
            reasons_html: shown.reasons_html,
        }
    }
}

fn somebody(person: &DecisionPerson) -> DecisionPersonBody {
    DecisionPersonBody {
        user_id: person.user_id.map(|id| id.to_string()),
        name: person.name.clone(),
    }
}

fn person(names: &Names, id: UserId) -> PersonBody {
    PersonBody::new(id, names.get(&id).map_or("", String::as_str))
}
