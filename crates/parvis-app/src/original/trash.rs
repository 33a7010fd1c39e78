use super::{Opened, OriginalView, open_here, show, write_moved};
use crate::{Acting, App, Result};
use parvis_domain::{Action, OriginalId};
use serde_json::json;

/// Throws an original away, from wherever it is: readers lose it, a plan is given up. It can be brought back.
/// Doing it twice changes nothing.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn trash(app: &App, who: &Acting, id: OriginalId) -> Result<OriginalView> {
    let mut tx = app.begin().await?;
    let Opened { mut original, .. } = open_here(&mut tx, who, id).await?;
    let ruling = app.allowed(who, Action::OriginalTrash, &who.context_of(&original))?;
    let (from, was_live) = (original.state, original.is_live());
    if original.trash() {
        let detail = json!({ "from": from });
        write_moved(app, &mut tx, who, &mut original, &ruling, was_live, detail).await?;
    }
    tx.commit().await?;
    show(app, who, id).await
}
