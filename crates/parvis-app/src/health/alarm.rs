use crate::{App, Result};
use jiff::civil::Date;
use parvis_domain::health::{Health, HealthKind, HealthState, Severity};
use parvis_domain::{ChannelId, NoticeId, WorkspaceId};
use parvis_store::Tx;
use parvis_store::health::{self, Alarm, SetAside};

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

/// Raises the alarm for what is new, says that less is left of it, or takes it away. Gives whether anything changed.
pub(super) async fn settle(
    app: &App,
    tx: &mut Tx,
    place: WorkspaceId,
    channel: ChannelId,
    standing: Option<&Alarm>,
    kinds: &[HealthKind],
) -> Result<bool> {
    let known: &[HealthKind] = standing.map_or(&[], |alarm| &alarm.kinds);
    if kinds.is_empty() {
        if standing.is_some() {
            health::calm(tx, place, channel).await?;
        }
    } else if kinds.iter().any(|kind| !known.contains(kind)) {
        // An alarm has a notice for each whom it concerns, and is as unique.
        let id = NoticeId::next(app.clock.as_ref(), app.dice.as_ref());
        health::raise(tx, place, channel, id.uuid(), kinds, app.now()).await?;
    } else if kinds.len() < known.len() {
        health::lessen(tx, place, channel, kinds).await?;
    } else {
        return Ok(false);
    }
    Ok(standing.is_some() || !kinds.is_empty())
}
