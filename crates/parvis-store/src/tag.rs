//! Public topics, and which originals carry them.

use crate::sql::{Builder, dialect::any_of};
use crate::{Db, Result, Tx};
use parvis_domain::{OriginalId, Tag, TagId, Timestamp, WorkspaceId};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: TagId,
    name: String,
    slug: String,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
}

impl From<Row> for Tag {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            name: row.name,
            slug: row.slug,
            created_at: row.created_at,
        }
    }
}

#[derive(sqlx::FromRow)]
struct TaggedRow {
    #[sqlx(try_from = "Uuid")]
    original_id: OriginalId,
    #[sqlx(flatten)]
    tag: Row,
}

/// Every topic of the workspace, by name.
pub async fn list(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<Tag>> {
    let rows = fetch_all!(
        db,
        Row,
        "select id, name, slug, created_at
        from tags
        where workspace_id = $1
        order by name, id",
        workspace
    )?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// One topic.
pub async fn by_id(db: impl Into<Db<'_>>, workspace: WorkspaceId, id: TagId) -> Result<Option<Tag>> {
    let row = fetch_optional!(
        db,
        Row,
        "select id, name, slug, created_at
        from tags
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    Ok(row.map(Into::into))
}

/// The topic with this word in its address.
pub async fn by_slug(db: impl Into<Db<'_>>, workspace: WorkspaceId, slug: &str) -> Result<Option<Tag>> {
    let row = fetch_optional!(
        db,
        Row,
        "select id, name, slug, created_at
        from tags
        where workspace_id = $1
        and slug = $2",
        workspace,
        slug
    )?;
    Ok(row.map(Into::into))
}

/// Writes a new one. [`StoreError::Taken`](crate::StoreError::Taken) when the name or the slug is in use.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, tag: &Tag) -> Result<()> {
    execute!(
        tx,
        "insert into tags (workspace_id, id, name, slug, created_at)
        values ($1, $2, $3, $4, $5)",
        workspace,
        tag.id,
        &tag.name,
        &tag.slug,
        tag.created_at
    )?;
    Ok(())
}

/// Writes the name and the slug anew. Gives whether it was there.
pub async fn update(tx: &mut Tx, workspace: WorkspaceId, tag: &Tag) -> Result<bool> {
    let touched = execute!(
        tx,
        "update tags
        set name = $3, slug = $4
        where workspace_id = $1
        and id = $2",
        workspace,
        tag.id,
        &tag.name,
        &tag.slug
    )?;
    Ok(touched == 1)
}

/// Takes it away, from the originals that carry it too. Gives whether it was there.
pub async fn delete(tx: &mut Tx, workspace: WorkspaceId, id: TagId) -> Result<bool> {
    execute!(
        tx,
        "delete from original_tags
        where workspace_id = $1
        and tag_id = $2",
        workspace,
        id
    )?;
    let touched = execute!(
        tx,
        "delete from tags
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    Ok(touched == 1)
}

/// The topics of these originals, by name.
pub async fn of_originals(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    originals: &[OriginalId],
) -> Result<Vec<(OriginalId, Tag)>> {
    let ids: Vec<Uuid> = originals.iter().map(|id| id.uuid()).collect();
    let mut sql = Builder::on(
        db,
        "select j.original_id, t.id, t.name, t.slug, t.created_at
        from original_tags j
        join tags t on t.workspace_id = j.workspace_id and t.id = j.tag_id
        where j.workspace_id = ",
    );
    sql.bind(workspace).push(" and ");
    any_of(&mut sql, "j.original_id", &ids);
    sql.push(" order by t.name, t.id");
    let rows = sql.fetch_all::<TaggedRow>().await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.original_id, row.tag.into()))
        .collect())
}

/// Gives an original these topics and no others.
/// [`StoreError::Reference`](crate::StoreError::Reference) when one isn't the workspace's.
pub async fn set_of_original(
    tx: &mut Tx,
    workspace: WorkspaceId,
    original: OriginalId,
    tags: &[TagId],
) -> Result<()> {
    execute!(
        tx,
        "delete from original_tags
        where workspace_id = $1
        and original_id = $2",
        workspace,
        original
    )?;
    for tag in tags {
        execute!(
            tx,
            "insert into original_tags (workspace_id, original_id, tag_id)
            values ($1, $2, $3)",
            workspace,
            original,
            *tag
        )?;
    }
    Ok(())
}
