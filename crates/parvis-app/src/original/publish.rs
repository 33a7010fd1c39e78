use super::text::ready;
use super::{Opened, OriginalView, address, open_here, same_version, show, write_moved};
use crate::revision::{ensure, of_original};
use crate::{Acting, App, Result};
use parvis_domain::{Action, Original, OriginalId, Revision, RevisionId, RevisionReason, Timestamp};
use parvis_store::{Tx, revision};
use serde_json::json;

/// What is to go before readers.
#[derive(Clone, Copy, Debug, Default)]
pub struct Publish {
    /// The version of the working copy that whoever publishes has seen; without one, whatever is there is meant.
    pub version: Option<i64>,
    /// An older revision instead of the working copy: to step back, or to let out what was held.
    pub revision: Option<RevisionId>,
}

/// Puts an original before readers, or puts another revision of it there. Its revision, its state, the ruling and
/// the trace are written together.
///
/// Publishing what readers see already changes nothing: a second click does no harm.
///
/// # Errors
/// `working-copy-moved-on`; `original-trashed`; `invalid`: `title-missing`, `content-empty`; `not-found`;
/// `denied`.
pub async fn publish(app: &App, who: &Acting, id: OriginalId, given: Publish) -> Result<OriginalView> {
    let mut tx = app.begin().await?;
    let Opened {
        mut original,
        mut copy,
    } = open_here(&mut tx, who, id).await?;
    let ruling = app.allowed(who, Action::OriginalPublish, &who.context_of(&original))?;
    original.not_trashed()?;
    let at = app.now();
    let revision = if let Some(chosen) = given.revision {
        of_original(&mut tx, who.place(), id, chosen).await?
    } else {
        same_version(&copy, given.version)?;
        ready(&copy.content, original.kind)?;
        let (made, _) = ensure(
            app,
            &mut tx,
            who.place(),
            &mut copy,
            RevisionReason::Published,
            at,
        )
        .await?;
        of_original(&mut tx, who.place(), id, made).await?
    };
    let before = original.published_revision;
    if put_before_readers(&mut tx, who.place(), &mut original, &revision, at).await? {
        let detail =
            json!({ "revision": revision.head.id, "before": before, "title": revision.content.title });
        write_moved(app, &mut tx, who, &mut original, &ruling, true, detail).await?;
    }
    tx.commit().await?;
    show(app, who, id).await
}

/// Moves the original, settles its address, and gives it away. Gives whether anything changed.
pub(super) async fn put_before_readers(
    tx: &mut Tx,
    place: parvis_domain::WorkspaceId,
    original: &mut Original,
    revision: &Revision,
    at: Timestamp,
) -> Result<bool> {
    ready(&revision.content, original.kind)?;
    let moved = original.publish(revision.head.id, at)?;
    if moved {
        address::settle(tx, place, original, &revision.content.title).await?;
        address::give_away(tx, place, original, at).await?;
    }
    Ok(moved)
}

/// The words that were frozen for a planned time.
pub(super) async fn frozen(
    tx: &mut Tx,
    place: parvis_domain::WorkspaceId,
    original: &Original,
) -> Result<Option<Revision>> {
    match original.scheduled_revision {
        Some(id) => Ok(revision::by_id(&mut *tx, place, id).await?),
        None => Ok(None),
    }
}
