use crate::sql::OptMicros;
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{ChannelId, DeliveryId, DeliveryPart, RemoteLink, Timestamp, WorkspaceId};

#[derive(sqlx::FromRow)]
struct Row {
    position: i64,
    key: String,
    #[sqlx(try_from = "i64")]
    made_at: Timestamp,
    #[sqlx(try_from = "OptMicros")]
    begun_at: Option<Timestamp>,
    remote_id: Option<String>,
    remote_version: Option<String>,
    remote_url: Option<String>,
}

impl TryFrom<Row> for DeliveryPart {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let position = u32::try_from(row.position);
        Ok(Self {
            position: position.map_err(|e| StoreError::corrupt("delivery_parts.position", e))?,
            key: row.key,
            made_at: row.made_at,
            begun_at: row.begun_at,
            remote: row.remote_id.map(|id| RemoteLink {
                id,
                version: row.remote_version.unwrap_or_default(),
                url: row.remote_url,
            }),
        })
    }
}

/// The pieces that have a key, in order.
pub async fn parts(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    delivery: DeliveryId,
) -> Result<Vec<DeliveryPart>> {
    let rows = fetch_all!(
        db,
        Row,
        "select position, key, made_at, begun_at, remote_id, remote_version, remote_url
        from delivery_parts
        where workspace_id = $1
        and delivery_id = $2
        order by position",
        workspace,
        delivery
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Keeps the key of a piece, once. [`StoreError::Taken`] when it has one.
pub async fn insert_part(
    tx: &mut Tx,
    workspace: WorkspaceId,
    delivery: DeliveryId,
    part: &DeliveryPart,
) -> Result<()> {
    execute!(
        tx,
        "insert into delivery_parts (workspace_id, delivery_id, position, key, made_at)
        values ($1, $2, $3, $4, $5)",
        workspace,
        delivery,
        i64::from(part.position),
        &part.key,
        part.made_at
    )?;
    Ok(())
}

/// Notes that a piece is about to be sent; the first time counts.
pub async fn begin_part(
    tx: &mut Tx,
    workspace: WorkspaceId,
    delivery: DeliveryId,
    position: u32,
    at: Timestamp,
) -> Result<()> {
    execute!(
        tx,
        "update delivery_parts
        set begun_at = coalesce(begun_at, $4)
        where workspace_id = $1
        and delivery_id = $2
        and position = $3",
        workspace,
        delivery,
        i64::from(position),
        at
    )?;
    Ok(())
}

/// Notes what stands there.
pub async fn note_remote(
    tx: &mut Tx,
    workspace: WorkspaceId,
    delivery: DeliveryId,
    position: u32,
    remote: &RemoteLink,
) -> Result<()> {
    execute!(
        tx,
        "update delivery_parts
        set remote_id = $4, remote_version = $5, remote_url = $6
        where workspace_id = $1
        and delivery_id = $2
        and position = $3",
        workspace,
        delivery,
        i64::from(position),
        &remote.id,
        &remote.version,
        remote.url.as_deref()
    )?;
    Ok(())
}

/// What stands in a channel for other parts than this one, of what was brought there since `since` or is being brought
/// there now: at most some thousand.
pub async fn other_remotes(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
    (delivery, position): (DeliveryId, u32),
    since: Timestamp,
) -> Result<Vec<String>> {
    let rows = fetch_all!(
        db,
        (String,),
        "select p.remote_id
        from (
            select id
            from deliveries
            where workspace_id = $1
            and channel_id = $2
            and finished_at >= $5
            union all
            select id
            from deliveries
            where workspace_id = $1
            and channel_id = $2
            and state = 'running'
            union all
            select id
            from deliveries
            where workspace_id = $1
            and channel_id = $2
            and state = 'retryable'
        ) d
        join delivery_parts p on p.workspace_id = $1 and p.delivery_id = d.id
        where p.remote_id is not null
        and not (p.delivery_id = $3 and p.position = $4)
        limit 3000",
        workspace,
        channel,
        delivery,
        i64::from(position),
        since
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
