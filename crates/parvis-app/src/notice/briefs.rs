use super::cause::Cause;
use crate::{App, Result};
use parvis_domain::{Action, BriefWaitsFor, NoticeAbout, NoticeKind, WorkspaceId};
use parvis_store::brief::{self, BriefWaiting};
use std::time::Duration;

/// That a brief was declined is news for so long.
const NEWS: Duration = Duration::from_hours(14 * 24);
/// No more than this is told; the list tells the rest.
const MOST: u32 = 200;

/// What of briefs waits for somebody: an answer that is due, or one that whoever asked should read.
pub(super) async fn find(app: &App, place: WorkspaceId) -> Result<Vec<Cause>> {
    let waiting = brief::waiting(&app.store, place, app.now().minus(NEWS), MOST).await?;
    Ok(waiting.into_iter().filter_map(of).collect())
}

fn of(waiting: BriefWaiting) -> Option<Cause> {
    let (kind, concerns, action) = match waiting.waits_for {
        Some(BriefWaitsFor::Cm) => (NoticeKind::BriefWaits, Vec::new(), Some(Action::BriefAnswer)),
        // A client hears by letter.
        Some(BriefWaitsFor::Asker) | None => (NoticeKind::BriefAnswered, vec![waiting.asked_by?], None),
    };
    Some(Cause {
        kind,
        noun: "brief",
        noun_id: waiting.id.uuid(),
        about: NoticeAbout {
            title: waiting.title,
            person: waiting.asker_name,
            ..NoticeAbout::default()
        },
        since: waiting.since,
        concerns,
        action,
    })
}
