//! The sections of the site.

use crate::{Db, Result, Tx};
use parvis_domain::{Category, CategoryId, Timestamp, WorkspaceId};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: CategoryId,
    name: String,
    slug: String,
    sentence: String,
    position: i64,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
}

impl From<Row> for Category {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            name: row.name,
            slug: row.slug,
            sentence: row.sentence,
            position: row.position,
            created_at: row.created_at,
        }
    }
}

/// Every section of the workspace, in their order.
pub async fn list(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<Category>> {
    let rows = fetch_all!(
        db,
        Row,
        "select id, name, slug, sentence, position, created_at
        from categories
        where workspace_id = $1
        order by position, name, id",
        workspace
    )?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// One section.
pub async fn by_id(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: CategoryId,
) -> Result<Option<Category>> {
    let row = fetch_optional!(
        db,
        Row,
        "select id, name, slug, sentence, position, created_at
        from categories
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    Ok(row.map(Into::into))
}

/// The section with this word in its address.
pub async fn by_slug(db: impl Into<Db<'_>>, workspace: WorkspaceId, slug: &str) -> Result<Option<Category>> {
    let row = fetch_optional!(
        db,
        Row,
        "select id, name, slug, sentence, position, created_at
        from categories
        where workspace_id = $1
        and slug = $2",
        workspace,
        slug
    )?;
    Ok(row.map(Into::into))
}

/// Writes a new one. [`StoreError::Taken`](crate::StoreError::Taken) when the name or the slug is in use.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, category: &Category) -> Result<()> {
    execute!(
        tx,
        "insert into categories (workspace_id, id, name, slug, sentence, position, created_at)
        values ($1, $2, $3, $4, $5, $6, $7)",
        workspace,
        category.id,
        &category.name,
        &category.slug,
        &category.sentence,
        category.position,
        category.created_at
    )?;
    Ok(())
}

/// Writes everything but its making anew. Gives whether it was there.
pub async fn update(tx: &mut Tx, workspace: WorkspaceId, category: &Category) -> Result<bool> {
    let touched = execute!(
        tx,
        "update categories
        set name = $3, slug = $4, sentence = $5, position = $6
        where workspace_id = $1
        and id = $2",
        workspace,
        category.id,
        &category.name,
        &category.slug,
        &category.sentence,
        category.position
    )?;
    Ok(touched == 1)
}

/// Takes it away. Gives whether it was there; [`StoreError::Reference`](crate::StoreError::Reference) while an
/// original is in it.
pub async fn delete(tx: &mut Tx, workspace: WorkspaceId, id: CategoryId) -> Result<bool> {
    let touched = execute!(
        tx,
        "delete from categories
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    Ok(touched == 1)
}
