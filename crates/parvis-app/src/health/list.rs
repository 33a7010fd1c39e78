use crate::{Acting, App, Result};
use parvis_domain::Action;
use parvis_domain::health::HealthState;
use parvis_store::health::{self, Told};

/// How each channel is doing, as the watch said last, and of what people are told; only those in one state, if so asked.
/// One that the watch hasn't seen yet isn't there.
///
/// # Errors
/// `denied`.
pub async fn list(app: &App, who: &Acting, state: Option<HealthState>) -> Result<Vec<Told>> {
    app.allowed_here(who, Action::HealthRead)?;
    Ok(health::list(&app.store, who.place(), state).await?)
}
