use super::{RevisionView, checked_name, of_original, show};
use crate::original::{Opened, open};
use crate::{Acting, App, Result};
use parvis_domain::{Action, OriginalId, RevisionId};
use parvis_store::revision;
use serde_json::json;

/// Gives a revision a name, or takes its name away.
///
/// # Errors
/// `invalid` on `name`; `not-found`; `denied`.
pub async fn rename(
    app: &App,
    who: &Acting,
    original: OriginalId,
    id: RevisionId,
    name: Option<&str>,
) -> Result<RevisionView> {
    let mut tx = app.begin().await?;
    let Opened { original, .. } = open(&mut tx, who, original).await?;
    app.allowed(who, Action::OriginalEdit, &who.context_of(&original))?;
    let before = of_original(&mut tx, who.place(), original.id, id).await?;
    let name = name.map(checked_name).transpose()?;
    revision::set_name(&mut tx, who.place(), id, name.as_deref()).await?;
    let detail = json!({ "revision": id, "before": before.head.name, "after": name });
    app.trace(&mut tx, who, Action::OriginalEdit, original.id.uuid(), detail)
        .await?;
    tx.commit().await?;
    show(app, who, original.id, id).await
}
