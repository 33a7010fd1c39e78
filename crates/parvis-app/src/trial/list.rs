use super::{TrialSeen, seen};
use crate::{Acting, App, Result};
use parvis_domain::{Action, ChannelId};
use parvis_store::{channel, trial};

/// What is tried and was tried, the newest first; on one channel, or anywhere.
///
/// # Errors
/// `denied`.
pub async fn list(app: &App, who: &Acting, on: Option<ChannelId>) -> Result<Vec<TrialSeen>> {
    app.allowed_here(who, Action::TrialRead)?;
    let trials = match on {
        Some(channel) => trial::of_channel(&app.store, who.place(), channel).await?,
        None => trial::list(&app.store, who.place()).await?,
    };
    let channels = channel::list(&app.store, who.place()).await?;
    let mut all = Vec::with_capacity(trials.len());
    for trial in trials {
        if let Some(channel) = channels.iter().find(|it| it.id == trial.channel) {
            all.push(seen(app, who, trial, channel).await?);
        }
    }
    Ok(all)
}
