use super::{Opened, OriginalView, open_here, show, write_moved};
use crate::{Acting, App, Result};
use parvis_domain::{Action, OriginalId};
use serde_json::json;

/// Gives a plan up. Doing it twice changes nothing.
///
/// # Errors
/// `original-not-scheduled` when it is live or in the trash; `not-found`; `denied`.
pub async fn unschedule(app: &App, who: &Acting, id: OriginalId) -> Result<OriginalView> {
    let mut tx = app.begin().await?;
    let Opened { mut original, .. } = open_here(&mut tx, who, id).await?;
    let ruling = app.allowed(who, Action::OriginalSchedule, &who.context_of(&original))?;
    let before = original.planned;
    if original.unschedule()? {
        let detail = json!({ "given_up": before, "state": original.state });
        write_moved(app, &mut tx, who, &mut original, &ruling, false, detail).await?;
    }
    tx.commit().await?;
    show(app, who, id).await
}
