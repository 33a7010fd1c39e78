//! The policy's answers that something rests on.

use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{Action, Ruling, RulingId, Timestamp, WorkspaceId};
use uuid::Uuid;

/// Records a ruling, and gives the identifier to keep with what rests on it.
pub async fn insert(
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: RulingId,
    principal: Uuid,
    action: Action,
    ruling: &Ruling,
    at: Timestamp,
) -> Result<()> {
    let text = serde_json::to_string(ruling).map_err(|error| StoreError::corrupt("ruling", error))?;
    execute!(
        tx,
        "insert into rulings (workspace_id, id, principal_id, action, outcome, ruling, created_at)
        values ($1, $2, $3, $4, $5, $6, $7)",
        workspace,
        id,
        principal,
        action.as_str(),
        ruling.outcome.as_str(),
        text,
        at
    )?;
    Ok(())
}

/// A recorded ruling.
pub async fn by_id(db: impl Into<Db<'_>>, workspace: WorkspaceId, id: RulingId) -> Result<Option<Ruling>> {
    let row = fetch_optional!(
        db,
        (String,),
        "select ruling
        from rulings
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    row.map(|(text,)| {
        serde_json::from_str(&text).map_err(|error| StoreError::corrupt("rulings.ruling", error))
    })
    .transpose()
}
