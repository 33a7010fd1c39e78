use crate::{App, Result};
use parvis_domain::health::{HealthKind, HealthState};
use parvis_domain::{ChannelId, Timestamp, UserId, WorkspaceId};
use parvis_store::health;

/// A channel that is neglected and has its alarm: something for people to talk about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// Which.
    pub channel_id: ChannelId,
    /// What it is called.
    pub channel_name: String,
    /// Who answers for it.
    pub keeper: Option<UserId>,
    /// In which ways.
    pub kinds: Vec<HealthKind>,
    /// How it is doing.
    pub state: HealthState,
    /// Since when there is an alarm.
    pub raised_at: Timestamp,
    /// When somebody opened it or acted.
    pub heeded_at: Option<Timestamp>,
}

/// The alarms of a workspace, the oldest first: for reviews, and for whoever looks at what is due. No policy is asked:
/// whoever calls it has.
///
/// # Errors
/// When the store fails.
pub async fn due(app: &App, place: WorkspaceId) -> Result<Vec<Due>> {
    let alarms = health::alarms(&app.store, place).await?;
    let due = alarms.into_iter().map(|alarm| Due {
        channel_id: alarm.channel_id,
        channel_name: alarm.channel_name,
        keeper: alarm.keeper,
        kinds: alarm.kinds,
        state: HealthState::Neglected,
        raised_at: alarm.raised_at,
        heeded_at: alarm.heeded_at,
    });
    Ok(due.collect())
}
