use super::{TrialSeen, seen};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, TrialId};
use parvis_store::{channel, trial};

/// One trial, with what it brought so far.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn show(app: &App, who: &Acting, id: TrialId) -> Result<TrialSeen> {
    app.allowed_here(who, Action::TrialRead)?;
    let found = trial::by_id(&app.store, who.place(), id).await?;
    let trial = found.ok_or(Problem::not_found("trial"))?;
    let channel = channel::by_id(&app.store, who.place(), trial.channel).await?;
    let channel = channel.ok_or(Problem::not_found("trial"))?;
    seen(app, who, trial, &channel).await
}
