use crate::{Acting, App, Result};
use parvis_domain::Action;
use parvis_domain::health::{HealthKind, HealthState};
use parvis_store::health::{self, Said};

/// How one channel is doing, and of what people are told.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// What the watch said last.
    pub said: Said,
    /// The kinds for which there is an alarm.
    pub alarm: Vec<HealthKind>,
}

/// How each channel is doing, as the watch said last; only those in one state, if so asked. One that the watch hasn't
/// seen yet isn't there.
///
/// # Errors
/// `denied`.
pub async fn list(app: &App, who: &Acting, state: Option<HealthState>) -> Result<Vec<Told>> {
    app.allowed_here(who, Action::HealthRead)?;
    let said = health::list(&app.store, who.place(), state).await?;
    let alarms = health::alarms(&app.store, who.place()).await?;
    let told = said.into_iter().map(|said| Told {
        alarm: alarms
            .iter()
            .find(|alarm| alarm.channel_id == said.channel_id)
            .map(|alarm| alarm.kinds.clone())
            .unwrap_or_default(),
        said,
    });
    Ok(told.collect())
}
