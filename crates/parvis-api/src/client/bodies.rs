use crate::evidence::EvidenceBody;
use crate::recommendations::{AdviceAnswerBody, CostBody};
use crate::shapes::instant;
use parvis_app::client_link::{AdviceLetter, ClientPage};
use serde::Serialize;
use utoipa::ToSchema;

/// Advice as a client reads it: texts and figures, nothing of the workbench.
#[derive(Debug, Serialize, ToSchema)]
#[expect(clippy::struct_excessive_bools, reason = "each is told to whoever reads it")]
pub(crate) struct AdviceLetterBody {
    /// Who signs it.
    from: String,
    written_at: String,
    /// When the link was made.
    sent_at: String,
    /// Give it back with the answer.
    version: i64,
    subject: String,
    question: String,
    advice: String,
    /// Safe HTML.
    reasons_html: String,
    evidence: Vec<EvidenceBody>,
    cost: CostBody,
    if_nothing: String,
    answer_by: String,
    /// The day on which an answer was wanted is over.
    late: bool,
    /// It was over already when the link was made: nobody is late.
    late_when_sent: bool,
    /// On which day it will be judged, and by what.
    judge_on: String,
    criterion: String,
    answer: Option<AdviceAnswerBody>,
    /// An answer can still be given, or changed.
    can_answer: bool,
    /// A decision rests on the answer already.
    decided: bool,
    /// It was taken back.
    withdrawn_at: Option<String>,
}

impl From<AdviceLetter> for AdviceLetterBody {
    fn from(letter: AdviceLetter) -> Self {
        let it = letter.recommendation;
        Self {
            from: letter.from,
            written_at: instant(it.changed_at),
            sent_at: instant(letter.sent_at),
            version: it.version,
            subject: it.advice.subject.name,
            question: it.advice.question,
            advice: it.advice.advice,
            reasons_html: letter.reasons_html,
            evidence: letter.evidence.into_iter().map(EvidenceBody::outside).collect(),
            cost: (&it.advice.cost).into(),
            if_nothing: it.advice.if_nothing,
            answer_by: it.advice.answer_by.on.to_string(),
            late: letter.late,
            late_when_sent: letter.late_when_sent,
            judge_on: it.advice.judge_on.on.to_string(),
            criterion: it.advice.criterion,
            answer: it.answer.as_ref().map(Into::into),
            can_answer: letter.can_answer,
            decided: letter.decided,
            withdrawn_at: it.withdrawn_at.map(instant),
        }
    }
}

/// What somebody sees who comes by a link.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ClientPageBody {
    /// `answer` or `brief`.
    purpose: String,
    /// The workspace's name.
    workspace: String,
    /// The IANA zone in which its days are counted.
    zone: String,
    /// As whom one is here.
    person: String,
    /// `en` or `fr`.
    language: String,
    /// The last day on which the link works.
    until: String,
    /// What is to be answered; null where the link is for something else.
    advice: Option<AdviceLetterBody>,
}

impl From<ClientPage> for ClientPageBody {
    fn from(page: ClientPage) -> Self {
        Self {
            purpose: page.link.purpose.to_string(),
            workspace: page.workspace.name,
            zone: page.workspace.zone,
            person: page.link.person_name,
            language: page.language.as_str().to_owned(),
            until: page.until,
            advice: page.advice.map(Into::into),
        }
    }
}
