use super::refused;
use crate::{Acting, App, Checked, Problem, Result};
use parvis_domain::{Action, Plan, PlanId};
use parvis_store::{health, plan};
use serde_json::json;

/// Ticks a step of a plan off, or takes that back. With the last one the plan is done.
///
/// # Errors
/// `not-found`; `plan-closed`; `denied`.
pub async fn tick(app: &App, who: &Acting, id: PlanId, position: u32, done: bool) -> Result<Plan> {
    app.allowed_here(who, Action::PlanFollow)?;
    let mut tx = app.begin().await?;
    let found = plan::for_update(&mut tx, who.place(), id).await?;
    let mut found = found.ok_or(Problem::not_found("plan"))?;
    if found
        .tick(position, done, who.user.id, app.now())
        .map_err(refused)?
    {
        plan::update(&mut tx, who.place(), &found).await?;
        health::heed(&mut tx, who.place(), found.channel_id, who.user.id, app.now()).await?;
        let step = found.steps.iter().find(|step| step.position == position);
        let detail = json!({
            "channel": found.channel_id,
            "kind": found.kind.as_str(),
            "step": step.map(|step| step.step.as_str()),
            "done": done,
        });
        app.trace(&mut tx, who, Action::PlanFollow, id.uuid(), detail)
            .await?;
        tx.commit().await?;
    }
    Ok(found)
}

/// Gives a plan up, with the reason.
///
/// # Errors
/// `not-found`; `invalid`; `plan-closed`; `denied`.
pub async fn give_up(app: &App, who: &Acting, id: PlanId, reason: &str) -> Result<Plan> {
    app.allowed_here(who, Action::PlanFollow)?;
    let mut checked = Checked::new();
    let reason = checked.line("reason", reason, 300);
    checked.done()?;
    let mut tx = app.begin().await?;
    let found = plan::for_update(&mut tx, who.place(), id).await?;
    let mut found = found.ok_or(Problem::not_found("plan"))?;
    found.give_up(&reason, who.user.id, app.now()).map_err(refused)?;
    plan::update(&mut tx, who.place(), &found).await?;
    let detail = json!({ "channel": found.channel_id, "kind": found.kind.as_str(), "given_up": reason });
    app.trace(&mut tx, who, Action::PlanFollow, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(found)
}
