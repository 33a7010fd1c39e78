use crate::evidence::EvidenceForm;
use crate::origins::CameFromForm;
use crate::subject::SubjectForm;
use parvis_app::Result;
use parvis_app::decision::{DecisionInput, PersonInput};
use parvis_domain::{DecisionId, RecommendationId, UserId};
use serde::Deserialize;
use utoipa::ToSchema;

/// Somebody who had to do with a decision: a member, or anybody by name.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DecisionPersonForm {
    /// Which member.
    #[schema(value_type = Option<uuid::Uuid>)]
    user_id: Option<UserId>,
    /// Their name, for somebody who is no member.
    #[serde(default)]
    name: String,
}

impl From<DecisionPersonForm> for PersonInput {
    fn from(form: DecisionPersonForm) -> Self {
        Self {
            user_id: form.user_id,
            name: form.name,
        }
    }
}

/// What goes into the register.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DecisionForm {
    /// What was to be decided: 1 to 300 characters.
    #[schema(min_length = 1, max_length = 300, pattern = "\\S")]
    question: String,
    /// What was considered.
    #[serde(default)]
    options: Vec<String>,
    /// What was decided: 1 to 2,000 characters.
    #[schema(min_length = 1, max_length = 2000, pattern = "\\S")]
    decision: String,
    /// Why; Markdown, at most 20,000 characters.
    #[serde(default)]
    #[schema(max_length = 20000)]
    reasons: String,
    /// What speaks for it.
    #[serde(default)]
    evidence: Vec<EvidenceForm>,
    /// What led to it.
    origin: Option<CameFromForm>,
    /// What it touches; the first is what it is about.
    #[schema(min_items = 1)]
    subjects: Vec<SubjectForm>,
    /// Who decided.
    #[schema(min_items = 1)]
    decided: Vec<DecisionPersonForm>,
    /// Who was asked before.
    #[serde(default)]
    consulted: Vec<DecisionPersonForm>,
    /// Who was told after.
    #[serde(default)]
    informed: Vec<DecisionPersonForm>,
    /// The advice that it answers.
    #[serde(default)]
    #[schema(value_type = Vec<uuid::Uuid>)]
    recommendations: Vec<RecommendationId>,
    /// On which day it was taken; today unless told.
    #[schema(format = Date)]
    decided_on: Option<String>,
    /// On which day to look at it again.
    #[schema(format = Date)]
    look_on: Option<String>,
    /// The earlier decision in whose place it stands.
    #[schema(value_type = Option<uuid::Uuid>)]
    supersedes: Option<DecisionId>,
}

impl DecisionForm {
    pub(crate) fn read(self) -> Result<DecisionInput> {
        let people = |given: Vec<DecisionPersonForm>| given.into_iter().map(Into::into).collect();
        let subjects: Result<Vec<_>> = self.subjects.into_iter().map(SubjectForm::read).collect();
        Ok(DecisionInput {
            question: self.question,
            options: self.options,
            decision: self.decision,
            reasons: self.reasons,
            evidence: self.evidence.into_iter().map(Into::into).collect(),
            origin: self.origin.map(CameFromForm::read).transpose()?,
            subjects: subjects?,
            decided: people(self.decided),
            consulted: people(self.consulted),
            informed: people(self.informed),
            recommendations: self.recommendations,
            decided_on: self.decided_on,
            look_on: self.look_on,
            supersedes: self.supersedes,
        })
    }
}
