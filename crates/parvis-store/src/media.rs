//! Pictures: what is said of them, and what was made of them. The files are in the media folder.

use crate::sql::{Builder, cursor_after, dialect::any_of};
use crate::{Db, Result, StoreError, Tx, working_copy};
use parvis_domain::{
    Cursor, Media, MediaId, OriginalId, Page, Rendition, Timestamp, UiLanguage, UserId, WorkspaceId,
};
use std::collections::BTreeSet;
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: MediaId,
    name: String,
    file: String,
    bytes: i64,
    width: i64,
    height: i64,
    animated: bool,
    alt_en: String,
    alt_fr: String,
    focal_x: i64,
    focal_y: i64,
    #[sqlx(try_from = "Uuid")]
    created_by: UserId,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct RenditionRow {
    #[sqlx(try_from = "Uuid")]
    media_id: MediaId,
    name: String,
    file: String,
    bytes: i64,
    width: i64,
    height: i64,
}

pub(crate) fn small<T: TryFrom<i64>>(what: &'static str, stored: i64) -> Result<T>
where
    T::Error: std::fmt::Display,
{
    stored
        .try_into()
        .map_err(|error| StoreError::corrupt(what, error))
}

impl TryFrom<Row> for Media {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: row.id,
            name: row.name,
            file: row.file,
            bytes: row.bytes,
            width: small("media.width", row.width)?,
            height: small("media.height", row.height)?,
            animated: row.animated,
            alt_en: row.alt_en,
            alt_fr: row.alt_fr,
            focal_x: small("media.focal_x", row.focal_x)?,
            focal_y: small("media.focal_y", row.focal_y)?,
            created_by: row.created_by,
            created_at: row.created_at,
            renditions: Vec::new(),
        })
    }
}

async fn with_renditions(db: Db<'_>, workspace: WorkspaceId, rows: Vec<Row>) -> Result<Vec<Media>> {
    let mut found = rows
        .into_iter()
        .map(TryInto::try_into)
        .collect::<Result<Vec<Media>>>()?;
    if found.is_empty() {
        return Ok(found);
    }
    let ids: Vec<Uuid> = found.iter().map(|media| media.id.uuid()).collect();
    let mut sql = Builder::on(
        db,
        "select media_id, name, file, bytes, width, height from renditions where workspace_id = ",
    );
    sql.bind(workspace).push(" and ");
    any_of(&mut sql, "media_id", &ids);
    sql.push(" order by case when name = 'card' then 1 else 0 end, width, name");
    for row in sql.fetch_all::<RenditionRow>().await? {
        let rendition = Rendition {
            name: row.name,
            file: row.file,
            bytes: row.bytes,
            width: small("renditions.width", row.width)?,
            height: small("renditions.height", row.height)?,
        };
        if let Some(media) = found.iter_mut().find(|media| media.id == row.media_id) {
            media.renditions.push(rendition);
        }
    }
    Ok(found)
}

/// These pictures, in no order; one that doesn't exist is left out.
pub async fn by_ids(store: &crate::Store, workspace: WorkspaceId, ids: &[MediaId]) -> Result<Vec<Media>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
    let mut sql = Builder::on(
        store,
        "select id, name, file, bytes, width, height, animated, alt_en, alt_fr, focal_x, focal_y, created_by,
        created_at
        from media
        where workspace_id = ",
    );
    sql.bind(workspace).push(" and ");
    any_of(&mut sql, "id", &ids);
    let rows = sql.fetch_all::<Row>().await?;
    with_renditions(store.into(), workspace, rows).await
}

/// One picture, read in a transaction.
pub async fn by_id(tx: &mut Tx, workspace: WorkspaceId, id: MediaId) -> Result<Option<Media>> {
    let row = fetch_optional!(
        &mut *tx,
        Row,
        "select id, name, file, bytes, width, height, animated, alt_en, alt_fr, focal_x, focal_y, created_by,
        created_at
        from media
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    let found = with_renditions(tx.into(), workspace, row.into_iter().collect()).await?;
    Ok(found.into_iter().next())
}

/// Which pictures are meant.
#[derive(Clone, Debug, Default)]
pub struct Filter<'a> {
    /// As for [`list`].
    pub text: &'a [String],
    /// How the file that came ends, without the dot.
    pub format: Option<&'a str>,
    /// Nothing says what they show, in this language.
    pub silent_in: Option<UiLanguage>,
    /// None of these.
    pub without: Option<&'a [Uuid]>,
}

/// A page of the workspace's pictures, the newest first. `text` is as [`folded`](working_copy::folded) gives it:
/// the file's name or an alternative text holds one of them.
pub async fn list(
    store: &crate::Store,
    workspace: WorkspaceId,
    text: &[String],
    after: Option<&Cursor>,
    size: u32,
) -> Result<Page<Media>> {
    let filter = Filter {
        text,
        ..Filter::default()
    };
    filtered(store, workspace, &filter, after, size).await
}

/// A page of the pictures that are meant, the newest first.
pub async fn filtered(
    store: &crate::Store,
    workspace: WorkspaceId,
    filter: &Filter<'_>,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Page<Media>> {
    let mut sql = Builder::on(
        store,
        "select id, name, file, bytes, width, height, animated, alt_en, alt_fr, focal_x, focal_y, created_by,
        created_at
        from media
        where workspace_id = ",
    );
    sql.bind(workspace);
    for (at, word) in filter.text.iter().enumerate() {
        sql.push(if at == 0 { " and (" } else { " or " });
        sql.push("search like ")
            .bind(working_copy::holding(word))
            .push(" escape '\\'");
    }
    if !filter.text.is_empty() {
        sql.push(")");
    }
    if let Some(format) = filter.format {
        sql.push(" and file like ").bind(format!("%.{format}"));
    }
    match filter.silent_in {
        Some(UiLanguage::En) => _ = sql.push(" and alt_en = ''"),
        Some(UiLanguage::Fr) => _ = sql.push(" and alt_fr = ''"),
        None => {}
    }
    if let Some(without) = filter.without.filter(|ids| !ids.is_empty()) {
        sql.push(" and not ");
        any_of(&mut sql, "id", without);
    }
    cursor_after(&mut sql, "(created_at, id)", after);
    sql.push(" order by created_at desc, id desc limit ")
        .bind(i64::from(size) + 1);
    let rows = sql.fetch_all::<Row>().await?;
    let page = Page::cut(rows, size as usize, |row| Cursor {
        at: row.created_at,
        id: row.id.uuid(),
    });
    Ok(Page {
        items: with_renditions(store.into(), workspace, page.items).await?,
        next: page.next,
    })
}

fn searchable(media: &Media) -> String {
    working_copy::folded(&format!("{} {} {}", media.name, media.alt_en, media.alt_fr)).join("\n")
}

/// Writes a new one with its renditions.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, media: &Media) -> Result<()> {
    tx.say(workspace, "media", media.id.uuid());
    execute!(
        tx,
        "insert into media
        (workspace_id, id, name, file, bytes, width, height, animated, alt_en, alt_fr, focal_x, focal_y, search,
        created_by, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        workspace,
        media.id,
        &media.name,
        &media.file,
        media.bytes,
        i64::from(media.width),
        i64::from(media.height),
        media.animated,
        &media.alt_en,
        &media.alt_fr,
        i64::from(media.focal_x),
        i64::from(media.focal_y),
        searchable(media),
        media.created_by,
        media.created_at
    )?;
    for rendition in &media.renditions {
        put_rendition(tx, workspace, media.id, rendition).await?;
    }
    Ok(())
}

/// Writes a rendition, in place of the one of that name.
pub async fn put_rendition(
    tx: &mut Tx,
    workspace: WorkspaceId,
    media: MediaId,
    rendition: &Rendition,
) -> Result<()> {
    execute!(
        tx,
        "insert into renditions (workspace_id, media_id, name, file, bytes, width, height)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (workspace_id, media_id, name) do update
        set file = excluded.file, bytes = excluded.bytes, width = excluded.width, height = excluded.height",
        workspace,
        media,
        &rendition.name,
        &rendition.file,
        rendition.bytes,
        i64::from(rendition.width),
        i64::from(rendition.height)
    )?;
    Ok(())
}

/// Writes what people say of it anew: its name, the alternative texts, the focal point.
pub async fn update(tx: &mut Tx, workspace: WorkspaceId, media: &Media) -> Result<bool> {
    tx.say(workspace, "media", media.id.uuid());
    let touched = execute!(
        tx,
        "update media
        set name = $3, alt_en = $4, alt_fr = $5, focal_x = $6, focal_y = $7, search = $8
        where workspace_id = $1
        and id = $2",
        workspace,
        media.id,
        &media.name,
        &media.alt_en,
        &media.alt_fr,
        i64::from(media.focal_x),
        i64::from(media.focal_y),
        searchable(media)
    )?;
    Ok(touched == 1)
}

/// Takes it away, with its renditions and what it was earlier. Gives whether it was there;
/// [`StoreError::Reference`](crate::StoreError::Reference) while something leads with it.
pub async fn delete(tx: &mut Tx, workspace: WorkspaceId, id: MediaId) -> Result<bool> {
    tx.say(workspace, "media", id.uuid());
    execute!(
        tx,
        "delete from renditions
        where workspace_id = $1
        and media_id = $2",
        workspace,
        id
    )?;
    execute!(
        tx,
        "delete from media_earlier
        where workspace_id = $1
        and media_id = $2",
        workspace,
        id
    )?;
    let touched = execute!(
        tx,
        "delete from media
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    Ok(touched == 1)
}

/// The originals that use a picture, with the titles being written: in their working copy, in what readers see,
/// or in what they will see; in a variant, or in what was frozen of one and isn't out yet. Older revisions don't
/// count.
pub async fn uses(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: MediaId,
) -> Result<Vec<(OriginalId, String)>> {
    let rows = fetch_all!(
        db,
        (Uuid, String),
        "select o.id, w.title
        from originals o
        join working_copies w on w.workspace_id = o.workspace_id and w.original_id = o.id
        where o.workspace_id = $1
        and (
            w.cover_media_id = $2
            or w.body like $3
            or exists (
                select 1
                from revisions r
                where r.workspace_id = o.workspace_id
                and r.id in (o.published_revision_id, o.scheduled_revision_id)
                and (r.cover_media_id = $2 or r.body like $3)
            )
            or exists (
                select 1
                from variants v
                where v.workspace_id = o.workspace_id
                and v.original_id = o.id
                and v.content like $4
            )
            or exists (
                select 1
                from publications p
                join variant_revisions f on f.workspace_id = p.workspace_id and f.id = p.revision_id
                where p.workspace_id = o.workspace_id
                and p.original_id = o.id
                and p.state not in ('published', 'cancelled', 'withdrawn')
                and f.content like $4
            )
        )
        order by w.title, o.id",
        workspace,
        id,
        format!("%media:{id}%"),
        format!("%\"media\":\"{id}\"%")
    )?;
    Ok(rows.into_iter().map(|(id, title)| (id.into(), title)).collect())
}

/// Whether a kept file belongs to some picture still.
pub async fn is_file_used(db: impl Into<Db<'_>>, workspace: WorkspaceId, file: &str) -> Result<bool> {
    let row = fetch_optional!(
        db,
        (i64,),
        "select cast(1 as bigint)
        from media
        where workspace_id = $1
        and file = $2
        union all
        select cast(1 as bigint)
        from renditions
        where workspace_id = $1
        and file = $2
        union all
        select cast(1 as bigint)
        from media_earlier
        where workspace_id = $1
        and file = $2",
        workspace,
        file
    )?;
    Ok(row.is_some())
}

/// Every kept file that something of the workspace names: pictures, what was made of them, strangers' faces. Whoever
/// adds a column that names a file adds it here, or the file is swept away a day later.
pub async fn files_named(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<BTreeSet<String>> {
    let rows = fetch_all!(
        db,
        (String,),
        "select file
        from media
        where workspace_id = $1
        union
        select file
        from renditions
        where workspace_id = $1
        union
        select file
        from media_earlier
        where workspace_id = $1
        union
        select avatar
        from accounts
        where workspace_id = $1
        and avatar is not null",
        workspace
    )?;
    Ok(rows.into_iter().map(|(file,)| file).collect())
}
