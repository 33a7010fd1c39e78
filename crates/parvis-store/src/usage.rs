//! What people come to do at the workspace's places.

use crate::{Db, Result, Tx};
use parvis_domain::{Timestamp, Usage, UsageId, WorkspaceId};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: UsageId,
    name: String,
    sentence: String,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
}

impl From<Row> for Usage {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            name: row.name,
            sentence: row.sentence,
            created_at: row.created_at,
        }
    }
}

/// Every usage of the workspace, by name.
pub async fn list(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<Usage>> {
    let rows = fetch_all!(
        db,
        Row,
        "select id, name, sentence, created_at
        from usages
        where workspace_id = $1
        order by name, id",
        workspace
    )?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// One usage.
pub async fn by_id(db: impl Into<Db<'_>>, workspace: WorkspaceId, id: UsageId) -> Result<Option<Usage>> {
    let row = fetch_optional!(
        db,
        Row,
        "select id, name, sentence, created_at
        from usages
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    Ok(row.map(Into::into))
}

/// Writes a new one. [`StoreError::Taken`](crate::StoreError::Taken) when the name is in use.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, usage: &Usage) -> Result<()> {
    execute!(
        tx,
        "insert into usages (workspace_id, id, name, sentence, created_at)
        values ($1, $2, $3, $4, $5)",
        workspace,
        usage.id,
        &usage.name,
        &usage.sentence,
        usage.created_at
    )?;
    Ok(())
}

/// Writes the name and the sentence anew. Gives whether it was there.
pub async fn update(tx: &mut Tx, workspace: WorkspaceId, usage: &Usage) -> Result<bool> {
    let touched = execute!(
        tx,
        "update usages
        set name = $3, sentence = $4
        where workspace_id = $1
        and id = $2",
        workspace,
        usage.id,
        &usage.name,
        &usage.sentence
    )?;
    Ok(touched == 1)
}

/// Takes it away. Gives whether it was there; [`StoreError::Reference`](crate::StoreError::Reference) when a
/// channel still names it.
pub async fn delete(tx: &mut Tx, workspace: WorkspaceId, id: UsageId) -> Result<bool> {
    let touched = execute!(
        tx,
        "delete from usages
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    Ok(touched == 1)
}

/// Takes it away unless something still names it, whatever that is. Gives whether it went.
pub async fn delete_if_free(tx: &mut Tx, workspace: WorkspaceId, id: UsageId) -> Result<bool> {
    execute!(tx, "savepoint before_deleting")?;
    let went = match delete(tx, workspace, id).await {
        Ok(_) => true,
        Err(crate::StoreError::Reference(_)) => {
            execute!(tx, "rollback to savepoint before_deleting")?;
            false
        }
        Err(other) => return Err(other),
    };
    execute!(tx, "release savepoint before_deleting")?;
    Ok(went)
}
