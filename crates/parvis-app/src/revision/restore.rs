use super::{ensure, of_original};
use crate::original::{Opened, OriginalView, open_here, same_version, show};
use crate::{Acting, App, Result};
use parvis_domain::{Action, OriginalId, RevisionId, RevisionReason};
use parvis_store::{media, original, working_copy};
use serde_json::json;

/// Copies a revision into the working copy. What stood there is kept as a revision first, so that nothing is
/// lost; readers see no difference until it is published.
///
/// # Errors
/// `working-copy-moved-on` when `version` isn't the working copy's; `original-trashed`; `not-found`; `denied`.
pub async fn restore(
    app: &App,
    who: &Acting,
    original: OriginalId,
    id: RevisionId,
    version: Option<i64>,
) -> Result<OriginalView> {
    let mut tx = app.begin().await?;
    let Opened { original, mut copy } = open_here(&mut tx, who, original).await?;
    app.allowed(who, Action::RevisionRestore, &who.context_of(&original))?;
    original.not_trashed()?;
    same_version(&copy, version)?;
    let wanted = of_original(&mut tx, who.place(), original.id, id).await?;
    if copy.content != wanted.content {
        let at = app.now();
        ensure(app, &mut tx, who.place(), &mut copy, RevisionReason::Replaced, at).await?;
        copy.content = wanted.content;
        copy.revision = Some(wanted.head.id);
        // The picture may have been removed since; the words come back without it.
        if let Some(cover) = &copy.content.cover
            && media::by_id(&mut tx, who.place(), cover.media).await?.is_none()
        {
            copy.content.cover = None;
            copy.revision = None;
        }
        copy.version += 1;
        copy.saved_by = who.user.id;
        copy.saved_at = at;
        working_copy::update(&mut tx, who.place(), &copy).await?;
        original::touch(&mut tx, who.place(), original.id, at).await?;
        let detail = json!({ "revision": id, "number": wanted.head.number });
        app.trace(&mut tx, who, Action::RevisionRestore, original.id.uuid(), detail)
            .await?;
    }
    tx.commit().await?;
    show(app, who, original.id).await
}
