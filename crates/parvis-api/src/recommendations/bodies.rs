use crate::decisions::DecisionCardBody;
use crate::evidence::EvidenceBody;
use crate::originals::PersonBody;
use crate::origins::CameFromBody;
use crate::shapes::instant;
use crate::subject::SubjectBody;
use parvis_app::recommendation::{Names, Shown};
use parvis_domain::{
    AdviceCost, AnswerGiven, ClientLink, Recommendation, RecommendationId, Timestamp, UserId,
};
use serde::Serialize;
use utoipa::ToSchema;

/// What following advice would cost; null is unknown.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CostBody {
    minutes: Option<i64>,
    /// Hundredths of the currency.
    cents: Option<i64>,
    currency: Option<String>,
}

impl From<&AdviceCost> for CostBody {
    fn from(cost: &AdviceCost) -> Self {
        Self {
            minutes: cost.minutes,
            cents: cost.cents,
            currency: cost.currency.clone(),
        }
    }
}

/// What was answered.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AdviceAnswerBody {
    /// `taken`, `in_part` or `refused`.
    answer: String,
    part: String,
    reason: String,
    at: String,
    /// `user` or `client`.
    by: String,
    /// Who, by name.
    name: String,
}

impl From<&AnswerGiven> for AdviceAnswerBody {
    fn from(given: &AnswerGiven) -> Self {
        Self {
            answer: given.answer.to_string(),
            part: given.part.clone(),
            reason: given.reason.clone(),
            at: instant(given.at),
            by: given.by.to_string(),
            name: given.name.clone(),
        }
    }
}

/// Whether advice held.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct JudgementBody {
    /// `yes`, `in_part`, `no` or `cannot_tell`.
    held: String,
    says: String,
    evidence: Vec<EvidenceBody>,
    at: String,
    by: PersonBody,
}

/// A client who is asked.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ClientBody {
    name: String,
    email: Option<String>,
}

/// Advice as it is listed.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RecommendationCardBody {
    id: String,
    subject: SubjectBody,
    question: String,
    advice: String,
    /// `open`, `answered` or `withdrawn`.
    state: String,
    made_by: PersonBody,
    made_at: String,
    asked: Vec<PersonBody>,
    client: Option<String>,
    answer_by: String,
    /// Since when an answer is overdue; null when it isn't.
    unanswered_since: Option<String>,
    answer: Option<AdviceAnswerBody>,
    judge_on: String,
    /// Its day has come, and nobody has said whether it held.
    to_be_judged: bool,
    /// `yes`, `in_part`, `no` or `cannot_tell`, once it was judged.
    held: Option<String>,
    superseded_by: Option<String>,
}

impl RecommendationCardBody {
    pub(crate) fn of(one: &Recommendation, names: &Names, now: Timestamp) -> Self {
        Self {
            id: one.id.to_string(),
            subject: one.advice.subject.clone().into(),
            question: one.advice.question.clone(),
            advice: one.advice.advice.clone(),
            state: one.state.to_string(),
            made_by: person(names, one.made_by),
            made_at: instant(one.made_at),
            asked: one.advice.asked.iter().map(|id| person(names, *id)).collect(),
            client: one.advice.client.as_ref().map(|client| client.name.clone()),
            answer_by: one.advice.answer_by.on.to_string(),
            unanswered_since: one.unanswered_since(now).map(instant),
            answer: one.answer.as_ref().map(Into::into),
            judge_on: one.advice.judge_on.on.to_string(),
            to_be_judged: one.is_to_be_judged(now),
            held: one.judgement.as_ref().map(|judged| judged.held.to_string()),
            superseded_by: one.superseded_by.map(|id| id.to_string()),
        }
    }
}

/// A link by which a client answers. Where it is was shown once, when it was made.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ClientLinkBody {
    id: String,
    person: String,
    email: String,
    /// `en` or `fr`.
    language: String,
    made_by: PersonBody,
    made_at: String,
    expires_at: String,
    revoked_at: Option<String>,
    /// It was sent by e-mail.
    mailed: bool,
    /// When its page was first opened; null while nobody has.
    opened_at: Option<String>,
    last_opened_at: Option<String>,
    /// When an answer was given by it last.
    used_at: Option<String>,
}

impl ClientLinkBody {
    pub(crate) fn of(link: &ClientLink, names: &Names) -> Self {
        Self {
            id: link.id.to_string(),
            person: link.person_name.clone(),
            email: link.person_email.clone(),
            language: link.language.as_str().to_owned(),
            made_by: person(names, link.created_by),
            made_at: instant(link.created_at),
            expires_at: instant(link.expires_at),
            revoked_at: link.revoked_at.map(instant),
            mailed: link.mailed,
            opened_at: link.opened_at.map(instant),
            last_opened_at: link.last_opened_at.map(instant),
            used_at: link.used_at.map(instant),
        }
    }
}

/// What whoever asks may do with it, as it stands.
#[derive(Debug, Serialize, ToSchema)]
#[expect(clippy::struct_excessive_bools, reason = "six answers of the policy")]
pub(crate) struct AdviceCanBody {
    answer: bool,
    edit: bool,
    withdraw: bool,
    send: bool,
    judge: bool,
    decide: bool,
}

/// Other advice, before or after.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OtherAdviceBody {
    id: String,
    question: String,
}

/// Advice with everything around it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RecommendationBody {
    #[serde(flatten)]
    card: RecommendationCardBody,
    /// Counts its changes: give it back when you write.
    version: i64,
    /// Markdown.
    reasons: String,
    /// The same as safe HTML.
    reasons_html: String,
    evidence: Vec<EvidenceBody>,
    /// What led to it.
    origin: Option<CameFromBody>,
    cost: CostBody,
    if_nothing: String,
    client_asked: Option<ClientBody>,
    criterion: String,
    judgement: Option<JudgementBody>,
    changed_at: String,
    withdrawn_at: Option<String>,
    withdrawn_reason: String,
    supersedes: Option<OtherAdviceBody>,
    replaced_by: Option<OtherAdviceBody>,
    links: Vec<ClientLinkBody>,
    decisions: Vec<DecisionCardBody>,
    can: AdviceCanBody,
    /// Letters are sent from here.
    mails: bool,
}

impl RecommendationBody {
    pub(crate) fn of(shown: Shown, now: Timestamp) -> Self {
        let one = &shown.recommendation;
        let names = &shown.names;
        let other = |id: Option<RecommendationId>, question: &Option<String>| {
            id.zip(question.clone()).map(|(id, question)| OtherAdviceBody {
                id: id.to_string(),
                question,
            })
        };
        let judged_by: Vec<EvidenceBody> = shown.judged_by.into_iter().map(Into::into).collect();
        let judgement = one.judgement.as_ref().map(|judged| JudgementBody {
            held: judged.held.to_string(),
            says: judged.says.clone(),
            evidence: judged_by,
            at: instant(judged.at),
            by: person(names, judged.by),
        });
        Self {
            card: RecommendationCardBody::of(one, names, now),
            version: one.version,
            reasons: one.advice.reasons.clone(),
            reasons_html: shown.reasons_html,
            evidence: shown.evidence.into_iter().map(Into::into).collect(),
            origin: shown.origin.map(Into::into),
            cost: (&one.advice.cost).into(),
            if_nothing: one.advice.if_nothing.clone(),
            client_asked: one.advice.client.as_ref().map(|client| ClientBody {
                name: client.name.clone(),
                email: client.email.clone(),
            }),
            criterion: one.advice.criterion.clone(),
            judgement,
            changed_at: instant(one.changed_at),
            withdrawn_at: one.withdrawn_at.map(instant),
            withdrawn_reason: one.withdrawn_reason.clone(),
            supersedes: other(one.supersedes, &shown.replaces),
            replaced_by: other(one.superseded_by, &shown.replaced_by),
            links: shown
                .links
                .iter()
                .map(|link| ClientLinkBody::of(link, names))
                .collect(),
            decisions: shown
                .decisions
                .iter()
                .map(|card| DecisionCardBody::of(card, now))
                .collect(),
            can: AdviceCanBody {
                answer: shown.can.answer,
                edit: shown.can.edit,
                withdraw: shown.can.withdraw,
                send: shown.can.send,
                judge: shown.can.judge,
                decide: shown.can.decide,
            },
            mails: shown.mails,
        }
    }
}

pub(crate) fn person(names: &Names, id: UserId) -> PersonBody {
    PersonBody::new(id, names.get(&id).map_or("", String::as_str))
}
