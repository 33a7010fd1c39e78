//! What pictures were before other files took their places.

use crate::{Db, Result, StoreError, Tx, media};
use parvis_domain::{EarlierPicture, Media, MediaId, Timestamp, UserId, WorkspaceId};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Row {
    number: i64,
    name: String,
    file: String,
    bytes: i64,
    width: i64,
    height: i64,
    animated: bool,
    focal_x: i64,
    focal_y: i64,
    #[sqlx(try_from = "Uuid")]
    replaced_by: UserId,
    #[sqlx(try_from = "i64")]
    replaced_at: Timestamp,
}

impl TryFrom<Row> for EarlierPicture {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            number: row.number,
            name: row.name,
            file: row.file,
            bytes: row.bytes,
            width: media::small("media_earlier.width", row.width)?,
            height: media::small("media_earlier.height", row.height)?,
            animated: row.animated,
            focal_x: media::small("media_earlier.focal_x", row.focal_x)?,
            focal_y: media::small("media_earlier.focal_y", row.focal_y)?,
            replaced_by: row.replaced_by,
            replaced_at: row.replaced_at,
        })
    }
}

/// What a picture was, the newest first.
pub async fn list(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    media: MediaId,
) -> Result<Vec<EarlierPicture>> {
    let rows = fetch_all!(
        db,
        Row,
        "select number, name, file, bytes, width, height, animated, focal_x, focal_y, replaced_by, replaced_at
        from media_earlier
        where workspace_id = $1
        and media_id = $2
        order by number desc",
        workspace,
        media
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Keeps what a picture was until now.
pub async fn keep(
    tx: &mut Tx,
    workspace: WorkspaceId,
    was: &Media,
    replaced_by: UserId,
    replaced_at: Timestamp,
) -> Result<()> {
    execute!(
        tx,
        "insert into media_earlier
        (workspace_id, media_id, number, name, file, bytes, width, height, animated, focal_x, focal_y, replaced_by,
        replaced_at)
        select $1, $2, 1 + coalesce(max(e.number), 0), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12
        from media_earlier e
        where e.workspace_id = $1
        and e.media_id = $2",
        workspace,
        was.id,
        &was.name,
        &was.file,
        was.bytes,
        i64::from(was.width),
        i64::from(was.height),
        was.animated,
        i64::from(was.focal_x),
        i64::from(was.focal_y),
        replaced_by,
        replaced_at
    )?;
    Ok(())
}

/// Forgets one, because it is put back.
pub async fn forget(tx: &mut Tx, workspace: WorkspaceId, media: MediaId, number: i64) -> Result<()> {
    execute!(
        tx,
        "delete from media_earlier
        where workspace_id = $1
        and media_id = $2
        and number = $3",
        workspace,
        media,
        number
    )?;
    Ok(())
}

/// Writes another file in a picture's place: what it is made of, its focal point, its renditions. What people say
/// of it stays.
pub async fn replace(tx: &mut Tx, workspace: WorkspaceId, with: &Media) -> Result<()> {
    media::update(tx, workspace, with).await?;
    execute!(
        tx,
        "update media
        set file = $3, bytes = $4, width = $5, height = $6, animated = $7
        where workspace_id = $1
        and id = $2",
        workspace,
        with.id,
        &with.file,
        with.bytes,
        i64::from(with.width),
        i64::from(with.height),
        with.animated
    )?;
    execute!(
        tx,
        "delete from renditions
        where workspace_id = $1
        and media_id = $2",
        workspace,
        with.id
    )?;
    for rendition in &with.renditions {
        media::put_rendition(tx, workspace, with.id, rendition).await?;
    }
    Ok(())
}
