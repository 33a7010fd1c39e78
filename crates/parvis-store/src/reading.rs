//! When each channel is listened to again, and how far it has been heard.

use crate::sql::OptMicros;
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{ChannelId, OriginalId, PublicationId, RemoteLink, Timestamp, WorkspaceId};
use uuid::Uuid;

/// How far a channel has been heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Whose.
    pub workspace_id: WorkspaceId,
    /// Which channel.
    pub channel_id: ChannelId,
    /// When it is listened to again.
    pub next_at: Timestamp,
    /// How often in a row that came to nothing.
    pub failures: u32,
    /// Everything that happened until then has been heard.
    pub heard_until: Timestamp,
    /// A page of news that is still to be read, and until when everything will have been heard then.
    pub news: Option<(String, Timestamp)>,
    /// When everything that was due had been read.
    pub read_at: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    workspace_id: WorkspaceId,
    #[sqlx(try_from = "Uuid")]
    channel_id: ChannelId,
    #[sqlx(try_from = "i64")]
    next_at: Timestamp,
    failures: i64,
    #[sqlx(try_from = "i64")]
    heard_until: Timestamp,
    news_cursor: Option<String>,
    #[sqlx(try_from = "OptMicros")]
    news_top: Option<Timestamp>,
    #[sqlx(try_from = "OptMicros")]
    read_at: Option<Timestamp>,
}

impl TryFrom<Row> for Reading {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            workspace_id: row.workspace_id,
            channel_id: row.channel_id,
            next_at: row.next_at,
            failures: u32::try_from(row.failures).map_err(|e| StoreError::corrupt("readings.failures", e))?,
            heard_until: row.heard_until,
            news: row.news_cursor.zip(row.news_top),
            read_at: row.read_at,
        })
    }
}

/// Sees to it that each connected channel of the installation is listened to, from the moment it was connected.
/// Gives how many are new.
pub async fn begin(tx: &mut Tx, now: Timestamp) -> Result<u64> {
    execute!(
        tx,
        "insert into readings (workspace_id, channel_id, next_at, failures, heard_until)
        select c.workspace_id, c.id, $1, 0, c.created_at
        from channels c
        where c.network is not null
        and c.disconnected_at is null
        and not exists (
            select 1
            from readings r
            where r.workspace_id = c.workspace_id
            and r.channel_id = c.id
        )",
        now
    )
}

/// What waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Something is to be [claimed](claim_due).
    pub due: bool,
    /// Something is to be [begun](begin), or to be [pulled in](pull_in), first.
    pub unsettled: bool,
}

/// What there is to do: asked without a transaction, since mostly there is nothing.
pub async fn any_due(db: impl Into<Db<'_>>, now: Timestamp, ahead: Ahead) -> Result<Waiting> {
    let row = fetch_optional!(
        db,
        (i64, i64),
        "select cast(case when exists (
            select 1
            from readings r
            where r.next_at <= $1
            and (r.lease_until is null or r.lease_until <= $1)
            and exists (
                select 1
                from channels c
                where c.workspace_id = r.workspace_id
                and c.id = r.channel_id
                and c.status in ('working', 'troubled')
                and (c.not_before is null or c.not_before <= $1)
            )
        ) then 1 else 0 end as bigint),
        cast(case when exists (
            select 1
            from readings r
            where r.next_at > $2
            or r.read_at > $3
            or r.lease_until > $2
        )
        or exists (
            select 1
            from channels c
            where c.network is not null
            and c.disconnected_at is null
            and not exists (
                select 1
                from readings r
                where r.workspace_id = c.workspace_id
                and r.channel_id = c.id
            )
        ) then 1 else 0 end as bigint)",
        now,
        ahead.put_off,
        ahead.done
    )?;
    Ok(Waiting {
        due: matches!(row, Some((1, _))),
        unsettled: matches!(row, Some((_, 1))),
    })
}

/// Claims the channel that has been due longest: one that may be listened to, and that nobody listens to.
pub async fn claim_due(
    tx: &mut Tx,
    now: Timestamp,
    node: &str,
    lease: Uuid,
    until: Timestamp,
) -> Result<Option<Reading>> {
    let claimed = claim!(
        tx,
        Row,
        "update readings
        set lease_node = $2, lease_id = $3, lease_until = $4
        where (workspace_id, channel_id) = (
            select r.workspace_id, r.channel_id
            from readings r
            where r.next_at <= $1
            and (r.lease_until is null or r.lease_until <= $1)
            and exists (
                select 1
                from channels c
                where c.workspace_id = r.workspace_id
                and c.id = r.channel_id
                and c.status in ('working', 'troubled')
                and (c.not_before is null or c.not_before <= $1)
            )
            order by r.next_at
            limit 1",
        ")
        returning workspace_id, channel_id, next_at, failures, heard_until, news_cursor, news_top, read_at",
        now,
        node,
        lease,
        until
    )?;
    claimed.into_iter().next().map(TryInto::try_into).transpose()
}

/// Moves the end of a lease. Gives whether it was still held.
pub async fn lengthen_lease(tx: &mut Tx, reading: &Reading, lease: Uuid, until: Timestamp) -> Result<bool> {
    let touched = execute!(
        tx,
        "update readings
        set lease_until = $4
        where workspace_id = $1
        and channel_id = $2
        and lease_id = $3",
        reading.workspace_id,
        reading.channel_id,
        lease,
        until
    )?;
    Ok(touched == 1)
}

/// Keeps how far a channel has been heard, as long as `lease` holds it. Gives whether it did.
pub async fn keep(tx: &mut Tx, reading: &Reading, lease: Uuid) -> Result<bool> {
    let (cursor, top) = match &reading.news {
        Some((cursor, top)) => (Some(cursor.as_str()), Some(*top)),
        None => (None, None),
    };
    let touched = execute!(
        tx,
        "update readings
        set heard_until = $4, news_cursor = $5, news_top = $6
        where workspace_id = $1
        and channel_id = $2
        and lease_id = $3",
        reading.workspace_id,
        reading.channel_id,
        lease,
        reading.heard_until,
        cursor,
        top
    )?;
    Ok(touched == 1)
}

/// Gives a channel back, to be listened to again at the reading's `next_at`; sooner when somebody asked for that
/// meanwhile.
pub async fn give_back(tx: &mut Tx, reading: &Reading, claimed_at: Timestamp, lease: Uuid) -> Result<()> {
    execute!(
        tx,
        "update readings
        set next_at = case when next_at > $7 and next_at < $4 then next_at else $4 end, failures = $5,
        read_at = $6, lease_node = null, lease_id = null, lease_until = null
        where workspace_id = $1
        and channel_id = $2
        and lease_id = $3",
        reading.workspace_id,
        reading.channel_id,
        lease,
        reading.next_at,
        i64::from(reading.failures),
        reading.read_at,
        claimed_at
    )?;
    Ok(())
}

/// Ends the leases that a node held when it was last stopped. Gives how many.
pub async fn free_leases_of(tx: &mut Tx, node: &str) -> Result<u64> {
    execute!(
        tx,
        "update readings
        set lease_node = null, lease_id = null, lease_until = null
        where lease_node = $1",
        node
    )
}

/// What no clock that goes on has written.
#[derive(Clone, Copy, Debug)]
pub struct Ahead {
    /// No reading is put off beyond this.
    pub put_off: Timestamp,
    /// Nothing was done after this.
    pub done: Timestamp,
}

/// Makes due at once what a clock that was ahead, and has been moved back, has put off or holds. Gives how many.
pub async fn pull_in(tx: &mut Tx, now: Timestamp, ahead: Ahead) -> Result<u64> {
    execute!(
        tx,
        "update readings
        set next_at = $1, read_at = case when read_at > $3 then $1 else read_at end, lease_node = null,
        lease_id = null, lease_until = null
        where next_at > $2
        or read_at > $3
        or lease_until > $2",
        now,
        ahead.put_off,
        ahead.done
    )
}

/// Makes the channels of a workspace due at once. Gives how many.
pub async fn hasten(tx: &mut Tx, workspace: WorkspaceId, now: Timestamp) -> Result<u64> {
    execute!(
        tx,
        "update readings
        set next_at = $2
        where workspace_id = $1
        and next_at > $2",
        workspace,
        now
    )
}

/// How far one channel has been heard.
pub async fn of_channel(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<Option<Reading>> {
    let row = fetch_optional!(
        db,
        Row,
        "select workspace_id, channel_id, next_at, failures, heard_until, news_cursor, news_top, read_at
        from readings
        where workspace_id = $1
        and channel_id = $2",
        workspace,
        channel
    )?;
    row.map(TryInto::try_into).transpose()
}

/// A publication's thread: what hangs from it is to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thread {
    /// The publication.
    pub publication_id: PublicationId,
    /// What it is of.
    pub original_id: OriginalId,
    /// What stands there.
    pub root: RemoteLink,
    /// When it came out.
    pub published_at: Timestamp,
    /// A page that is still to be read, and when the reading that it belongs to began.
    pub page: Option<(String, Timestamp)>,
    /// When it was last read whole.
    pub read_at: Option<Timestamp>,
    /// When something was last said there, as far as we know.
    pub spoken_at: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct ThreadRow {
    #[sqlx(try_from = "Uuid")]
    publication_id: PublicationId,
    #[sqlx(try_from = "Uuid")]
    original_id: OriginalId,
    remote_id: String,
    remote_version: Option<String>,
    remote_url: Option<String>,
    #[sqlx(try_from = "i64")]
    published_at: Timestamp,
    cursor: Option<String>,
    #[sqlx(try_from = "OptMicros")]
    begun_at: Option<Timestamp>,
    #[sqlx(try_from = "OptMicros")]
    read_at: Option<Timestamp>,
    #[sqlx(try_from = "OptMicros")]
    spoken_at: Option<Timestamp>,
}

impl From<ThreadRow> for Thread {
    fn from(row: ThreadRow) -> Self {
        Self {
            publication_id: row.publication_id,
            original_id: row.original_id,
            root: RemoteLink {
                id: row.remote_id,
                version: row.remote_version.unwrap_or_default(),
                url: row.remote_url,
            },
            published_at: row.published_at,
            page: row.cursor.zip(row.begun_at),
            read_at: row.read_at,
            spoken_at: row.spoken_at,
        }
    }
}

macro_rules! threads {
    ($where:literal) => {
        concat!(
            "select p.id as publication_id, p.original_id, p.remote_id, p.remote_version, p.remote_url,
            coalesce(p.published_at, p.due_at) as published_at, t.cursor, t.begun_at, t.read_at,
            c.last_at as spoken_at
            from publications p
            left join threads t on t.workspace_id = p.workspace_id and t.publication_id = p.id
            left join conversations c on c.workspace_id = p.workspace_id and c.publication_id = p.id
            where p.workspace_id = $1
            and p.channel_id = $2
            and p.state in ('published', 'failed')
            and p.remote_id is not null
            ",
            $where
        )
    };
}

/// Asked for each channel, twice a minute.
pub(crate) const FRESH: &str =
    threads!("and p.due_at > $3 and t.publication_id is null order by p.due_at desc limit $4");

/// The threads of a channel that are due, at most `most`: those that were never read and came out after `since`, the
/// newest first, then those whose time has come, the longest due first, or that were read by a clock that was ahead.
pub async fn threads_due(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
    (now, ahead): (Timestamp, Ahead),
    since: Timestamp,
    most: u32,
) -> Result<Vec<Thread>> {
    let mut db = db.into();
    let mut due = fetch_all!(
        db.again(),
        ThreadRow,
        FRESH,
        workspace,
        channel,
        since,
        i64::from(most)
    )?;
    let rest = i64::from(most) - i64::try_from(due.len()).unwrap_or(i64::MAX);
    due.extend(fetch_all!(
        db,
        ThreadRow,
        threads!("and (t.next_at <= $3 or t.read_at > $5) order by t.next_at limit $4"),
        workspace,
        channel,
        now,
        rest.max(0),
        ahead.done
    )?);
    Ok(due.into_iter().map(Into::into).collect())
}

/// When each thread that is read by itself was last read whole, and when its publication came out: those of channels
/// that are listened to.
pub async fn last_read(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<(Timestamp, Timestamp)>> {
    let rows = fetch_all!(
        db,
        (i64, i64),
        "select t.read_at, coalesce(p.published_at, p.due_at)
        from threads t
        join publications p on p.workspace_id = t.workspace_id and p.id = t.publication_id
        join channels c on c.workspace_id = t.workspace_id and c.id = t.channel_id
        where t.workspace_id = $1
        and t.read_at is not null
        and t.next_at is not null
        and c.status in ('working', 'troubled')
        and p.state in ('published', 'failed')",
        workspace
    )?;
    let instants = |(read, out)| (Timestamp::from_micros(read), Timestamp::from_micros(out));
    Ok(rows.into_iter().map(instants).collect())
}

/// Keeps how far a thread has been read and when it is read again; with none, not by itself any more.
pub async fn keep_thread(
    tx: &mut Tx,
    workspace: WorkspaceId,
    channel: ChannelId,
    thread: &Thread,
    next_at: Option<Timestamp>,
) -> Result<()> {
    let (cursor, begun) = match &thread.page {
        Some((cursor, begun)) => (Some(cursor.as_str()), Some(*begun)),
        None => (None, None),
    };
    execute!(
        tx,
        "insert into threads (workspace_id, publication_id, channel_id, next_at, cursor, begun_at, read_at)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (workspace_id, publication_id) do update
        set next_at = excluded.next_at, cursor = excluded.cursor, begun_at = excluded.begun_at,
        read_at = excluded.read_at",
        workspace,
        thread.publication_id,
        channel,
        next_at,
        cursor,
        begun,
        thread.read_at
    )?;
    Ok(())
}

/// Makes a thread due at once, however old it is.
pub async fn hasten_thread(
    tx: &mut Tx,
    workspace: WorkspaceId,
    channel: ChannelId,
    publication: PublicationId,
    now: Timestamp,
) -> Result<()> {
    execute!(
        tx,
        "insert into threads (workspace_id, publication_id, channel_id, next_at)
        values ($1, $2, $3, $4)
        on conflict (workspace_id, publication_id) do update
        set next_at = case
            when threads.next_at is null or threads.next_at > excluded.next_at then excluded.next_at
            else threads.next_at
        end",
        workspace,
        publication,
        channel,
        now
    )?;
    Ok(())
}
