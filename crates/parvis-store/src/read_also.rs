//! What somebody recommends under an original, in their order.

use crate::{Db, Result, Tx};
use parvis_domain::{OriginalId, WorkspaceId};
use uuid::Uuid;

/// What was picked for an original, whatever became of it since.
pub async fn of_original(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    original: OriginalId,
) -> Result<Vec<OriginalId>> {
    let rows = fetch_all!(
        db,
        (Uuid,),
        "select other_id
        from read_also
        where workspace_id = $1
        and original_id = $2
        order by position",
        workspace,
        original
    )?;
    Ok(rows.into_iter().map(|(id,)| id.into()).collect())
}

/// Picks these for an original and no others.
/// [`StoreError::Reference`](crate::StoreError::Reference) when one isn't the workspace's.
pub async fn set(
    tx: &mut Tx,
    workspace: WorkspaceId,
    original: OriginalId,
    others: &[OriginalId],
) -> Result<()> {
    execute!(
        tx,
        "delete from read_also
        where workspace_id = $1
        and original_id = $2",
        workspace,
        original
    )?;
    for (position, other) in (0_i64..).zip(others) {
        execute!(
            tx,
            "insert into read_also (workspace_id, original_id, position, other_id)
            values ($1, $2, $3, $4)",
            workspace,
            original,
            position,
            *other
        )?;
    }
    Ok(())
}
