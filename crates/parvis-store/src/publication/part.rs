use super::Row as PublicationRow;
use crate::sql::{Builder, OptMicros, dialect::any_of};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{
    ChannelId, PartCounts, Publication, PublicationId, PublicationPart, PublicationText, RemoteLink,
    RevisionId, Timestamp, WorkspaceId,
};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Row {
    position: i64,
    remote_id: String,
    remote_version: String,
    remote_url: Option<String>,
    #[sqlx(try_from = "Uuid")]
    revision_id: RevisionId,
    #[sqlx(try_from = "i64")]
    out_at: Timestamp,
    #[sqlx(try_from = "OptMicros")]
    gone_at: Option<Timestamp>,
    likes: Option<i64>,
    reposts: Option<i64>,
    replies: Option<i64>,
    quotes: Option<i64>,
    #[sqlx(try_from = "OptMicros")]
    counted_at: Option<Timestamp>,
}

impl TryFrom<Row> for PublicationPart {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let count = |number: Option<i64>| {
            number
                .map(u64::try_from)
                .transpose()
                .map_err(|e| StoreError::corrupt("publication_parts", e))
        };
        let position = u32::try_from(row.position);
        Ok(Self {
            position: position.map_err(|e| StoreError::corrupt("publication_parts.position", e))?,
            remote: RemoteLink {
                id: row.remote_id,
                version: row.remote_version,
                url: row.remote_url,
            },
            revision_id: row.revision_id,
            out_at: row.out_at,
            gone_at: row.gone_at,
            counts: PartCounts {
                likes: count(row.likes)?,
                reposts: count(row.reposts)?,
                replies: count(row.replies)?,
                quotes: count(row.quotes)?,
                read_at: row.counted_at,
            },
        })
    }
}

/// What ever stood for a publication, part by part, in order.
pub async fn parts(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    publication: PublicationId,
) -> Result<Vec<PublicationPart>> {
    let rows = fetch_all!(
        db,
        Row,
        "select position, remote_id, remote_version, remote_url, revision_id, out_at, gone_at, likes, reposts,
        replies, quotes, counted_at
        from publication_parts
        where workspace_id = $1
        and publication_id = $2
        order by position",
        workspace,
        publication
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// What stands for a publication now, part by part, in order.
pub async fn standing(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    publication: PublicationId,
) -> Result<Vec<PublicationPart>> {
    let mut parts = parts(db, workspace, publication).await?;
    parts.retain(|part| part.gone_at.is_none());
    Ok(parts)
}

/// How many parts stand for each of these publications; those of which none does are left out.
pub async fn out(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    publications: &[PublicationId],
) -> Result<Vec<(PublicationId, u32)>> {
    if publications.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = publications.iter().map(|id| id.uuid()).collect();
    let mut sql = Builder::on(
        db,
        "select publication_id, count(*) from publication_parts where gone_at is null and workspace_id = ",
    );
    sql.bind(workspace).push(" and ");
    any_of(&mut sql, "publication_id", &ids);
    sql.push(" group by publication_id");
    let rows: Vec<(Uuid, i64)> = sql.fetch_all().await?;
    rows.into_iter()
        .map(|(id, count)| {
            let count = u32::try_from(count).map_err(|e| StoreError::corrupt("publication_parts", e))?;
            Ok((id.into(), count))
        })
        .collect()
}

/// Keeps that a part stands, or stands otherwise than before.
pub async fn keep_part(
    tx: &mut Tx,
    workspace: WorkspaceId,
    (publication, channel): (PublicationId, ChannelId),
    part: &PublicationPart,
) -> Result<()> {
    execute!(
        tx,
        "insert into publication_parts
        (workspace_id, publication_id, position, channel_id, remote_id, remote_version, remote_url, revision_id,
        out_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict (workspace_id, publication_id, position) do update
        set remote_id = excluded.remote_id, remote_version = excluded.remote_version,
        remote_url = excluded.remote_url, revision_id = excluded.revision_id,
        out_at = case when publication_parts.gone_at is null then publication_parts.out_at else excluded.out_at end,
        gone_at = null",
        workspace,
        publication,
        i64::from(part.position),
        channel,
        &part.remote.id,
        &part.remote.version,
        part.remote.url.as_deref(),
        part.revision_id,
        part.out_at
    )?;
    Ok(())
}

/// Keeps that a part was removed, or all from a position on.
pub async fn remove_parts_from(
    tx: &mut Tx,
    workspace: WorkspaceId,
    publication: PublicationId,
    position: u32,
    at: Timestamp,
) -> Result<()> {
    execute!(
        tx,
        "update publication_parts
        set gone_at = $4
        where workspace_id = $1
        and publication_id = $2
        and position >= $3
        and gone_at is null",
        workspace,
        publication,
        i64::from(position),
        at
    )?;
    Ok(())
}

/// Keeps what a network counted of a part.
pub async fn count_part(
    tx: &mut Tx,
    workspace: WorkspaceId,
    publication: PublicationId,
    position: u32,
    counts: &PartCounts,
) -> Result<()> {
    let number = |count: Option<u64>| count.and_then(|count| i64::try_from(count).ok());
    execute!(
        tx,
        "update publication_parts
        set likes = $4, reposts = $5, replies = $6, quotes = $7, counted_at = $8
        where workspace_id = $1
        and publication_id = $2
        and position = $3",
        workspace,
        publication,
        i64::from(position),
        number(counts.likes),
        number(counts.reposts),
        number(counts.replies),
        number(counts.quotes),
        counts.read_at
    )?;
    Ok(())
}

/// The publication of which a part stands, or stood, as `remote_id` on a channel, if it is ours.
pub async fn by_remote(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
    remote_id: &str,
) -> Result<Option<Publication>> {
    let row = fetch_optional!(
        db,
        PublicationRow,
        concat!(
            "select ",
            columns!(),
            " from publications
            where workspace_id = $1
            and id = (
                select p.publication_id
                from publication_parts p
                where p.workspace_id = $1
                and p.channel_id = $2
                and p.remote_id = $3
                order by p.publication_id
                limit 1
            )"
        ),
        workspace,
        channel,
        remote_id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// Another state of the variant stands there from now on.
pub async fn begin_text(
    tx: &mut Tx,
    workspace: WorkspaceId,
    publication: PublicationId,
    revision: RevisionId,
    at: Timestamp,
) -> Result<()> {
    end_text(&mut *tx, workspace, publication, at).await?;
    execute!(
        tx,
        "insert into publication_texts (workspace_id, publication_id, number, revision_id, since)
        select $1, $2, coalesce(max(number), 0) + 1, $3, $4
        from publication_texts
        where workspace_id = $1
        and publication_id = $2",
        workspace,
        publication,
        revision,
        at
    )?;
    Ok(())
}

/// What stood there stands there no more.
pub async fn end_text(
    tx: &mut Tx,
    workspace: WorkspaceId,
    publication: PublicationId,
    at: Timestamp,
) -> Result<()> {
    execute!(
        tx,
        "update publication_texts
        set until = $3
        where workspace_id = $1
        and publication_id = $2
        and until is null",
        workspace,
        publication,
        at
    )?;
    Ok(())
}

/// What stood there, from when to when, in order.
pub async fn texts(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    publication: PublicationId,
) -> Result<Vec<PublicationText>> {
    let rows = fetch_all!(
        db,
        (Uuid, i64, Option<i64>),
        "select revision_id, since, until
        from publication_texts
        where workspace_id = $1
        and publication_id = $2
        order by number",
        workspace,
        publication
    )?;
    Ok(rows
        .into_iter()
        .map(|(revision, since, until)| PublicationText {
            revision_id: revision.into(),
            since: Timestamp::from_micros(since),
            until: until.map(Timestamp::from_micros),
        })
        .collect())
}
