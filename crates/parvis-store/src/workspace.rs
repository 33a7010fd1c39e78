//! Workspaces and the hosts that lead to them.

use crate::{Db, Result, Tx};
use parvis_domain::{Timestamp, UserId, Workspace, WorkspaceId};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    workspace_id: WorkspaceId,
    slug: String,
    name: String,
    zone: String,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
}

impl From<Row> for Workspace {
    fn from(row: Row) -> Self {
        Self {
            id: row.workspace_id,
            slug: row.slug,
            name: row.name,
            zone: row.zone,
            created_at: row.created_at,
        }
    }
}

/// Every workspace of the instance, by name.
pub async fn list(db: impl Into<Db<'_>>) -> Result<Vec<Workspace>> {
    let rows = fetch_all!(
        db,
        Row,
        "select workspace_id, slug, name, zone, created_at
        from workspaces
        order by name, workspace_id"
    )?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The workspace with this identifier.
pub async fn by_id(db: impl Into<Db<'_>>, id: WorkspaceId) -> Result<Option<Workspace>> {
    let row = fetch_optional!(
        db,
        Row,
        "select workspace_id, slug, name, zone, created_at
        from workspaces
        where workspace_id = $1",
        id
    )?;
    Ok(row.map(Into::into))
}

/// The workspace whose word in addresses this is.
pub async fn by_slug(db: impl Into<Db<'_>>, slug: &str) -> Result<Option<Workspace>> {
    let row = fetch_optional!(
        db,
        Row,
        "select workspace_id, slug, name, zone, created_at
        from workspaces
        where slug = $1",
        slug
    )?;
    Ok(row.map(Into::into))
}

/// The workspace whose site answers on a host of its own.
pub async fn by_host(db: impl Into<Db<'_>>, host: &str) -> Result<Option<Workspace>> {
    let row = fetch_optional!(
        db,
        Row,
        "select w.workspace_id, w.slug, w.name, w.zone, w.created_at
        from hosts h
        join workspaces w on w.workspace_id = h.workspace_id
        where h.host = $1",
        host
    )?;
    Ok(row.map(Into::into))
}

/// Writes a new one. [`StoreError::Taken`](crate::StoreError::Taken) when the slug is in use.
pub async fn insert(tx: &mut Tx, workspace: &Workspace, created_by: UserId) -> Result<()> {
    execute!(
        tx,
        "insert into workspaces (workspace_id, slug, name, zone, created_at, created_by)
        values ($1, $2, $3, $4, $5, $6)",
        workspace.id,
        &workspace.slug,
        &workspace.name,
        &workspace.zone,
        workspace.created_at,
        created_by
    )?;
    Ok(())
}

/// The domain of its own that leads to the workspace's site, the first by name when there are several.
pub async fn own_host(db: impl Into<Db<'_>>, id: WorkspaceId) -> Result<Option<String>> {
    let row = fetch_optional!(
        db,
        (String,),
        "select host
        from hosts
        where workspace_id = $1
        order by host
        limit 1",
        id
    )?;
    Ok(row.map(|(host,)| host))
}

/// Whether the instance has no more than one workspace.
pub async fn is_sole(db: impl Into<Db<'_>>) -> Result<bool> {
    let rows = fetch_all!(db, (Uuid,), "select workspace_id from workspaces limit 2")?;
    Ok(rows.len() < 2)
}
