use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, ChannelId};
use parvis_store::{channel, health};

/// Notes that somebody has opened the alarm of a channel: the lead needn't be told. Whoever may only read has looked
/// too, but can do nothing about it: that doesn't count.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn open(app: &App, who: &Acting, id: ChannelId) -> Result<()> {
    app.allowed_here(who, Action::HealthRead)?;
    let channel = channel::by_id(&app.store, who.place(), id).await?;
    channel.ok_or(Problem::not_found("channel"))?;
    if app
        .would_allow(who, Action::HealthLook, &parvis_policy::Context::WHOLE)
        .is_allowed()
    {
        let mut tx = app.begin().await?;
        health::heed(&mut tx, who.place(), id, who.user.id, app.now()).await?;
        tx.commit().await?;
    }
    Ok(())
}
