use super::make::told;
use super::{AdviceInput, taken};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, Recommendation, RecommendationId, RecommendationState};
use parvis_policy::Context;
use parvis_store::recommendation;

/// Says anew what is advised, as long as nobody has answered. What it replaces stays as it was made.
///
/// # Errors
/// `not-found`; `denied`; `invalid`, field by field; `advice-changed` when somebody else was faster; `advice-answered`,
/// `advice-withdrawn`.
pub async fn edit(
    app: &App,
    who: &Acting,
    id: RecommendationId,
    version: i64,
    input: &AdviceInput,
) -> Result<Recommendation> {
    let before = recommendation::by_id(&app.store, who.place(), id)
        .await?
        .ok_or(Problem::not_found("recommendation"))?;
    let own = before.made_by == who.user.id;
    app.allowed(
        who,
        Action::RecommendationEdit,
        &Context::thing(own, before.answer.is_some()),
    )?;
    let advice = input.checked(app, who, &before.advice.evidence).await?;

    let mut tx = app.begin().await?;
    let before = taken(&mut tx, who.place(), id, version).await?;
    match before.state {
        RecommendationState::Open => {}
        RecommendationState::Answered => return Err(Problem::conflict("advice-answered")),
        RecommendationState::Withdrawn => return Err(Problem::conflict("advice-withdrawn")),
    }
    if advice == before.advice {
        return Ok(before);
    }
    let after = Recommendation {
        advice,
        version: before.version + 1,
        changed_at: app.now(),
        ..before
    };
    recommendation::rewrite(&mut tx, who.place(), &after).await?;
    app.trace(&mut tx, who, Action::RecommendationEdit, id.uuid(), told(&after))
        .await?;
    tx.commit().await?;
    Ok(after)
}
