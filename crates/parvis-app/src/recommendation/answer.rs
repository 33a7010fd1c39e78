use super::taken;
use crate::{Acting, App, Checked, Fault, Problem, Result};
use parvis_domain::{
    Action, AdviceAnswer, AnswerGiven, AnsweredBy, Recommendation, RecommendationId, RecommendationState,
    UserId, WorkspaceId,
};
use parvis_policy::Context;
use parvis_store::{Tx, decision, recommendation};
use serde_json::{Value, json};

/// What somebody answers to advice.
#[derive(Clone, Debug)]
pub struct AnswerInput {
    /// `taken`, `in_part`, `refused`.
    pub answer: String,
    /// Which part is followed; required when it is a part. At most 1 000 characters.
    pub part: String,
    /// Why; required on a refusal. At most 2 000 characters.
    pub reason: String,
    /// The version of the advice that was read.
    pub version: i64,
}

impl AnswerInput {
    /// What is given, as it is kept.
    pub(crate) fn given(
        &self,
        app: &App,
        by: AnsweredBy,
        user_id: Option<UserId>,
        name: &str,
    ) -> Result<AnswerGiven> {
        let mut checked = Checked::new();
        let answer = self.answer.parse::<AdviceAnswer>().ok();
        if answer.is_none() {
            checked.fault(Fault::new("answer", "answer-unknown"));
        }
        let part = match answer {
            Some(AdviceAnswer::InPart) => checked.text("part", &self.part, 1_000),
            _ => String::new(),
        };
        let reason = match answer {
            Some(AdviceAnswer::Refused) => checked.text("reason", &self.reason, 2_000),
            _ => checked.optional_text("reason", &self.reason, 2_000),
        };
        checked.done()?;
        Ok(AnswerGiven {
            answer: answer.unwrap_or(AdviceAnswer::Refused),
            part,
            reason,
            at: app.now(),
            by,
            user_id,
            name: name.to_owned(),
        })
    }
}

/// Answers advice as one of those who are asked, or as a lead. As long as no decision rests on it, the answer can be
/// changed.
///
/// # Errors
/// `not-found`; `denied`; `invalid` on `answer`, `part` or `reason`; `advice-changed`; `advice-withdrawn`;
/// `advice-decided`.
pub async fn answer(
    app: &App,
    who: &Acting,
    id: RecommendationId,
    input: &AnswerInput,
) -> Result<Recommendation> {
    let found = recommendation::by_id(&app.store, who.place(), id)
        .await?
        .ok_or(Problem::not_found("recommendation"))?;
    let asked = Context::thing(found.asks(who.user.id), false);
    app.allowed(who, Action::RecommendationAnswer, &asked)?;
    let given = input.given(app, AnsweredBy::User, Some(who.user.id), &who.user.name)?;

    let mut tx = app.begin().await?;
    let (_, detail) = settle(&mut tx, who.place(), id, input.version, given).await?;
    app.trace(&mut tx, who, Action::RecommendationAnswer, id.uuid(), detail)
        .await?;
    let after = recommendation::by_id(&mut tx, who.place(), id)
        .await?
        .ok_or(Problem::not_found("recommendation"))?;
    tx.commit().await?;
    Ok(after)
}

/// Keeps an answer, whoever gives it. Gives what its trace says.
pub(crate) async fn settle(
    tx: &mut Tx,
    place: WorkspaceId,
    id: RecommendationId,
    version: i64,
    given: AnswerGiven,
) -> Result<(RecommendationId, Value)> {
    let found = taken(tx, place, id, version).await?;
    if found.state == RecommendationState::Withdrawn {
        return Err(Problem::conflict("advice-withdrawn"));
    }
    if decision::rests_on(&mut *tx, place, id).await? {
        return Err(Problem::conflict("advice-decided"));
    }
    recommendation::answer(tx, place, id, found.version + 1, &given).await?;
    let before = found.answer.map(|answer| answer.answer);
    let detail = json!({
        "answer": given.answer,
        "by": given.by,
        "name": given.name,
        "subject": found.advice.subject,
        "question": found.advice.question,
        "before": before,
    });
    Ok((id, detail))
}
