//! What goes out, and went out, in a stretch of time: originals and publications beside one another.

use crate::sql::{OptMicros, OptUuid, word};
use crate::{Db, Result, StoreError};
use parvis_domain::{
    ChannelId, Language, OriginalId, OriginalKind, OriginalState, PlannedTime, PublicationId,
    PublicationState, Timestamp, VariantContent, VariantId, WorkspaceId,
};
use uuid::Uuid;

/// An original that goes live, or went live first.
#[derive(Clone, Debug)]
pub struct OriginalEntry {
    /// Which.
    pub id: OriginalId,
    /// What it is.
    pub kind: OriginalKind,
    /// The language it is written in.
    pub language: Language,
    /// Where it stands.
    pub state: OriginalState,
    /// While scheduled: when it goes live.
    pub planned: Option<PlannedTime>,
    /// While scheduled: since when it waits for a person.
    pub held_at: Option<Timestamp>,
    /// When it went live first.
    pub published_at: Option<Timestamp>,
    /// When anything about it changed last.
    pub changed_at: Timestamp,
    /// Counts its changes.
    pub version: i64,
    /// The working copy's title.
    pub title: String,
    /// How the working copy's text begins, at most 280 characters.
    pub beginning: String,
}

/// A publication, with what an agenda says of it.
#[derive(Clone, Debug)]
pub struct PublicationEntry {
    /// Which.
    pub id: PublicationId,
    /// What it comes from.
    pub original: OriginalId,
    /// What is placed.
    pub variant: VariantId,
    /// Where.
    pub channel: ChannelId,
    /// Where it stands.
    pub state: PublicationState,
    /// Since when.
    pub state_since: Timestamp,
    /// Why it is held, failed or unconfirmed.
    pub reason: Option<String>,
    /// The time somebody planned.
    pub planned: Option<PlannedTime>,
    /// When it is due.
    pub due_at: Timestamp,
    /// When it came out.
    pub published_at: Option<Timestamp>,
    /// What goes out.
    pub content: VariantContent,
    /// The original's title at present; empty for a note.
    pub title: String,
    /// Where the original stands.
    pub original_state: OriginalState,
    /// When the original is to go live.
    pub original_at: Option<Timestamp>,
    /// Whether it waits in its channel's queue.
    pub queued: bool,
    /// How often it has changed its state or its time.
    pub changes: i64,
}

#[derive(sqlx::FromRow)]
struct OriginalRow {
    #[sqlx(try_from = "Uuid")]
    id: OriginalId,
    kind: String,
    language: String,
    state: String,
    planned_local: Option<String>,
    planned_zone: Option<String>,
    #[sqlx(try_from = "OptMicros")]
    planned_at: Option<Timestamp>,
    #[sqlx(try_from = "OptMicros")]
    held_at: Option<Timestamp>,
    #[sqlx(try_from = "OptMicros")]
    published_at: Option<Timestamp>,
    #[sqlx(try_from = "i64")]
    changed_at: Timestamp,
    version: i64,
    title: String,
    beginning: String,
}

impl TryFrom<OriginalRow> for OriginalEntry {
    type Error = StoreError;

    fn try_from(row: OriginalRow) -> Result<Self> {
        let planned = match (&row.planned_local, &row.planned_zone, row.planned_at) {
            (Some(local), Some(zone), Some(at)) => Some(PlannedTime::restored(
                word("originals.planned_local", local)?,
                word("originals.planned_zone", zone)?,
                at,
            )),
            _ => None,
        };
        Ok(Self {
            id: row.id,
            kind: word("originals.kind", &row.kind)?,
            language: word("originals.language", &row.language)?,
            state: word("originals.state", &row.state)?,
            planned,
            held_at: row.held_at,
            published_at: row.published_at,
            changed_at: row.changed_at,
            version: row.version,
            title: row.title,
            beginning: row.beginning,
        })
    }
}

/// The originals that go live from `from` until before `until`, or went live first then; the earliest first.
pub async fn originals(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    from: Timestamp,
    until: Timestamp,
    most: u32,
) -> Result<Vec<OriginalEntry>> {
    let rows = fetch_all!(
        db,
        OriginalRow,
        "select o.id, o.kind, o.language, o.state, o.planned_local, o.planned_zone, o.planned_at, o.held_at,
        o.published_at, o.changed_at, o.version, w.title, substr(w.body, 1, 280) as beginning
        from originals o
        join working_copies w on w.workspace_id = o.workspace_id and w.original_id = o.id
        where o.workspace_id = $1
        and ((o.state = 'scheduled' and o.planned_at >= $2 and o.planned_at < $3)
        or (o.state in ('live', 'unpublished') and o.published_at >= $2 and o.published_at < $3))
        order by coalesce(o.planned_at, o.published_at), o.id
        limit $4",
        workspace,
        from,
        until,
        i64::from(most)
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// The originals that could be given a time and have none: drafts and what was taken away from readers, what
/// changed last first.
pub async fn undated_originals(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    most: u32,
) -> Result<Vec<OriginalEntry>> {
    let rows = fetch_all!(
        db,
        OriginalRow,
        "select o.id, o.kind, o.language, o.state, o.planned_local, o.planned_zone, o.planned_at, o.held_at,
        o.published_at, o.changed_at, o.version, w.title, substr(w.body, 1, 280) as beginning
        from originals o
        join working_copies w on w.workspace_id = o.workspace_id and w.original_id = o.id
        where o.workspace_id = $1
        and o.state in ('draft', 'unpublished')
        order by o.changed_at desc, o.id desc
        limit $2",
        workspace,
        i64::from(most)
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

#[derive(sqlx::FromRow)]
struct PublicationRow {
    #[sqlx(try_from = "Uuid")]
    id: PublicationId,
    #[sqlx(try_from = "Uuid")]
    original_id: OriginalId,
    #[sqlx(try_from = "Uuid")]
    variant_id: VariantId,
    #[sqlx(try_from = "Uuid")]
    channel_id: ChannelId,
    state: String,
    #[sqlx(try_from = "i64")]
    state_since: Timestamp,
    reason: Option<String>,
    planned_local: Option<String>,
    planned_zone: Option<String>,
    #[sqlx(try_from = "i64")]
    due_at: Timestamp,
    #[sqlx(try_from = "OptMicros")]
    published_at: Option<Timestamp>,
    content: String,
    title: String,
    original_state: String,
    #[sqlx(try_from = "OptMicros")]
    original_at: Option<Timestamp>,
    #[sqlx(try_from = "OptUuid")]
    queued: Option<PublicationId>,
    changes: i64,
}

impl TryFrom<PublicationRow> for PublicationEntry {
    type Error = StoreError;

    fn try_from(row: PublicationRow) -> Result<Self> {
        let planned = match (&row.planned_local, &row.planned_zone) {
            (Some(local), Some(zone)) => Some(PlannedTime::restored(
                word("publications.planned_local", local)?,
                word("publications.planned_zone", zone)?,
                row.due_at,
            )),
            _ => None,
        };
        let content = serde_json::from_str(&row.content)
            .map_err(|error| StoreError::corrupt("variant_revisions.content", error))?;
        Ok(Self {
            id: row.id,
            original: row.original_id,
            variant: row.variant_id,
            channel: row.channel_id,
            state: word("publications.state", &row.state)?,
            state_since: row.state_since,
            reason: row.reason,
            planned,
            due_at: row.due_at,
            published_at: row.published_at,
            content,
            title: row.title,
            original_state: word("originals.state", &row.original_state)?,
            original_at: row.original_at,
            queued: row.queued.is_some(),
            changes: row.changes,
        })
    }
}

/// The publications that came out from `from` until before `until`, or are due then; the earliest first. Without what
/// was given up.
pub async fn publications(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    from: Timestamp,
    until: Timestamp,
    most: u32,
) -> Result<Vec<PublicationEntry>> {
    let rows = fetch_all!(
        db,
        PublicationRow,
        "select p.id, p.original_id, p.variant_id, p.channel_id, p.state, p.state_since, p.reason,
        p.planned_local, p.planned_zone, p.due_at, p.published_at, r.content, w.title,
        o.state as original_state, o.planned_at as original_at, q.publication_id as queued,
        (select count(*) from publication_events e
        where e.workspace_id = p.workspace_id and e.publication_id = p.id) as changes
        from publications p
        join variant_revisions r on r.workspace_id = p.workspace_id and r.id = p.revision_id
        join originals o on o.workspace_id = p.workspace_id and o.id = p.original_id
        join working_copies w on w.workspace_id = p.workspace_id and w.original_id = p.original_id
        left join queue_entries q on q.workspace_id = p.workspace_id and q.publication_id = p.id
        and q.planned_local = p.planned_local and q.planned_zone = p.planned_zone
        where p.workspace_id = $1
        and p.state <> 'cancelled'
        and ((p.published_at >= $2 and p.published_at < $3)
        or (p.published_at is null and p.due_at >= $2 and p.due_at < $3))
        order by coalesce(p.published_at, p.due_at), p.id
        limit $4",
        workspace,
        from,
        until,
        i64::from(most)
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// For each channel, when something last came out or was due before `at`. Only what stands, or is on its way, counts.
pub async fn last_before(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    at: Timestamp,
) -> Result<Vec<(ChannelId, Timestamp)>> {
    let rows = fetch_all!(
        db,
        (Uuid, i64),
        "select channel_id, max(coalesce(published_at, due_at))
        from publications
        where workspace_id = $1
        and coalesce(published_at, due_at) < $2
        and state in ('awaiting_approval', 'scheduled', 'sending', 'published', 'awaiting_hand', 'unconfirmed')
        group by channel_id",
        workspace,
        at
    )?;
    Ok(edges(rows))
}

/// For each channel, when something first comes out or is due from `at` on.
pub async fn first_from(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    at: Timestamp,
) -> Result<Vec<(ChannelId, Timestamp)>> {
    let rows = fetch_all!(
        db,
        (Uuid, i64),
        "select channel_id, min(coalesce(published_at, due_at))
        from publications
        where workspace_id = $1
        and coalesce(published_at, due_at) >= $2
        and state in ('awaiting_approval', 'scheduled', 'sending', 'published', 'awaiting_hand', 'unconfirmed')
        group by channel_id",
        workspace,
        at
    )?;
    Ok(edges(rows))
}

fn edges(rows: Vec<(Uuid, i64)>) -> Vec<(ChannelId, Timestamp)> {
    rows.into_iter()
        .map(|(channel, at)| (channel.into(), Timestamp::from_micros(at)))
        .collect()
}

/// A variant that was never placed, or whose placing came to nothing.
#[derive(Clone, Debug)]
pub struct UndatedVariant {
    /// Which.
    pub id: VariantId,
    /// What it comes from.
    pub original: OriginalId,
    /// For where.
    pub channel: ChannelId,
    /// What it says.
    pub content: VariantContent,
    /// Counts its changes.
    pub version: i64,
    /// The original's title at present; empty for a note.
    pub title: String,
}

/// The variants that could be given a time and have none, what was saved last first.
pub async fn undated_variants(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    most: u32,
) -> Result<Vec<UndatedVariant>> {
    let rows = fetch_all!(
        db,
        (Uuid, Uuid, Uuid, String, i64, String),
        "select v.id, v.original_id, v.channel_id, v.content, v.version, w.title
        from variants v
        join originals o on o.workspace_id = v.workspace_id and o.id = v.original_id
        join working_copies w on w.workspace_id = v.workspace_id and w.original_id = v.original_id
        join channels c on c.workspace_id = v.workspace_id and c.id = v.channel_id
        where v.workspace_id = $1
        and o.state <> 'trashed'
        and c.disconnected_at is null
        and not exists (select 1 from publications p
        where p.workspace_id = v.workspace_id
        and p.original_id = v.original_id
        and p.variant_id = v.id
        and p.state not in ('cancelled', 'failed', 'withdrawn'))
        order by v.updated_at desc, v.id desc
        limit $2",
        workspace,
        i64::from(most)
    )?;
    rows.into_iter()
        .map(|(id, original, channel, content, version, title)| {
            Ok(UndatedVariant {
                id: id.into(),
                original: original.into(),
                channel: channel.into(),
                content: serde_json::from_str(&content)
                    .map_err(|error| StoreError::corrupt("variants.content", error))?,
                version,
                title,
            })
        })
        .collect()
}
