//! Unchangeable saved states of originals.

use crate::sql::{Builder, OptUuid, cursor_after, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{
    Content, Cover, Cursor, MediaId, OriginalId, Page, Revision, RevisionHead, RevisionId, Timestamp, UserId,
    WorkspaceId,
};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct HeadRow {
    #[sqlx(try_from = "Uuid")]
    id: RevisionId,
    #[sqlx(try_from = "Uuid")]
    original_id: OriginalId,
    number: i64,
    // `title` stands in the content too; the one of the head is read under its own name.
    head_title: String,
    name: Option<String>,
    reason: String,
    #[sqlx(try_from = "Uuid")]
    made_by: UserId,
    #[sqlx(try_from = "i64")]
    made_at: Timestamp,
}

impl TryFrom<HeadRow> for RevisionHead {
    type Error = StoreError;

    fn try_from(row: HeadRow) -> Result<Self> {
        Ok(Self {
            id: row.id,
            original: row.original_id,
            number: row.number,
            title: row.head_title,
            name: row.name,
            reason: word("revisions.reason", &row.reason)?,
            made_by: row.made_by,
            made_at: row.made_at,
        })
    }
}

/// The words and the cover, as revisions and working copies both hold them.
#[derive(sqlx::FromRow)]
pub(crate) struct ContentRow {
    title: String,
    summary: String,
    body: String,
    #[sqlx(try_from = "OptUuid")]
    cover_media_id: Option<MediaId>,
    cover_alt: String,
}

impl From<ContentRow> for Content {
    fn from(row: ContentRow) -> Self {
        let alt = row.cover_alt;
        Self {
            title: row.title,
            summary: row.summary,
            body: row.body,
            cover: row.cover_media_id.map(|media| Cover { media, alt }),
        }
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(flatten)]
    head: HeadRow,
    #[sqlx(flatten)]
    content: ContentRow,
}

impl TryFrom<Row> for Revision {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            head: row.head.try_into()?,
            content: row.content.into(),
        })
    }
}

/// One revision, of whatever original.
pub async fn by_id(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: RevisionId,
) -> Result<Option<Revision>> {
    let row = fetch_optional!(
        db,
        Row,
        "select id, original_id, number, title as head_title, name, reason, made_by, made_at,
        title, summary, body, cover_media_id, cover_alt
        from revisions
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// The revision of an original that was made last.
pub async fn newest(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    original: OriginalId,
) -> Result<Option<Revision>> {
    let row = fetch_optional!(
        db,
        Row,
        "select id, original_id, number, title as head_title, name, reason, made_by, made_at,
        title, summary, body, cover_media_id, cover_alt
        from revisions
        where workspace_id = $1
        and original_id = $2
        order by number desc
        limit 1",
        workspace,
        original
    )?;
    row.map(TryInto::try_into).transpose()
}

/// A page of an original's revisions without their words, the newest first. Its cursor counts by number, not by
/// time: a clock that was moved back doesn't shuffle them.
pub async fn list(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    original: OriginalId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Page<RevisionHead>> {
    let mut sql = Builder::on(
        db,
        "select id, original_id, number, title as head_title, name, reason, made_by, made_at
        from revisions
        where workspace_id = ",
    );
    sql.bind(workspace).push(" and original_id = ").bind(original);
    cursor_after(&mut sql, "(number, id)", after);
    sql.push(" order by number desc, id desc limit ")
        .bind(i64::from(size) + 1);
    let rows = sql.fetch_all::<HeadRow>().await?;
    let heads = rows
        .into_iter()
        .map(TryInto::try_into)
        .collect::<Result<Vec<RevisionHead>>>()?;
    Ok(Page::cut(heads, size as usize, |head| Cursor {
        at: Timestamp::from_micros(head.number),
        id: head.id.uuid(),
    }))
}

/// Writes a new one.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, revision: &Revision) -> Result<()> {
    let Revision { head, content } = revision;
    execute!(
        tx,
        "insert into revisions
        (workspace_id, id, original_id, number, title, summary, body, cover_media_id, cover_alt, name, reason,
        made_by, made_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        workspace,
        head.id,
        head.original,
        head.number,
        &content.title,
        &content.summary,
        &content.body,
        content.cover.as_ref().map(|cover| cover.media),
        content.cover.as_ref().map_or("", |cover| cover.alt.as_str()),
        head.name.as_deref(),
        head.reason.as_str(),
        head.made_by,
        head.made_at
    )?;
    Ok(())
}

/// Gives one a name, or takes it away. Gives whether it was there.
pub async fn set_name(
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: RevisionId,
    name: Option<&str>,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "update revisions
        set name = $3
        where workspace_id = $1
        and id = $2",
        workspace,
        id,
        name
    )?;
    Ok(touched == 1)
}
