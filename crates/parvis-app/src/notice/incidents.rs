use super::cause::Cause;
use crate::{App, Result};
use parvis_domain::{Action, Incident, IncidentKind, NoticeAbout, NoticeKind, Timestamp, WorkspaceId};
use parvis_store::incident::{self, Missed};
use std::time::Duration;

/// What befell the installation is news for so long.
const NEWS: Duration = Duration::from_hours(7 * 24);
/// What was due meanwhile is settled within this time: what a letter says of it should hold.
const SETTLING: Duration = Duration::from_secs(4);
/// That it is over is noticed within this time, and the worker may be quicker.
const NOTICED: Duration = Duration::from_secs(10);
/// From this length on a standstill is told, whether or not something fell due in it: nobody's answers were read.
const LONG: Duration = Duration::from_hours(1);

/// What befell the installation, for those who settle what became of publications: from when to when, and how much of
/// what they had planned went out late or is held because of it.
pub(super) async fn find(app: &App, place: WorkspaceId, now: Timestamp) -> Result<Vec<Cause>> {
    let mut causes = Vec::new();
    for incident in incident::noticed_after(&app.store, now.minus(NEWS)).await? {
        if incident.noticed_at <= now && now.since(incident.noticed_at) < SETTLING {
            continue;
        }
        let missed = if incident.is_backwards() {
            Missed::default()
        } else {
            incident::missed(
                &app.store,
                place,
                incident.since,
                incident.until,
                incident.until.minus(NOTICED),
            )
            .await?
        };
        if is_told(&incident, missed) {
            causes.push(cause(&incident, missed));
        }
    }
    Ok(causes)
}

fn is_told(incident: &Incident, missed: Missed) -> bool {
    incident.kind != IncidentKind::StoodStill || incident.length() >= LONG || missed != Missed::default()
}

fn cause(incident: &Incident, missed: Missed) -> Cause {
    Cause {
        kind: match incident.kind {
            IncidentKind::StoodStill => NoticeKind::StoodStill,
            IncidentKind::ClockLeapt => NoticeKind::ClockLeapt,
            IncidentKind::StorageFull => NoticeKind::StorageFull,
        },
        noun: "incident",
        noun_id: incident.id.uuid(),
        about: NoticeAbout {
            ends_at: Some(incident.until.micros()),
            late: missed.late,
            held: missed.held,
            ..NoticeAbout::default()
        },
        since: incident.since,
        concerns: Vec::new(),
        action: Some(Action::PublicationSettle),
    }
}
