use super::{Opened, OriginalView, open_here, show, write_moved};
use crate::{Acting, App, Result};
use parvis_domain::{Action, OriginalId};
use serde_json::json;

/// Brings an original back from the trash, never straight before readers: what was live comes back unpublished,
/// what was scheduled as it was before. What isn't in the trash stays as it is.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn bring_back(app: &App, who: &Acting, id: OriginalId) -> Result<OriginalView> {
    let mut tx = app.begin().await?;
    let Opened { mut original, .. } = open_here(&mut tx, who, id).await?;
    let ruling = app.allowed(who, Action::OriginalRestore, &who.context_of(&original))?;
    if original.bring_back() {
        let detail = json!({ "to": original.state });
        write_moved(app, &mut tx, who, &mut original, &ruling, false, detail).await?;
    }
    tx.commit().await?;
    show(app, who, id).await
}
