use super::AdviceInput;
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, Recommendation, RecommendationId, RecommendationState};
use parvis_store::{StoreError, Tx, recommendation};
use serde_json::{Value, json};

/// Advises something. Earlier advice that it replaces and that nobody answered is taken back with it.
///
/// # Errors
/// `denied`; `invalid`, field by field; `not-found` and `advice-replaced` on what it replaces.
pub async fn make(app: &App, who: &Acting, input: &AdviceInput) -> Result<Recommendation> {
    app.allowed_here(who, Action::RecommendationMake)?;
    let advice = input.checked(app, who, &[]).await?;
    let now = app.now();
    let made = Recommendation {
        id: RecommendationId::next(app.clock.as_ref(), app.dice.as_ref()),
        advice,
        state: RecommendationState::Open,
        version: 1,
        made_by: who.user.id,
        made_at: now,
        changed_at: now,
        origin: input.origin.clone(),
        supersedes: input.supersedes,
        superseded_by: None,
        answer: None,
        judgement: None,
        withdrawn_at: None,
        withdrawn_reason: String::new(),
    };

    let mut tx = app.begin().await?;
    recommendation::insert(&mut tx, who.place(), &made)
        .await
        .map_err(|error| match error {
            StoreError::Reference(_) => Problem::not_found("recommendation"),
            other => other.into(),
        })?;
    if let Some(earlier) = made.supersedes {
        replace(app, &mut tx, who, earlier, &made).await?;
    }
    app.trace(
        &mut tx,
        who,
        Action::RecommendationMake,
        made.id.uuid(),
        told(&made),
    )
    .await?;
    tx.commit().await?;
    Ok(made)
}

/// What the trace of advice says of it.
pub(super) fn told(made: &Recommendation) -> Value {
    let advice = &made.advice;
    json!({
        "subject": advice.subject,
        "question": advice.question,
        "asked": advice.asked,
        "client": advice.client.as_ref().map(|client| &client.name),
        "answer_by": advice.answer_by.on.to_string(),
        "judge_on": advice.judge_on.on.to_string(),
        "supersedes": made.supersedes,
    })
}

async fn replace(
    app: &App,
    tx: &mut Tx,
    who: &Acting,
    earlier: RecommendationId,
    by: &Recommendation,
) -> Result<()> {
    let place = who.place();
    let found = recommendation::for_update(tx, place, earlier)
        .await?
        .ok_or(Problem::not_found("recommendation"))?;
    if !recommendation::note_superseded(tx, place, earlier, by.id).await? {
        return Err(Problem::conflict("advice-replaced"));
    }
    if found.state == RecommendationState::Open {
        recommendation::withdraw(tx, place, earlier, found.version + 1, app.now(), "").await?;
        let detail = json!({ "subject": found.advice.subject, "replaced_by": by.id });
        app.trace(tx, who, Action::RecommendationWithdraw, earlier.uuid(), detail)
            .await?;
    }
    Ok(())
}
