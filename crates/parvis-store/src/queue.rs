//! The times of the week at which something may go out on a channel, and what waits for them.

use crate::sql::{OptMicros, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{ChannelId, PlannedTime, PublicationId, Slot, Timestamp, UserId, WorkspaceId, Zone};
use uuid::Uuid;

/// A channel's queue, without what waits in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queue {
    /// Where the clocks are that its slots are read on.
    pub zone: Zone,
    /// Since when nothing goes out of it.
    pub paused_at: Option<Timestamp>,
    /// Counts the changes of its slots.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    zone: String,
    #[sqlx(try_from = "OptMicros")]
    paused_at: Option<Timestamp>,
    version: i64,
}

impl TryFrom<Row> for Queue {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            zone: word("queues.zone", &row.zone)?,
            paused_at: row.paused_at,
            version: row.version,
        })
    }
}

/// A channel's queue, if anything was ever said of it.
pub async fn of_channel(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<Option<Queue>> {
    let row = fetch_optional!(
        db,
        Row,
        "select zone, paused_at, version
        from queues
        where workspace_id = $1
        and channel_id = $2",
        workspace,
        channel
    )?;
    row.map(TryInto::try_into).transpose()
}

/// A channel's queue, that nobody else may change until the transaction ends; an empty one in `zone` where nothing was
/// ever said of it, so that there is something to hold.
pub async fn for_update(
    tx: &mut Tx,
    workspace: WorkspaceId,
    channel: ChannelId,
    zone: Zone,
) -> Result<Queue> {
    execute!(
        tx,
        "insert into queues (workspace_id, channel_id, zone, paused_at, version)
        values ($1, $2, $3, null, 0)
        on conflict (workspace_id, channel_id) do nothing",
        workspace,
        channel,
        zone.as_str()
    )?;
    let row = fetch_for_update!(
        tx,
        Row,
        "select zone, paused_at, version
        from queues
        where workspace_id = $1
        and channel_id = $2",
        workspace,
        channel
    )?;
    row.ok_or_else(|| StoreError::corrupt("queues", "a queue that was just written is gone"))?
        .try_into()
}

/// Writes everything that may change of one that was read [for update](for_update).
pub async fn update(tx: &mut Tx, workspace: WorkspaceId, channel: ChannelId, queue: &Queue) -> Result<()> {
    execute!(
        tx,
        "update queues
        set zone = $3, paused_at = $4, version = $5
        where workspace_id = $1
        and channel_id = $2",
        workspace,
        channel,
        queue.zone.as_str(),
        queue.paused_at,
        queue.version
    )?;
    Ok(())
}

/// A channel's slots, from Monday on.
pub async fn slots(db: impl Into<Db<'_>>, workspace: WorkspaceId, channel: ChannelId) -> Result<Vec<Slot>> {
    let rows = fetch_all!(
        db,
        (i64, String),
        "select weekday, time
        from slots
        where workspace_id = $1
        and channel_id = $2
        order by weekday, time",
        workspace,
        channel
    )?;
    rows.into_iter()
        .map(|(weekday, time)| Slot::new(weekday, &time).map_err(|error| StoreError::corrupt("slots", error)))
        .collect()
}

/// Puts these slots in the place of those that were there. The channel's queue is there already.
pub async fn replace_slots(
    tx: &mut Tx,
    workspace: WorkspaceId,
    channel: ChannelId,
    slots: &[Slot],
) -> Result<()> {
    execute!(
        &mut *tx,
        "delete from slots
        where workspace_id = $1
        and channel_id = $2",
        workspace,
        channel
    )?;
    for slot in slots {
        execute!(
            &mut *tx,
            "insert into slots (workspace_id, channel_id, weekday, time)
            values ($1, $2, $3, $4)",
            workspace,
            channel,
            slot.weekday(),
            slot.time()
        )?;
    }
    Ok(())
}

/// What waits in a channel's queue, what goes out first first: what is still planned for the time it was given here.
pub async fn waiting(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<Vec<PublicationId>> {
    let rows = fetch_all!(
        db,
        (Uuid,),
        "select p.id
        from queue_entries q
        join publications p on p.workspace_id = q.workspace_id and p.id = q.publication_id
        and p.planned_local = q.planned_local and p.planned_zone = q.planned_zone
        where q.workspace_id = $1
        and q.channel_id = $2
        and p.state in ('awaiting_approval', 'scheduled', 'held')
        order by p.due_at, p.id",
        workspace,
        channel
    )?;
    Ok(rows.into_iter().map(|(id,)| id.into()).collect())
}

/// When something that isn't given up stands, or is due, on a channel from `from` on.
pub async fn taken(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
    from: Timestamp,
) -> Result<Vec<(PublicationId, Timestamp)>> {
    let rows = fetch_all!(
        db,
        (Uuid, i64),
        "select id, coalesce(published_at, due_at)
        from publications
        where workspace_id = $1
        and channel_id = $2
        and coalesce(published_at, due_at) >= $3
        and state in ('awaiting_approval', 'scheduled', 'sending', 'published', 'awaiting_hand', 'unconfirmed')",
        workspace,
        channel,
        from
    )?;
    Ok(rows
        .into_iter()
        .map(|(id, at)| (id.into(), Timestamp::from_micros(at)))
        .collect())
}

/// Gives a publication its place in the queue: the slot it is planned for.
pub async fn put(
    tx: &mut Tx,
    workspace: WorkspaceId,
    channel: ChannelId,
    publication: PublicationId,
    planned: PlannedTime,
    (at, by): (Timestamp, UserId),
) -> Result<()> {
    execute!(
        tx,
        "insert into queue_entries
        (workspace_id, publication_id, channel_id, planned_local, planned_zone, added_at, added_by)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (workspace_id, publication_id) do update
        set planned_local = excluded.planned_local, planned_zone = excluded.planned_zone",
        workspace,
        publication,
        channel,
        planned.local().to_string(),
        planned.zone().as_str(),
        at,
        by
    )?;
    Ok(())
}
