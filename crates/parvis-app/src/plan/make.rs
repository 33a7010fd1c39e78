use super::{leave, revive};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, ChannelId, ChannelStatus, Plan, PlanId, PlanKind, PlanState};
use parvis_store::{StoreError, channel, health, plan};
use serde_json::json;

/// Proposes a plan to revive a channel or to leave it well, and keeps it. One at a time: the one before is done or given
/// up first.
///
/// # Errors
/// `not-found`; `plan-there` while another is followed; `channel-disconnected`; `denied`.
pub async fn make(app: &App, who: &Acting, id: ChannelId, kind: PlanKind) -> Result<Plan> {
    app.allowed_here(who, Action::PlanMake)?;
    let channel = channel::by_id(&app.store, who.place(), id).await?;
    let channel = channel.ok_or(Problem::not_found("channel"))?;
    if channel.status == ChannelStatus::Disconnected {
        return Err(Problem::conflict("plan-channel-left"));
    }
    let (content, steps) = match kind {
        PlanKind::Revive => revive::propose(app, who, &channel).await?,
        PlanKind::Leave => leave::propose(app, who, &channel).await?,
    };
    let now = app.now();
    let made = Plan {
        id: PlanId::next(app.clock.as_ref(), app.dice.as_ref()),
        channel_id: id,
        kind,
        state: PlanState::Open,
        content: content.to_string(),
        reason: String::new(),
        version: 1,
        made_by: who.user.id,
        made_at: now,
        changed_at: now,
        closed: None,
        steps,
    };

    let mut tx = app.begin().await?;
    plan::insert(&mut tx, who.place(), &made)
        .await
        .map_err(|error| match error {
            StoreError::Taken(_) => Problem::conflict("plan-there"),
            other => other.into(),
        })?;
    health::heed(&mut tx, who.place(), id, who.user.id, now).await?;
    let detail = json!({ "channel": id, "name": channel.name, "kind": kind.as_str() });
    app.trace(&mut tx, who, Action::PlanMake, made.id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(made)
}
