use crate::{App, Result};
use parvis_domain::{
    Revision, RevisionHead, RevisionId, RevisionReason, Timestamp, WorkingCopy, WorkspaceId,
};
use parvis_store::{Tx, revision, working_copy};

/// The revision that has the working copy's words: the one it came from, or the newest one when it says the same,
/// or a new one. The working copy remembers which. Gives it, and whether it was made now.
pub(crate) async fn ensure(
    app: &App,
    tx: &mut Tx,
    place: WorkspaceId,
    copy: &mut WorkingCopy,
    reason: RevisionReason,
    at: Timestamp,
) -> Result<(RevisionId, bool)> {
    if let Some(already) = copy.revision {
        return Ok((already, false));
    }
    let newest = revision::newest(&mut *tx, place, copy.original).await?;
    let (id, is_new) = match &newest {
        Some(newest) if newest.content == copy.content => (newest.head.id, false),
        _ => {
            let made = Revision {
                head: RevisionHead {
                    id: RevisionId::next(app.clock.as_ref(), app.dice.as_ref()),
                    original: copy.original,
                    number: newest.map_or(1, |newest| newest.head.number + 1),
                    title: copy.content.title.clone(),
                    name: None,
                    reason,
                    made_by: copy.saved_by,
                    made_at: at,
                },
                content: copy.content.clone(),
            };
            revision::insert(tx, place, &made).await?;
            (made.head.id, true)
        }
    };
    copy.revision = Some(id);
    working_copy::update(tx, place, copy).await?;
    Ok((id, is_new))
}
