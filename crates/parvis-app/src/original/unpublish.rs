use super::{Opened, OriginalView, open_here, show, write_moved};
use crate::{Acting, App, Result};
use parvis_domain::{Action, OriginalId};
use serde_json::json;

/// Takes an original away from readers. Its address says that it is gone, and is kept for it. Doing it twice
/// changes nothing.
///
/// # Errors
/// `original-not-live`; `not-found`; `denied`.
pub async fn unpublish(app: &App, who: &Acting, id: OriginalId) -> Result<OriginalView> {
    let mut tx = app.begin().await?;
    let Opened { mut original, .. } = open_here(&mut tx, who, id).await?;
    let ruling = app.allowed(who, Action::OriginalUnpublish, &who.context_of(&original))?;
    if original.unpublish()? {
        let detail = json!({ "revision": original.published_revision });
        write_moved(app, &mut tx, who, &mut original, &ruling, true, detail).await?;
    }
    tx.commit().await?;
    show(app, who, id).await
}
