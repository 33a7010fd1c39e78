//! What members are told, and how they want to be told.

use crate::{
    Db, Result, StoreError, Tx,
    sql::{Builder, OptMicros, OptUuid, cursor_after, word},
};
use parvis_domain::{
    Cursor, Digest, Notice, NoticeAbout, NoticeId, NoticeKind, NoticeWay, Page, Timestamp, UserId,
    WorkspaceId,
};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: NoticeId,
    #[sqlx(try_from = "Uuid")]
    user_id: UserId,
    kind: String,
    noun: String,
    noun_id: Uuid,
    about: String,
    #[sqlx(try_from = "i64")]
    since: Timestamp,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
    #[sqlx(try_from = "OptMicros")]
    read_at: Option<Timestamp>,
}

impl TryFrom<Row> for Notice {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let about: NoticeAbout =
            serde_json::from_str(&row.about).map_err(|error| StoreError::corrupt("notices.about", error))?;
        Ok(Self {
            id: row.id,
            user_id: row.user_id,
            kind: word("notices.kind", &row.kind)?,
            noun: row.noun,
            noun_id: row.noun_id,
            about,
            since: row.since,
            created_at: row.created_at,
            read_at: row.read_at,
        })
    }
}

fn read(rows: Vec<Row>) -> Result<Vec<Notice>> {
    rows.into_iter().map(TryInto::try_into).collect()
}

/// What a member is told at present, the newest first, a page at a time; only what they haven't read, if so asked.
pub async fn list(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    user: UserId,
    unread: bool,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Page<Notice>> {
    let mut sql = Builder::on(
        db,
        "select id, user_id, kind, noun, noun_id, about, since, created_at, read_at
        from notices where settled_at is null and workspace_id = ",
    );
    sql.bind(workspace).push(" and user_id = ").bind(user);
    if unread {
        sql.push(" and read_at is null");
    }
    cursor_after(&mut sql, "(created_at, id)", after);
    sql.push(" order by created_at desc, id desc limit ")
        .bind(i64::from(size) + 1);
    let notices = read(sql.fetch_all::<Row>().await?)?;
    Ok(Page::cut(notices, size as usize, |notice| Cursor {
        at: notice.created_at,
        id: notice.id.uuid(),
    }))
}

/// Everything the workspace's members are told at present.
pub async fn open(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<Notice>> {
    let rows = fetch_all!(
        db,
        Row,
        "select id, user_id, kind, noun, noun_id, about, since, created_at, read_at
        from notices
        where workspace_id = $1
        and settled_at is null",
        workspace
    )?;
    read(rows)
}

/// How many a member hasn't read.
pub async fn count_unread(db: impl Into<Db<'_>>, workspace: WorkspaceId, user: UserId) -> Result<i64> {
    let row = fetch_optional!(
        db,
        (i64,),
        "select count(*)
        from notices
        where workspace_id = $1
        and user_id = $2
        and settled_at is null
        and read_at is null",
        workspace,
        user
    )?;
    Ok(row.map_or(0, |(count,)| count))
}

/// Tells somebody something, unless they are told already. Gives whether it is news.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, notice: &Notice) -> Result<bool> {
    let about =
        serde_json::to_string(&notice.about).map_err(|error| StoreError::corrupt("notices.about", error))?;
    let touched = execute!(
        tx,
        "insert into notices (workspace_id, id, user_id, kind, noun, noun_id, about, since, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict do nothing",
        workspace,
        notice.id,
        notice.user_id,
        notice.kind.as_str(),
        &notice.noun,
        notice.noun_id,
        about,
        notice.since,
        notice.created_at
    )?;
    if touched == 1 {
        tx.say(workspace, "notice", notice.user_id.uuid());
    }
    Ok(touched == 1)
}

/// Says anew what fills its sentence, and since when it is so.
pub async fn retell(tx: &mut Tx, workspace: WorkspaceId, notice: &Notice) -> Result<()> {
    let about =
        serde_json::to_string(&notice.about).map_err(|error| StoreError::corrupt("notices.about", error))?;
    execute!(
        tx,
        "update notices
        set about = $3, since = $4
        where workspace_id = $1
        and id = $2",
        workspace,
        notice.id,
        about,
        notice.since
    )?;
    tx.say(workspace, "notice", notice.user_id.uuid());
    Ok(())
}

/// Its cause is gone.
pub async fn settle(tx: &mut Tx, workspace: WorkspaceId, notice: &Notice, at: Timestamp) -> Result<()> {
    execute!(
        tx,
        "update notices
        set settled_at = $3
        where workspace_id = $1
        and id = $2
        and settled_at is null",
        workspace,
        notice.id,
        at
    )?;
    tx.say(workspace, "notice", notice.user_id.uuid());
    Ok(())
}

/// Marks a member's notice as read at `at`, or as not read. Gives whether it is there.
pub async fn mark(
    tx: &mut Tx,
    workspace: WorkspaceId,
    user: UserId,
    id: NoticeId,
    at: Option<Timestamp>,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "update notices
        set read_at = $4
        where workspace_id = $1
        and id = $2
        and user_id = $3
        and settled_at is null",
        workspace,
        id,
        user,
        at
    )?;
    tx.say(workspace, "notice", user.uuid());
    Ok(touched == 1)
}

/// Marks everything a member is told as read.
pub async fn mark_all(tx: &mut Tx, workspace: WorkspaceId, user: UserId, at: Timestamp) -> Result<u64> {
    tx.say(workspace, "notice", user.uuid());
    execute!(
        tx,
        "update notices
        set read_at = $3
        where workspace_id = $1
        and user_id = $2
        and settled_at is null
        and read_at is null",
        workspace,
        user,
        at
    )
}

/// Forgets what was settled before `before`, in the whole installation.
pub async fn forget_settled(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    execute!(tx, "delete from notices where settled_at < $1", before)
}

/// How the workspace's members want to be told, where they have said so.
pub async fn ways(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
) -> Result<Vec<(UserId, NoticeKind, NoticeWay)>> {
    let rows = fetch_all!(
        db,
        (Uuid, String, String),
        "select user_id, kind, way
        from notice_settings
        where workspace_id = $1",
        workspace
    )?;
    let read = |(user, kind, way): (Uuid, String, String)| {
        Ok((
            user.into(),
            word("notice_settings.kind", &kind)?,
            word("notice_settings.way", &way)?,
        ))
    };
    rows.into_iter().map(read).collect()
}

/// Keeps how a member wants to be told of a kind.
pub async fn set_way(
    tx: &mut Tx,
    workspace: WorkspaceId,
    user: UserId,
    kind: NoticeKind,
    way: NoticeWay,
) -> Result<()> {
    execute!(
        tx,
        "insert into notice_settings (workspace_id, user_id, kind, way)
        values ($1, $2, $3, $4)
        on conflict (workspace_id, user_id, kind) do update set way = excluded.way",
        workspace,
        user,
        kind.as_str(),
        way.as_str()
    )?;
    Ok(())
}

/// A member's digest, and when it comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// When and how often.
    pub digest: Digest,
    /// When it comes next; none when it doesn't.
    pub next_at: Option<Timestamp>,
    /// Until when the last one told.
    pub looked_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct DigestRow {
    rhythm: String,
    weekday: i64,
    hour: i64,
    zone: String,
    #[sqlx(try_from = "OptMicros")]
    next_at: Option<Timestamp>,
    #[sqlx(try_from = "i64")]
    looked_at: Timestamp,
}

impl TryFrom<DigestRow> for Kept {
    type Error = StoreError;

    fn try_from(row: DigestRow) -> Result<Self> {
        let small = |column, number: i64| i8::try_from(number).map_err(|e| StoreError::corrupt(column, e));
        Ok(Self {
            digest: Digest {
                rhythm: word("digests.rhythm", &row.rhythm)?,
                weekday: small("digests.weekday", row.weekday)?,
                hour: small("digests.hour", row.hour)?,
                zone: row.zone,
            },
            next_at: row.next_at,
            looked_at: row.looked_at,
        })
    }
}

/// When a member is told how things stand, once that was decided.
pub async fn digest(db: impl Into<Db<'_>>, workspace: WorkspaceId, user: UserId) -> Result<Option<Kept>> {
    let row = fetch_optional!(
        db,
        DigestRow,
        "select rhythm, weekday, hour, zone, next_at, looked_at
        from digests
        where workspace_id = $1
        and user_id = $2",
        workspace,
        user
    )?;
    row.map(TryInto::try_into).transpose()
}

/// Keeps when a member is told how things stand.
pub async fn keep_digest(tx: &mut Tx, workspace: WorkspaceId, user: UserId, kept: &Kept) -> Result<()> {
    execute!(
        tx,
        "insert into digests (workspace_id, user_id, rhythm, weekday, hour, zone, next_at, looked_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (workspace_id, user_id) do update
        set rhythm = excluded.rhythm, weekday = excluded.weekday, hour = excluded.hour, zone = excluded.zone,
        next_at = excluded.next_at, looked_at = excluded.looked_at",
        workspace,
        user,
        kept.digest.rhythm.as_str(),
        i64::from(kept.digest.weekday),
        i64::from(kept.digest.hour),
        &kept.digest.zone,
        kept.next_at,
        kept.looked_at
    )?;
    Ok(())
}

/// Whose digest is due at `now`, in the whole installation.
pub async fn due_digests(db: impl Into<Db<'_>>, now: Timestamp) -> Result<Vec<(WorkspaceId, UserId)>> {
    let rows = fetch_all!(
        db,
        (Uuid, Uuid),
        "select workspace_id, user_id
        from digests
        where next_at <= $1
        order by next_at
        limit 200",
        now
    )?;
    Ok(rows
        .into_iter()
        .map(|(workspace, user)| (workspace.into(), user.into()))
        .collect())
}

/// Takes a digest that is due, so that nobody else writes it too: gives whether it was still due at `was`.
pub async fn take_digest(
    tx: &mut Tx,
    workspace: WorkspaceId,
    user: UserId,
    was: Timestamp,
    next_at: Option<Timestamp>,
    now: Timestamp,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "update digests
        set next_at = $4, looked_at = $5
        where workspace_id = $1
        and user_id = $2
        and next_at = $3",
        workspace,
        user,
        was,
        next_at,
        now
    )?;
    Ok(touched == 1)
}

/// Members of whom nothing is kept yet about a digest, with their role.
pub async fn without_digest(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<(UserId, String)>> {
    let rows = fetch_all!(
        db,
        (Uuid, String),
        "select m.user_id, m.role
        from memberships m
        where m.workspace_id = $1
        and not exists (
            select 1 from digests d
            where d.workspace_id = m.workspace_id
            and d.user_id = m.user_id)",
        workspace
    )?;
    Ok(rows.into_iter().map(|(user, role)| (user.into(), role)).collect())
}

/// Something that waits for a person, as the rows of its noun tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Which one.
    pub id: Uuid,
    /// In which state, or on which channel's account.
    pub state: String,
    /// What it is called; may be empty.
    pub title: String,
    /// Which original, where there is one.
    pub original: Option<Uuid>,
    /// Which channel.
    pub channel: Option<Uuid>,
    /// The channel's name.
    pub channel_name: String,
    /// Who answers for the channel.
    pub keeper: Option<UserId>,
    /// Who set it in motion.
    pub by: Option<UserId>,
    /// Who it comes from, by name.
    pub person: String,
    /// The stable code of its reason.
    pub reason: Option<String>,
    /// Since when.
    pub since: Timestamp,
}

#[derive(sqlx::FromRow)]
struct WaitingRow {
    id: Uuid,
    state: String,
    title: String,
    original: Option<Uuid>,
    channel: Option<Uuid>,
    channel_name: String,
    #[sqlx(try_from = "OptUuid")]
    keeper: Option<UserId>,
    #[sqlx(try_from = "OptUuid")]
    started_by: Option<UserId>,
    person: String,
    reason: Option<String>,
    #[sqlx(try_from = "i64")]
    since: Timestamp,
}

impl From<WaitingRow> for Waiting {
    fn from(row: WaitingRow) -> Self {
        Self {
            id: row.id,
            state: row.state,
            title: row.title,
            original: row.original,
            channel: row.channel,
            channel_name: row.channel_name,
            keeper: row.keeper,
            by: row.started_by,
            person: row.person,
            reason: row.reason,
            since: row.since,
        }
    }
}

/// Publications that wait for a person.
pub async fn waiting_publications(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<Waiting>> {
    let rows = fetch_all!(
        db,
        WaitingRow,
        "select p.id, p.state, coalesce(w.title, '') as title, p.original_id as original, p.channel_id as channel,
        c.name as channel_name, c.keeper_id as keeper, p.created_by as started_by, '' as person, p.reason,
        p.state_since as since
        from publications p
        join channels c on c.workspace_id = p.workspace_id and c.id = p.channel_id
        left join working_copies w on w.workspace_id = p.workspace_id and w.original_id = p.original_id
        where p.workspace_id = $1
        and p.state in ('failed', 'held', 'unconfirmed', 'awaiting_hand')
        and c.status <> 'disconnected'
        order by p.state_since desc
        limit 200",
        workspace
    )?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Conversations that wait for an answer: nobody has looked at what somebody else wrote, or a reply waits to be let
/// through.
pub async fn waiting_conversations(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<Waiting>> {
    let rows = fetch_all!(
        db,
        WaitingRow,
        "select v.id, v.state, coalesce(w.title, '') as title, v.original_id as original, v.channel_id as channel,
        c.name as channel_name, c.keeper_id as keeper, c.keeper_id as started_by, '' as person,
        nullif('', '') as reason, v.last_at as since
        from conversations v
        join channels c on c.workspace_id = v.workspace_id and c.id = v.channel_id
        left join working_copies w on w.workspace_id = v.workspace_id and w.original_id = v.original_id
        where v.workspace_id = $1
        and v.state = 'open'
        and (v.unread or exists (
            select 1 from messages m
            where m.workspace_id = v.workspace_id
            and m.conversation_id = v.id
            and m.state = 'waiting'
            and m.gone_at is null))
        order by v.last_at desc
        limit 200",
        workspace
    )?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Channels that have to be connected again, or whose credential should have been renewed before `overdue`.
pub async fn waiting_channels(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    overdue: Timestamp,
) -> Result<Vec<Waiting>> {
    let rows = fetch_all!(
        db,
        WaitingRow,
        "select c.id, c.status as state, c.name as title, nullif(c.id, c.id) as original, c.id as channel,
        c.name as channel_name, c.keeper_id as keeper, c.created_by as started_by, '' as person,
        c.status_reason as reason,
        case when c.status = 'cut_off' then c.status_since else coalesce(r.renew_at, c.status_since) end as since
        from channels c
        left join credentials r on r.workspace_id = c.workspace_id and r.channel_id = c.id
        where c.workspace_id = $1
        and c.status <> 'disconnected'
        and (c.status = 'cut_off' or r.renew_at < $2)",
        workspace,
        overdue
    )?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Who answers for which channel that wasn't left.
pub async fn keepers(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<(Uuid, UserId)>> {
    let rows = fetch_all!(
        db,
        (Uuid, Uuid),
        "select id, keeper_id
        from channels
        where workspace_id = $1
        and keeper_id is not null
        and status <> 'disconnected'",
        workspace
    )?;
    Ok(rows
        .into_iter()
        .map(|(channel, user)| (channel, user.into()))
        .collect())
}

/// Something that went out, or is to go out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outing {
    /// What it is called; may be empty.
    pub title: String,
    /// Which original.
    pub original: Uuid,
    /// Where, by the channel's name; none for the site.
    pub channel: Option<String>,
    /// When.
    pub at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct OutingRow {
    title: String,
    original: Uuid,
    channel: Option<String>,
    #[sqlx(try_from = "i64")]
    at: Timestamp,
}

impl From<OutingRow> for Outing {
    fn from(row: OutingRow) -> Self {
        Self {
            title: row.title,
            original: row.original,
            channel: row.channel,
            at: row.at,
        }
    }
}

/// What went out after `from`, until `to`: on the site first, then on the channels, in its order.
pub async fn went_out(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    from: Timestamp,
    to: Timestamp,
) -> Result<Vec<Outing>> {
    let rows = fetch_all!(
        db,
        OutingRow,
        "select coalesce(w.title, '') as title, o.id as original, nullif('', '') as channel, o.published_at as at
        from originals o
        left join working_copies w on w.workspace_id = o.workspace_id and w.original_id = o.id
        where o.workspace_id = $1
        and o.state = 'live'
        and o.published_at > $2
        and o.published_at <= $3
        union all
        select coalesce(w.title, '') as title, p.original_id as original, c.name as channel, p.published_at as at
        from publications p
        join channels c on c.workspace_id = p.workspace_id and c.id = p.channel_id
        left join working_copies w on w.workspace_id = p.workspace_id and w.original_id = p.original_id
        where p.workspace_id = $1
        and p.state = 'published'
        and p.published_at > $2
        and p.published_at <= $3
        order by at
        limit 50",
        workspace,
        from,
        to
    )?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// What is to go out after `from`, until `to`, the soonest first.
pub async fn goes_out(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    from: Timestamp,
    to: Timestamp,
) -> Result<Vec<Outing>> {
    let rows = fetch_all!(
        db,
        OutingRow,
        "select coalesce(w.title, '') as title, o.id as original, nullif('', '') as channel, o.planned_at as at
        from originals o
        left join working_copies w on w.workspace_id = o.workspace_id and w.original_id = o.id
        where o.workspace_id = $1
        and o.state = 'scheduled'
        and o.planned_at > $2
        and o.planned_at <= $3
        union all
        select coalesce(w.title, '') as title, p.original_id as original, c.name as channel, p.due_at as at
        from publications p
        join channels c on c.workspace_id = p.workspace_id and c.id = p.channel_id
        left join working_copies w on w.workspace_id = p.workspace_id and w.original_id = p.original_id
        where p.workspace_id = $1
        and p.state = 'scheduled'
        and p.due_at > $2
        and p.due_at <= $3
        order by at
        limit 50",
        workspace,
        from,
        to
    )?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// How many messages of others came in after `from`, until `to`.
pub async fn count_heard(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    from: Timestamp,
    to: Timestamp,
) -> Result<i64> {
    let row = fetch_optional!(
        db,
        (i64,),
        "select count(*)
        from messages
        where workspace_id = $1
        and not ours
        and received_at > $2
        and received_at <= $3",
        workspace,
        from,
        to
    )?;
    Ok(row.map_or(0, |(count,)| count))
}
