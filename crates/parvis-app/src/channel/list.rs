use crate::{Acting, App, Result};
use parvis_domain::{Action, Channel};
use parvis_store::channel;

/// Every channel of the workspace, by name; those that were left too.
///
/// # Errors
/// `denied`.
pub async fn list(app: &App, who: &Acting) -> Result<Vec<Channel>> {
    app.allowed_here(who, Action::ChannelRead)?;
    Ok(channel::list(&app.store, who.place()).await?)
}
