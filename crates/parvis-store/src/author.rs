//! Bylines.

use crate::sql::OptUuid;
use crate::{Db, Result, Tx};
use parvis_domain::{Author, AuthorId, Timestamp, UserId, WorkspaceId};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: AuthorId,
    name: String,
    slug: Option<String>,
    sentence: String,
    #[sqlx(try_from = "OptUuid")]
    user_id: Option<UserId>,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
}

impl From<Row> for Author {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            name: row.name,
            slug: row.slug,
            sentence: row.sentence,
            user: row.user_id,
            created_at: row.created_at,
        }
    }
}

/// Every byline of the workspace, by name.
pub async fn list(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<Author>> {
    let rows = fetch_all!(
        db,
        Row,
        "select id, name, slug, sentence, user_id, created_at
        from authors
        where workspace_id = $1
        order by name, id",
        workspace
    )?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// One byline.
pub async fn by_id(db: impl Into<Db<'_>>, workspace: WorkspaceId, id: AuthorId) -> Result<Option<Author>> {
    let row = fetch_optional!(
        db,
        Row,
        "select id, name, slug, sentence, user_id, created_at
        from authors
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    Ok(row.map(Into::into))
}

/// The byline with this word in its address.
pub async fn by_slug(db: impl Into<Db<'_>>, workspace: WorkspaceId, slug: &str) -> Result<Option<Author>> {
    let row = fetch_optional!(
        db,
        Row,
        "select id, name, slug, sentence, user_id, created_at
        from authors
        where workspace_id = $1
        and slug = $2",
        workspace,
        slug
    )?;
    Ok(row.map(Into::into))
}

/// Bylines of every workspace without a word in their address.
pub async fn without_slug(db: impl Into<Db<'_>>, most: u32) -> Result<Vec<(WorkspaceId, AuthorId)>> {
    let rows = fetch_all!(
        db,
        (Uuid, Uuid),
        "select workspace_id, id
        from authors
        where slug is null
        limit $1",
        i64::from(most)
    )?;
    Ok(rows
        .into_iter()
        .map(|(place, id)| (place.into(), id.into()))
        .collect())
}

/// The byline that stands for a user; the first one made when there are several.
pub async fn of_user(db: impl Into<Db<'_>>, workspace: WorkspaceId, user: UserId) -> Result<Option<Author>> {
    let row = fetch_optional!(
        db,
        Row,
        "select id, name, slug, sentence, user_id, created_at
        from authors
        where workspace_id = $1
        and user_id = $2
        order by created_at, id
        limit 1",
        workspace,
        user
    )?;
    Ok(row.map(Into::into))
}

/// Writes a new one. [`StoreError::Taken`](crate::StoreError::Taken) when the name is in use.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, author: &Author) -> Result<()> {
    execute!(
        tx,
        "insert into authors (workspace_id, id, name, slug, sentence, user_id, created_at)
        values ($1, $2, $3, $4, $5, $6, $7)",
        workspace,
        author.id,
        &author.name,
        author.slug.as_deref(),
        &author.sentence,
        author.user,
        author.created_at
    )?;
    Ok(())
}

/// Writes everything but its making anew. Gives whether it was there.
pub async fn update(tx: &mut Tx, workspace: WorkspaceId, author: &Author) -> Result<bool> {
    let touched = execute!(
        tx,
        "update authors
        set name = $3, slug = $4, sentence = $5, user_id = $6
        where workspace_id = $1
        and id = $2",
        workspace,
        author.id,
        &author.name,
        author.slug.as_deref(),
        &author.sentence,
        author.user
    )?;
    Ok(touched == 1)
}

/// Takes it away. Gives whether it was there; [`StoreError::Reference`](crate::StoreError::Reference) while an
/// original carries it.
pub async fn delete(tx: &mut Tx, workspace: WorkspaceId, id: AuthorId) -> Result<bool> {
    let touched = execute!(
        tx,
        "delete from authors
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    Ok(touched == 1)
}
