//! Signs of life of the installation, and what one learns from those that are missing: from when to when nothing ran,
//! that the clock was moved, that there was no room. What is over is kept as an incident, and told to the members whose
//! work it touched (`notice/incidents.rs`).

mod clocks;
mod room;

pub(crate) use room::Room;

use crate::{App, Problem, Result, notice};
use clocks::{Clocks, Seen};
use parvis_domain::{Incident, IncidentId, IncidentKind, Timestamp};
use parvis_store::{incident, workspace};
use std::sync::Arc;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// A restart, an upgrade, a clock put right by a little: no shorter standstill and no smaller leap is an incident.
pub const WORTH_TELLING: Duration = Duration::from_mins(10);
/// How often one looks at the clocks. Nothing is asked of the database for it.
const LOOK: Duration = Duration::from_secs(5);
/// How often a sign of life is kept.
const KEPT_EVERY: Duration = Duration::from_mins(1);
/// One look takes no longer than this; else something is stuck.
const PATIENCE: Duration = Duration::from_mins(1);

/// The installation comes back, or is there for the first time. To be called before anything that was due is touched.
///
/// # Errors
/// When the store fails, but not for want of room.
pub async fn begins(app: &App) -> Result<()> {
    match comes_back(app).await {
        Err(problem) if problem.is_full() => {
            tracing::error!("there is no room to keep a sign of life");
            Ok(())
        }
        begun => begun,
    }
}

async fn comes_back(app: &App) -> Result<()> {
    let now = app.now();
    let mut tx = app.begin().await?;
    let last = incident::alive(&mut tx, now).await?;
    let kind = match last {
        Some(last) if now.since(last) >= WORTH_TELLING => IncidentKind::StoodStill,
        // For how long nothing ran, nobody can say then.
        Some(last) if last.since(now) >= WORTH_TELLING => IncidentKind::ClockLeapt,
        _ => {
            tx.commit().await?;
            return Ok(());
        }
    };
    let incident = happened(app, kind, last.unwrap_or(now), now);
    incident::insert(&mut tx, &incident).await?;
    tx.commit().await?;
    say(&incident);
    Ok(())
}

/// Gives signs of life until it is stopped, and notices when they weren't given.
///
/// # Errors
/// Never: what fails is said and tried again.
pub async fn run(app: Arc<App>, stop: CancellationToken) -> Result<(), Problem> {
    let mut life = Life {
        clocks: Clocks::begin(app.now()),
        kept: None,
        waiting: Vec::new(),
        // What befell it before it began is told once what was due meanwhile is settled.
        news: true,
    };
    let beat = app.pulse().enters("life", PATIENCE, LOOK);
    while !stop.is_cancelled() {
        let working = beat.begins(app.pulse()).await;
        if let Err(problem) = life.look(&app).await {
            tracing::error!(%problem, cause = ?problem.source, "a sign of life couldn't be kept, and is tried again");
        }
        drop(working);
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            () = stop.cancelled() => {}
        }
    }
    Ok(())
}

struct Life {
    clocks: Clocks,
    /// When the last sign of life was kept, as the clock showed it.
    kept: Option<Timestamp>,
    /// What was noticed and isn't kept yet.
    waiting: Vec<Incident>,
    /// Something was told, or may have been, and what it touched shows only by the next look.
    news: bool,
}

impl Life {
    async fn look(&mut self, app: &App) -> Result<()> {
        let now = app.now();
        let Seen { still, leap } = self.clocks.see(now, clocks::awake());
        if let Some((from, to)) = leap {
            self.waiting
                .push(happened(app, IncidentKind::ClockLeapt, from, to));
        }
        if let Some((from, to)) = still {
            self.waiting
                .push(happened(app, IncidentKind::StoodStill, from, to));
        }
        if let Some((from, to)) = app.room.look(crate::problem::times_full(), now) {
            self.waiting
                .push(happened(app, IncidentKind::StorageFull, from, to));
        }
        let fresh = self
            .kept
            .is_some_and(|kept| kept <= now && now.since(kept) < KEPT_EVERY);
        if self.kept.is_some() && std::mem::take(&mut self.news) {
            tell(app).await?;
        }
        if fresh && self.waiting.is_empty() && app.room.none_since().is_none() {
            return Ok(());
        }
        let mut tx = app.begin().await?;
        let last = incident::alive(&mut tx, now).await?;
        let told: Vec<&Incident> = self.waiting.iter().filter(|it| stands(it, last)).collect();
        for incident in &told {
            incident::insert(&mut tx, incident).await?;
        }
        tx.commit().await?;
        self.news |= !told.is_empty();
        for incident in told {
            say(incident);
        }
        self.waiting.clear();
        self.kept = Some(now);
        Ok(())
    }
}

/// Tells it without waiting until somebody looks around.
async fn tell(app: &App) -> Result<()> {
    for place in workspace::list(&app.store).await? {
        notice::reconcile(app, &place).await?;
    }
    Ok(())
}

/// This node stood still; with others that went on, the installation didn't.
fn stands(incident: &Incident, last: Option<Timestamp>) -> bool {
    incident.kind != IncidentKind::StoodStill
        || last.is_none_or(|last| incident.until.since(last) >= WORTH_TELLING)
}

fn happened(app: &App, kind: IncidentKind, since: Timestamp, until: Timestamp) -> Incident {
    Incident {
        id: IncidentId::next(app.clock.as_ref(), app.dice.as_ref()),
        kind,
        since,
        until,
        noticed_at: app.now(),
    }
}

fn say(incident: &Incident) {
    tracing::warn!(kind = %incident.kind, since = %incident.since.to_rfc3339(), until = %incident.until.to_rfc3339(), "something befell the installation; those whose work it may have touched are told");
}
