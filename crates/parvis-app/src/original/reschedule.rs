use super::{Opened, OriginalView, PlannedInput, open_here, show, write_moved};
use crate::{Acting, App, Result};
use parvis_domain::{Action, OriginalId};
use serde_json::json;

/// Moves the time of what is scheduled, or held. What will go live stays what it was.
///
/// # Errors
/// `original-not-scheduled`; `invalid`: `planned-past` and what [`PlannedInput::read`] refuses; `not-found`;
/// `denied`.
pub async fn reschedule(
    app: &App,
    who: &Acting,
    id: OriginalId,
    planned: &PlannedInput,
) -> Result<OriginalView> {
    let mut tx = app.begin().await?;
    let Opened { mut original, .. } = open_here(&mut tx, who, id).await?;
    let ruling = app.allowed(who, Action::OriginalSchedule, &who.context_of(&original))?;
    let planned = planned.read(who)?;
    let before = original.planned;
    if original.reschedule(planned, app.now())? {
        let detail = json!({ "before": before, "planned": planned });
        write_moved(app, &mut tx, who, &mut original, &ruling, false, detail).await?;
    }
    tx.commit().await?;
    show(app, who, id).await
}
