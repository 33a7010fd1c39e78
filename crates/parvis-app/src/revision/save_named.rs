use super::{checked_name, ensure, show};
use crate::original::{Opened, open_here};
use crate::revision::RevisionView;
use crate::{Acting, App, Result};
use parvis_domain::{Action, OriginalId, RevisionReason};
use parvis_store::revision;
use serde_json::json;

/// Keeps the working copy as a revision with a name. One that was kept already gets the name.
///
/// # Errors
/// `working-copy-moved-on` when `version` isn't the working copy's; `original-trashed`; `invalid` on `name`;
/// `not-found`; `denied`.
pub async fn save_named(
    app: &App,
    who: &Acting,
    original: OriginalId,
    version: Option<i64>,
    name: &str,
) -> Result<RevisionView> {
    let mut tx = app.begin().await?;
    let Opened { original, mut copy } = open_here(&mut tx, who, original).await?;
    app.allowed(who, Action::OriginalEdit, &who.context_of(&original))?;
    original.not_trashed()?;
    crate::original::same_version(&copy, version)?;
    let name = checked_name(name)?;
    let (id, _) = ensure(
        app,
        &mut tx,
        who.place(),
        &mut copy,
        RevisionReason::Named,
        app.now(),
    )
    .await?;
    revision::set_name(&mut tx, who.place(), id, Some(&name)).await?;
    let detail = json!({ "revision": id, "name": name });
    app.trace(&mut tx, who, Action::OriginalEdit, original.id.uuid(), detail)
        .await?;
    tx.commit().await?;
    show(app, who, original.id, id).await
}
