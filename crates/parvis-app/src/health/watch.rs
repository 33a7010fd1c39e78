use super::{day, look_outside, look_over, zone};
use crate::{App, Result};
use jiff::civil::Date;
use parvis_domain::{Timestamp, WorkspaceId};
use parvis_store::change::Heard;
use parvis_store::workspace;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::broadcast::error::RecvError;
use tokio_util::sync::CancellationToken;

/// Changes come in bursts: a workspace is judged once for all of one.
const BURST: Duration = Duration::from_secs(2);
/// What happens without a change (a day that ends) is looked for this often.
const ROUND: Duration = Duration::from_secs(20);
/// A workspace is judged anew after so long, whatever happened.
const AT_LEAST: Duration = Duration::from_hours(6);
/// Places outside are looked for this often.
const OUTSIDE: Duration = Duration::from_mins(5);
/// A round through everything takes no longer than this; else something is stuck.
const STUCK_AFTER: Duration = Duration::from_hours(1);

/// What changes how a channel is doing.
const OF_CONCERN: [&str; 6] = [
    "publication",
    "conversation",
    "channel",
    "look",
    "member",
    "strategy",
];

/// Judges channels as things happen and as days end, and looks at their public pages once a day, until it is stopped. A
/// page that is slow holds up no judgement.
pub async fn run(app: Arc<App>, stop: CancellationToken) {
    tokio::join!(judge(&app, &stop), outside(&app, &stop));
}

async fn judge(app: &App, stop: &CancellationToken) {
    let mut ear = app.store.hear();
    let mut round = tokio::time::interval(ROUND);
    let mut changed = BTreeSet::new();
    let mut judged: HashMap<WorkspaceId, (Date, Timestamp)> = HashMap::new();
    let beat = app.pulse().enters("judging", STUCK_AFTER, ROUND);
    loop {
        let now = tokio::select! {
            () = stop.cancelled() => return,
            _ = round.tick() => true,
            heard = ear.recv() => {
                let missed = !note(&mut changed, heard);
                if missed {
                    judged.clear();
                }
                missed
            }
            () = tokio::time::sleep(BURST), if !changed.is_empty() => true,
        };
        if now {
            let _working = beat.begins(app.pulse()).await;
            let these = std::mem::take(&mut changed);
            if let Err(problem) = judge_these(app, &these, &mut judged).await {
                tracing::error!(%problem, cause = ?problem.source, "which workspaces there are couldn't be read");
                judged.clear();
            }
        }
    }
}

/// Remembers where something changed. Gives whether that is known.
fn note(changed: &mut BTreeSet<WorkspaceId>, heard: std::result::Result<Heard, RecvError>) -> bool {
    match heard {
        Ok(Heard::Change(change)) => {
            if OF_CONCERN.contains(&change.noun.as_ref()) {
                changed.insert(change.workspace);
            }
            true
        }
        Ok(Heard::Missed) | Err(RecvError::Lagged(_)) => false,
        Err(RecvError::Closed) => true,
    }
}

/// Judges where something changed, where a new day began, and where nobody has for long.
async fn judge_these(
    app: &App,
    changed: &BTreeSet<WorkspaceId>,
    judged: &mut HashMap<WorkspaceId, (Date, Timestamp)>,
) -> Result<()> {
    for place in workspace::list(&app.store).await? {
        let now = app.now();
        let today = day(now, &zone(&place.zone));
        let fresh = judged.get(&place.id).is_some_and(|(on, at)| {
            // A clock that was moved back is no reason to wait.
            *on == today && now >= *at && now.since(*at) < AT_LEAST
        });
        if changed.contains(&place.id) || !fresh {
            // One that fails holds up no other, and is tried again in the next round.
            match look_over(app, &place).await {
                Ok(_) => {
                    judged.insert(place.id, (today, now));
                }
                Err(problem) => {
                    judged.remove(&place.id);
                    tracing::error!(%problem, cause = ?problem.source, workspace = %place.id, "channels couldn't be judged, and are tried again");
                }
            }
        }
    }
    Ok(())
}

async fn outside(app: &App, stop: &CancellationToken) {
    let beat = app.pulse().enters("outside", STUCK_AFTER, OUTSIDE);
    while !stop.is_cancelled() {
        let working = beat.begins(app.pulse()).await;
        if let Err(problem) = look_outside(app).await {
            tracing::error!(%problem, cause = ?problem.source, "places outside couldn't be looked at, and are tried again");
        }
        drop(working);
        tokio::select! {
            () = tokio::time::sleep(OUTSIDE) => {}
            () = stop.cancelled() => {}
        }
    }
}
