use crate::evidence::EvidenceForm;
use crate::origins::CameFromForm;
use crate::subject::SubjectForm;
use parvis_app::Result;
use parvis_app::recommendation::{AdviceInput, AnswerInput, ClientInput};
use parvis_domain::{RecommendationId, UserId};
use serde::Deserialize;
use utoipa::ToSchema;

/// A client who is asked.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClientForm {
    /// 1 to 80 characters.
    #[schema(min_length = 1, max_length = 80, pattern = "\\S")]
    name: String,
    /// Where a letter reaches them; may be left out.
    #[serde(default)]
    email: String,
}

/// What following advice would cost. What isn't known is left out.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CostForm {
    /// Minutes of work: at most ten years of one person's.
    #[schema(minimum = 0, maximum = 1_200_000)]
    minutes: Option<i64>,
    /// Money in hundredths of its currency.
    #[schema(minimum = 0, maximum = 100_000_000_000_i64)]
    cents: Option<i64>,
    /// ISO 4217: `EUR`; with money.
    #[schema(pattern = "^([A-Z]{3})$")]
    currency: Option<String>,
}

/// What somebody advises.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecommendationForm {
    subject: SubjectForm,
    /// The question that it answers: 1 to 300 characters.
    #[schema(min_length = 1, max_length = 300, pattern = "\\S")]
    question: String,
    /// What is advised: 1 to 2,000 characters.
    #[schema(min_length = 1, max_length = 2000, pattern = "\\S")]
    advice: String,
    /// Why; Markdown, at most 20,000 characters.
    #[serde(default)]
    #[schema(max_length = 20000)]
    reasons: String,
    #[serde(default)]
    evidence: Vec<EvidenceForm>,
    #[serde(default)]
    cost: CostForm,
    /// What happens if nothing is done: at most 2,000 characters.
    #[serde(default)]
    #[schema(max_length = 2000)]
    if_nothing: String,
    /// The members who are asked.
    #[serde(default)]
    #[schema(value_type = Vec<uuid::Uuid>)]
    asked: Vec<UserId>,
    /// The client who is asked.
    client: Option<ClientForm>,
    /// Until which day an answer is wanted: `2026-12-31`.
    #[schema(format = Date)]
    answer_by: String,
    /// What will be looked at to say whether it held: 1 to 500 characters.
    #[schema(min_length = 1, max_length = 500, pattern = "\\S")]
    criterion: String,
    /// On which day that is done: after an answer is wanted.
    #[schema(format = Date)]
    judge_on: String,
    /// What led to it; passed over when advice is said anew.
    origin: Option<CameFromForm>,
    /// The earlier advice that it replaces; passed over when advice is said anew.
    #[schema(value_type = Option<uuid::Uuid>)]
    supersedes: Option<RecommendationId>,
}

impl RecommendationForm {
    pub(crate) fn read(self) -> Result<AdviceInput> {
        Ok(AdviceInput {
            subject: self.subject.read()?,
            question: self.question,
            advice: self.advice,
            reasons: self.reasons,
            evidence: self.evidence.into_iter().map(Into::into).collect(),
            minutes: self.cost.minutes,
            cents: self.cost.cents,
            currency: self.cost.currency,
            if_nothing: self.if_nothing,
            asked: self.asked,
            client: self.client.map(|client| ClientInput {
                name: client.name,
                email: client.email,
            }),
            answer_by: self.answer_by,
            criterion: self.criterion,
            judge_on: self.judge_on,
            origin: self.origin.map(CameFromForm::read).transpose()?,
            supersedes: self.supersedes,
        })
    }
}

/// What somebody answers.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AdviceAnswerForm {
    /// `taken`, `in_part` or `refused`.
    #[schema(pattern = "^(taken|in_part|refused)$")]
    answer: String,
    /// Which part is followed; required when it is a part.
    #[serde(default)]
    part: String,
    /// Why; required on a refusal.
    #[serde(default)]
    reason: String,
    /// The version of the advice that was read.
    version: i64,
}

impl From<AdviceAnswerForm> for AnswerInput {
    fn from(form: AdviceAnswerForm) -> Self {
        Self {
            answer: form.answer,
            part: form.part,
            reason: form.reason,
            version: form.version,
        }
    }
}
