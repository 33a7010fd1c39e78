use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, ChannelId, Plan};
use parvis_store::{channel, plan};

/// The plans of a channel, the newest first.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn list(app: &App, who: &Acting, id: ChannelId) -> Result<Vec<Plan>> {
    app.allowed_here(who, Action::PlanRead)?;
    let channel = channel::by_id(&app.store, who.place(), id).await?;
    channel.ok_or(Problem::not_found("channel"))?;
    Ok(plan::of_channel(&app.store, who.place(), id).await?)
}
