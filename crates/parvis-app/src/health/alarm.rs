use crate::{App, Result};
use jiff::civil::Date;
use parvis_domain::health::{Health, HealthKind, HealthState, Severity};
use parvis_domain::{ChannelId, NoticeId, WorkspaceId};
use parvis_store::Tx;
use parvis_store::health::{self, SetAside};

/// The kinds people are to know of: what is neglect, and isn't set aside.
pub(super) fn kinds(health: &Health, channel: ChannelId, aside: &[SetAside], today: Date) -> Vec<HealthKind> {
    if health.state == HealthState::Left {
        return Vec::new();
    }
    let is_aside = |kind| {
        aside
            .iter()
            .any(|one| one.channel_id == channel && one.kind == kind && one.until > today)
    };
    let neglect = health
        .findings
        .iter()
        .filter(|found| found.severity == Severity::Neglect);
    neglect
        .map(|found| found.kind)
        .filter(|kind| !is_aside(*kind))
        .collect()
}

/// Raises the alarm for what is new, says that less is left of what is `standing`, or takes it away. Gives whether
/// anything changed.
pub(super) async fn settle(
    app: &App,
    tx: &mut Tx,
    place: WorkspaceId,
    channel: ChannelId,
    standing: &[HealthKind],
    kinds: &[HealthKind],
) -> Result<bool> {
    if kinds.is_empty() {
        if !standing.is_empty() {
            health::calm(tx, place, channel).await?;
        }
    } else if kinds.iter().any(|kind| !standing.contains(kind)) {
        // An alarm has a notice for each whom it concerns, and is as unique.
        let id = NoticeId::next(app.clock.as_ref(), app.dice.as_ref());
        health::raise(tx, place, channel, id.uuid(), kinds, app.now()).await?;
    } else if kinds.len() < standing.len() {
        health::lessen(tx, place, channel, kinds).await?;
    } else {
        return Ok(false);
    }
    Ok(!standing.is_empty() || !kinds.is_empty())
}
