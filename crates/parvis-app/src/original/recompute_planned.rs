use crate::{App, By, Result};
use parvis_domain::Action;
use parvis_store::original;
use serde_json::json;

/// Derives the instants of everything scheduled anew from its wall time and zone. For the start of a program that
/// may bring another tz database. Gives how many moved.
pub async fn recompute_planned(app: &App) -> Result<usize> {
    let mut moved = 0;
    for (place, id) in original::scheduled(&app.store).await? {
        let mut tx = app.begin().await?;
        let Some(mut found) = original::for_update(&mut tx, place, id).await? else {
            continue;
        };
        let Some(anew) = found.planned.and_then(parvis_domain::PlannedTime::recomputed) else {
            continue;
        };
        let detail =
            json!({ "before": found.planned, "planned": anew, "tz_database": parvis_domain::zone_release() });
        found.planned = Some(anew);
        found.version += 1;
        original::update(&mut tx, place, &found).await?;
        app.trace_by(
            &mut tx,
            place,
            &By::system(),
            Action::OriginalSchedule,
            Some(id.uuid()),
            detail,
        )
        .await?;
        tx.commit().await?;
        moved += 1;
    }
    Ok(moved)
}
