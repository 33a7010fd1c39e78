use super::locked;
use crate::{App, By, Result};
use parvis_domain::{Action, DeliveryState, PlannedTime, PublicationId, WorkspaceId};
use parvis_store::{delivery, publication};
use serde_json::json;

/// As many are looked at in one go.
const AT_ONCE: u32 = 5_000;

/// Derives the instants of everything planned anew from its wall time and zone. For the start of a program that may
/// bring another tz database. Gives how many moved.
///
/// # Errors
/// When the store fails.
pub async fn recompute_planned(app: &App) -> Result<usize> {
    let (mut moved, mut after) = (0, None);
    loop {
        let found = publication::planned_everywhere(&app.store, after, AT_ONCE).await?;
        let Some((place, id, _)) = found.last() else {
            return Ok(moved);
        };
        after = Some((*place, *id));
        // Mostly none: what is sent next doesn't wait for a lock on each.
        for (place, id, planned) in found {
            if planned.recomputed().is_some() {
                moved += usize::from(recompute(app, place, id).await?);
            }
        }
    }
}

/// Moves one, if it still has to be. Gives whether it had.
async fn recompute(app: &App, place: WorkspaceId, id: PublicationId) -> Result<bool> {
    let mut tx = app.begin().await?;
    let (mut found, delivery) = locked(&mut tx, place, id).await?;
    let Some(anew) = found.planned.and_then(PlannedTime::recomputed) else {
        return Ok(false);
    };
    let detail = json!({
        "before": found.planned,
        "planned": anew,
        "tz_database": parvis_domain::zone_release(),
    });
    found.planned = Some(anew);
    found.due_at = anew.instant();
    publication::update(&mut tx, place, &found).await?;
    if let Some(mut delivery) = delivery
        && delivery.state == DeliveryState::Available
    {
        delivery.run_at = found.due_at;
        delivery::update(&mut tx, &delivery).await?;
    }
    let action = Action::PublicationSchedule;
    app.trace_by(&mut tx, place, &By::system(), action, Some(id.uuid()), detail)
        .await?;
    tx.commit().await?;
    Ok(true)
}
