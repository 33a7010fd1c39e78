use super::taken;
use crate::{Acting, App, Checked, Problem, Result};
use parvis_domain::{Action, Recommendation, RecommendationId, RecommendationState};
use parvis_policy::Context;
use parvis_store::recommendation;
use serde_json::json;

/// Takes advice back before it is answered. Its links tell so from then on.
///
/// # Errors
/// `not-found`; `denied`; `invalid` on `reason`; `advice-changed`; `advice-answered`.
pub async fn withdraw(
    app: &App,
    who: &Acting,
    id: RecommendationId,
    version: i64,
    reason: &str,
) -> Result<Recommendation> {
    let found = recommendation::by_id(&app.store, who.place(), id)
        .await?
        .ok_or(Problem::not_found("recommendation"))?;
    let own = found.made_by == who.user.id;
    let answered = found.answer.is_some();
    app.allowed(
        who,
        Action::RecommendationWithdraw,
        &Context::thing(own, answered),
    )?;
    let mut checked = Checked::new();
    let reason = checked.optional_text("reason", reason, 1_000);
    checked.done()?;
    if found.state == RecommendationState::Withdrawn {
        return Ok(found);
    }

    let mut tx = app.begin().await?;
    let found = taken(&mut tx, who.place(), id, version).await?;
    if found.state != RecommendationState::Open {
        return Err(Problem::conflict("advice-answered"));
    }
    recommendation::withdraw(&mut tx, who.place(), id, found.version + 1, app.now(), &reason).await?;
    let detail = json!({ "subject": found.advice.subject, "reason": reason });
    app.trace(&mut tx, who, Action::RecommendationWithdraw, id.uuid(), detail)
        .await?;
    let after = recommendation::by_id(&mut tx, who.place(), id)
        .await?
        .ok_or(Problem::not_found("recommendation"))?;
    tx.commit().await?;
    Ok(after)
}
