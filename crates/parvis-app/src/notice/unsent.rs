use super::cause::Cause;
use crate::{App, Result};
use parvis_domain::{Action, NoticeAbout, NoticeKind, Timestamp, WorkspaceId};
use parvis_store::gauge;
use std::time::Duration;

/// What could leave and hasn't for so long is told.
const TOLD_AFTER: Duration = Duration::from_mins(2);

/// What is due and nobody sends, although nothing stands in its way: the installation is late, or stuck. One notice for
/// all of it. While nothing was running nothing could leave, so that a start after a long stop alarms nobody at once.
pub(super) async fn find(app: &App, place: WorkspaceId, now: Timestamp) -> Result<Option<Cause>> {
    let latest = now.minus(TOLD_AFTER);
    if app.begun_at > latest {
        return Ok(None);
    }
    let since = gauge::oldest_claimable_of(&app.store, place, latest, now).await?;
    Ok(since.map(|since| Cause {
        kind: NoticeKind::DeliveriesWait,
        noun: "workspace",
        noun_id: place.uuid(),
        about: NoticeAbout::default(),
        since,
        concerns: Vec::new(),
        action: Some(Action::PublicationSettle),
    }))
}
