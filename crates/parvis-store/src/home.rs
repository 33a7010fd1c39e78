//! Where the originals of a workspace live, and how far a home elsewhere has been read.

use crate::sql::{OptMicros, OptUuid, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{ChannelId, Elsewhere, Home, Timestamp, UserId, WorkspaceId};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Row {
    kind: String,
    #[sqlx(try_from = "OptUuid")]
    channel_id: Option<ChannelId>,
    address: Option<String>,
    title: Option<String>,
    language: Option<String>,
    feed: Option<String>,
    comments_feed: Option<String>,
    api: Option<String>,
    version: i64,
    #[sqlx(try_from = "Uuid")]
    configured_by: UserId,
    #[sqlx(try_from = "i64")]
    configured_at: Timestamp,
}

impl TryFrom<Row> for Home {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let language = row.language.as_deref();
        let language = language.map(|tag| word("homes.language", tag)).transpose()?;
        Ok(Self {
            kind: word("homes.kind", &row.kind)?,
            channel: row.channel_id,
            elsewhere: row.address.map(|address| Elsewhere {
                address,
                title: row.title.unwrap_or_default(),
                language,
                feed: row.feed,
                comments_feed: row.comments_feed,
                api: row.api,
            }),
            version: row.version,
            configured_by: row.configured_by,
            configured_at: row.configured_at,
        })
    }
}

/// What was said of the workspace's home; none as long as nobody has said anything: then it is our own site.
pub async fn of_workspace(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Option<Home>> {
    let row = fetch_optional!(
        db,
        Row,
        "select kind, channel_id, address, title, language, feed, comments_feed, api, version, configured_by,
        configured_at
        from homes
        where workspace_id = $1",
        workspace
    )?;
    row.map(TryInto::try_into).transpose()
}

/// Writes it anew.
pub async fn put(tx: &mut Tx, workspace: WorkspaceId, home: &Home) -> Result<()> {
    tx.say(workspace, "home", None);
    let there = home.elsewhere.as_ref();
    execute!(
        tx,
        "insert into homes
        (workspace_id, kind, channel_id, address, title, language, feed, comments_feed, api, version,
        configured_by, configured_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        on conflict (workspace_id) do update
        set kind = excluded.kind, channel_id = excluded.channel_id, address = excluded.address,
        title = excluded.title, language = excluded.language, feed = excluded.feed,
        comments_feed = excluded.comments_feed, api = excluded.api, version = excluded.version,
        configured_by = excluded.configured_by, configured_at = excluded.configured_at",
        workspace,
        home.kind.as_str(),
        home.channel,
        there.map(|there| there.address.as_str()),
        there.map(|there| there.title.as_str()),
        there
            .and_then(|there| there.language.as_ref())
            .map(parvis_domain::Language::as_str),
        there.and_then(|there| there.feed.as_deref()),
        there.and_then(|there| there.comments_feed.as_deref()),
        there.and_then(|there| there.api.as_deref()),
        home.version,
        home.configured_by,
        home.configured_at
    )?;
    Ok(())
}

/// How far a home elsewhere has been read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeReading {
    /// Whose.
    pub workspace: WorkspaceId,
    /// When it is read again.
    pub next_at: Timestamp,
    /// How often in a row that came to nothing.
    pub failures: i64,
    /// Why, the last time: the stable code of a sentence.
    pub reason: Option<String>,
    /// When all of it had been read.
    pub read_at: Option<Timestamp>,
    /// What its server called the state of the feed that was read.
    pub etag: Option<String>,
    /// When its server said that it had changed last.
    pub last_modified: Option<String>,
    /// What changed there until then has been read; an instant of its own clock.
    pub changed_until: Option<Timestamp>,
    /// When everything was last held against what stands there.
    pub swept_at: Option<Timestamp>,
    /// As `etag`, of the feed of comments.
    pub comments_etag: Option<String>,
    /// Comments until then have been read; an instant of its own clock.
    pub comments_until: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct ReadingRow {
    #[sqlx(try_from = "Uuid")]
    workspace_id: WorkspaceId,
    #[sqlx(try_from = "i64")]
    next_at: Timestamp,
    failures: i64,
    reason: Option<String>,
    #[sqlx(try_from = "OptMicros")]
    read_at: Option<Timestamp>,
    etag: Option<String>,
    last_modified: Option<String>,
    #[sqlx(try_from = "OptMicros")]
    changed_until: Option<Timestamp>,
    #[sqlx(try_from = "OptMicros")]
    swept_at: Option<Timestamp>,
    comments_etag: Option<String>,
    #[sqlx(try_from = "OptMicros")]
    comments_until: Option<Timestamp>,
}

impl From<ReadingRow> for HomeReading {
    fn from(row: ReadingRow) -> Self {
        Self {
            workspace: row.workspace_id,
            next_at: row.next_at,
            failures: row.failures,
            reason: row.reason,
            read_at: row.read_at,
            etag: row.etag,
            last_modified: row.last_modified,
            changed_until: row.changed_until,
            swept_at: row.swept_at,
            comments_etag: row.comments_etag,
            comments_until: row.comments_until,
        }
    }
}

/// How far the workspace's home has been read; none while it is our own site.
pub async fn reading(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Option<HomeReading>> {
    let row = fetch_optional!(
        db,
        ReadingRow,
        "select workspace_id, next_at, failures, reason, read_at, etag, last_modified, changed_until, swept_at,
        comments_etag, comments_until
        from home_readings
        where workspace_id = $1",
        workspace
    )?;
    Ok(row.map(Into::into))
}

/// Begins to read a home from the beginning, at once.
pub async fn begin_reading(tx: &mut Tx, workspace: WorkspaceId, now: Timestamp) -> Result<()> {
    end_reading(&mut *tx, workspace).await?;
    execute!(
        tx,
        "insert into home_readings (workspace_id, next_at, failures)
        values ($1, $2, 0)",
        workspace,
        now
    )?;
    Ok(())
}

/// A home that isn't read any more.
pub async fn end_reading(tx: &mut Tx, workspace: WorkspaceId) -> Result<()> {
    execute!(
        tx,
        "delete from home_readings
        where workspace_id = $1",
        workspace
    )?;
    Ok(())
}

/// Has it read at once.
pub async fn hasten(tx: &mut Tx, workspace: WorkspaceId, now: Timestamp) -> Result<()> {
    execute!(
        tx,
        "update home_readings
        set next_at = $2
        where workspace_id = $1
        and next_at > $2",
        workspace,
        now
    )?;
    Ok(())
}

/// Whether a home is due to be read: asked without a transaction, since mostly none is.
pub async fn any_due(db: impl Into<Db<'_>>, now: Timestamp) -> Result<bool> {
    let row = fetch_optional!(
        db,
        (i64,),
        "select cast(1 as bigint)
        from home_readings
        where next_at <= $1
        and (lease_until is null or lease_until <= $1)
        limit 1",
        now
    )?;
    Ok(row.is_some())
}

/// Claims the home that has been due longest, and that nobody reads.
pub async fn claim_due(
    tx: &mut Tx,
    now: Timestamp,
    lease: Uuid,
    until: Timestamp,
) -> Result<Option<HomeReading>> {
    let claimed = claim!(
        tx,
        ReadingRow,
        "update home_readings
        set lease_id = $2, lease_until = $3
        where workspace_id = (
            select workspace_id
            from home_readings
            where next_at <= $1
            and (lease_until is null or lease_until <= $1)
            order by next_at, workspace_id
            limit 1",
        ")
        returning workspace_id, next_at, failures, reason, read_at, etag, last_modified, changed_until, swept_at,
        comments_etag, comments_until",
        now,
        lease,
        until
    )?;
    Ok(claimed.into_iter().next().map(Into::into))
}

/// Says that whoever holds the lease is still at it. Gives whether they hold it.
pub async fn lengthen_lease(
    tx: &mut Tx,
    workspace: WorkspaceId,
    lease: Uuid,
    until: Timestamp,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "update home_readings
        set lease_until = $3
        where workspace_id = $1
        and lease_id = $2",
        workspace,
        lease,
        until
    )?;
    Ok(touched == 1)
}

/// Keeps how far it was read, and lets it go. Gives whether whoever asks still held it.
pub async fn give_back(tx: &mut Tx, reading: &HomeReading, lease: Uuid) -> Result<bool> {
    let touched = execute!(
        tx,
        "update home_readings
        set next_at = $3, failures = $4, reason = $5, read_at = $6, etag = $7, last_modified = $8,
        changed_until = $9, swept_at = $10, comments_etag = $11, comments_until = $12,
        lease_id = null, lease_until = null
        where workspace_id = $1
        and lease_id = $2",
        reading.workspace,
        lease,
        reading.next_at,
        reading.failures,
        reading.reason.as_deref(),
        reading.read_at,
        reading.etag.as_deref(),
        reading.last_modified.as_deref(),
        reading.changed_until,
        reading.swept_at,
        reading.comments_etag.as_deref(),
        reading.comments_until
    )?;
    Ok(touched == 1)
}

/// Lets go of everything that is held: this installation has one node, or all of them were stopped.
pub async fn free_leases(tx: &mut Tx) -> Result<u64> {
    execute!(
        tx,
        "update home_readings
        set lease_id = null, lease_until = null
        where lease_id is not null"
    )
}

/// How many originals went before readers from `from` until before `until`, at home: what a rhythm counts there.
pub async fn published_between(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    from: Timestamp,
    until: Timestamp,
) -> Result<i64> {
    let row = fetch_optional!(
        db,
        (i64,),
        "select count(*)
        from originals
        where workspace_id = $1
        and published_at >= $2
        and published_at < $3",
        workspace,
        from,
        until
    )?;
    Ok(row.map_or(0, |(count,)| count))
}
