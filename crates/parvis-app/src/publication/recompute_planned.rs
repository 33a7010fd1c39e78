use super::locked;
use crate::{App, By, Result};
use parvis_domain::{Action, DeliveryState, PlannedTime};
use parvis_store::{delivery, publication};
use serde_json::json;

/// Derives the instants of everything planned anew from its wall time and zone. For the start of a program that may
/// bring another tz database. Gives how many moved.
///
/// # Errors
/// When the store fails.
pub async fn recompute_planned(app: &App) -> Result<usize> {
    let mut moved = 0;
    for (place, id) in publication::planned_everywhere(&app.store).await? {
        let mut tx = app.begin().await?;
        let (mut found, delivery) = locked(&mut tx, place, id).await?;
        let Some(anew) = found.planned.and_then(PlannedTime::recomputed) else {
            continue;
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
        moved += 1;
    }
    Ok(moved)
}
