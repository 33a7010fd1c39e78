use super::set_aside::check_until;
use super::{Shown, day, look_over, show, zone};
use crate::{Acting, App, Checked, Problem, Result};
use jiff::civil::Date;
use parvis_domain::{Action, ChannelId};
use parvis_store::{channel, health};
use serde_json::json;

/// Until when a channel is to rest, and why.
#[derive(Clone, Debug)]
pub struct PauseInput {
    /// The day on which its promise holds again.
    pub until: Date,
    /// Why: 1 to 300 characters.
    pub reason: String,
}

/// Announces a pause: until that day nothing is promised. Questions still want their answers.
///
/// # Errors
/// `not-found`; `invalid`; `denied`.
pub async fn pause(app: &App, who: &Acting, id: ChannelId, input: &PauseInput) -> Result<Shown> {
    app.allowed_here(who, Action::ChannelEdit)?;
    let today = day(app.now(), &zone(&who.workspace.zone));
    let mut checked = Checked::new();
    check_until(&mut checked, input.until, today);
    let reason = checked.line("reason", &input.reason, 300);
    checked.done()?;
    say(app, who, id, Some((input.until, reason))).await
}

/// Ends a pause before its day: from now on the promise holds again.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn resume(app: &App, who: &Acting, id: ChannelId) -> Result<Shown> {
    app.allowed_here(who, Action::ChannelEdit)?;
    say(app, who, id, None).await
}

async fn say(app: &App, who: &Acting, id: ChannelId, until: Option<(Date, String)>) -> Result<Shown> {
    let channel = channel::by_id(&app.store, who.place(), id).await?;
    let channel = channel.ok_or(Problem::not_found("channel"))?;
    // What is promised now is written down first, so that the pause is all that is new.
    look_over(app, &who.workspace).await?;

    let mut tx = app.begin().await?;
    let mut terms = health::terms(&mut tx, who.place()).await?;
    terms.retain(|(channel, ..)| *channel == id);
    let (_, number, mut terms) = terms.pop().ok_or(Problem::not_found("channel"))?;
    terms.since = app.now();
    terms.paused_until = until.as_ref().map(|(until, _)| *until);
    terms.pause_reason = until.map(|(_, reason)| reason).unwrap_or_default();
    health::add_terms(&mut tx, who.place(), id, number + 1, &terms).await?;
    health::heed(&mut tx, who.place(), id, who.user.id, app.now()).await?;
    let detail = json!({
        "name": channel.name,
        "paused_until": terms.paused_until.map(|day| day.to_string()),
        "reason": terms.pause_reason,
    });
    app.trace(&mut tx, who, Action::ChannelEdit, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    look_over(app, &who.workspace).await?;
    show(app, who, id).await
}
