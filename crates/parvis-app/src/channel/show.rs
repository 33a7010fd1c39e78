use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, Channel, ChannelId};
use parvis_store::channel;

/// One channel.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn show(app: &App, who: &Acting, id: ChannelId) -> Result<Channel> {
    app.allowed_here(who, Action::ChannelRead)?;
    let channel = channel::by_id(&app.store, who.place(), id).await?;
    channel.ok_or(Problem::not_found("channel"))
}
