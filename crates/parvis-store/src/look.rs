//! What was seen on a channel from outside: by somebody, on its page, or in its feed.

use crate::sql::{OptUuid, word};
use crate::{Db, Result, StoreError, Tx};
use jiff::civil::Date;
use parvis_domain::health::{LinkSeen, ProfileLacks};
use parvis_domain::{ChannelId, LookId, Timestamp, UserId, WorkspaceId};
use uuid::Uuid;

/// One look at a channel. What wasn't looked at is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// Its identifier.
    pub id: LookId,
    /// At which channel.
    pub channel_id: ChannelId,
    /// `hand`, `page`, `feed` or `network`.
    pub way: String,
    /// When.
    pub at: Timestamp,
    /// Who looked; none for the worker.
    pub by: Option<UserId>,
    /// The day of the newest piece there.
    pub last_piece_on: Option<Date>,
    /// How many questions stand there without an answer.
    pub questions: Option<u32>,
    /// The day of the oldest of them.
    pub oldest_question_on: Option<Date>,
    /// The post that is pinned: its day; the inner none means that nothing is.
    pub pinned: Option<Option<Date>>,
    /// What the profile lacks.
    pub lacks: Option<ProfileLacks>,
    /// The link there, or the place itself; of several the one that is worst off.
    pub link: Option<LinkSeen>,
    /// Which address was tried.
    pub address: Option<String>,
    /// What its server answered.
    pub status: Option<u16>,
    /// Why there was no answer: the stable code of a sentence.
    pub because: Option<String>,
    /// What one wants to say about it.
    pub note: String,
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: LookId,
    #[sqlx(try_from = "Uuid")]
    channel_id: ChannelId,
    way: String,
    #[sqlx(try_from = "i64")]
    at: Timestamp,
    #[sqlx(try_from = "OptUuid")]
    looked_by: Option<UserId>,
    last_piece_on: Option<String>,
    questions: Option<i64>,
    oldest_question_on: Option<String>,
    pinned: Option<String>,
    lacks: Option<String>,
    link: Option<String>,
    address: Option<String>,
    status: Option<i64>,
    because: Option<String>,
    note: String,
}

fn day(what: &'static str, stored: Option<&String>) -> Result<Option<Date>> {
    stored.map(|day| word(what, day)).transpose()
}

impl TryFrom<Row> for Look {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let pinned = match row.pinned.as_deref() {
            None => None,
            Some("none") => Some(None),
            Some(day) => Some(Some(word("looks.pinned", day)?)),
        };
        let small = |e| StoreError::corrupt("looks.questions", e);
        Ok(Self {
            id: row.id,
            channel_id: row.channel_id,
            at: row.at,
            by: row.looked_by,
            last_piece_on: day("looks.last_piece_on", row.last_piece_on.as_ref())?,
            questions: row.questions.map(u32::try_from).transpose().map_err(small)?,
            oldest_question_on: day("looks.oldest_question_on", row.oldest_question_on.as_ref())?,
            pinned,
            lacks: row
                .lacks
                .as_deref()
                .map(|lacks| word("looks.lacks", lacks))
                .transpose()?,
            link: row
                .link
                .as_deref()
                .map(|seen| word("looks.link", seen))
                .transpose()?,
            address: row.address,
            status: row.status.map(u16::try_from).transpose().map_err(small)?,
            because: row.because,
            note: row.note,
            way: row.way,
        })
    }
}

macro_rules! columns {
    () => {
        "id, channel_id, way, at, looked_by, last_piece_on, questions, oldest_question_on, pinned, lacks, link,
        address, status, because, note"
    };
}

/// The looks at every channel of a workspace since then, in their order.
pub async fn since(db: impl Into<Db<'_>>, workspace: WorkspaceId, since: Timestamp) -> Result<Vec<Look>> {
    let rows = fetch_all!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from looks
            where workspace_id = $1
            and at >= $2
            order by at, id"
        ),
        workspace,
        since
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// The newest looks at one channel, the newest first.
pub async fn newest(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
    most: u32,
) -> Result<Vec<Look>> {
    let rows = fetch_all!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from looks
            where workspace_id = $1
            and channel_id = $2
            order by at desc, id desc
            limit $3"
        ),
        workspace,
        channel,
        i64::from(most)
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// When the channel was last looked at in this way.
pub async fn last(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
    way: &str,
) -> Result<Option<Timestamp>> {
    let row = fetch_optional!(
        db,
        (i64,),
        "select at from looks
        where workspace_id = $1
        and channel_id = $2
        and way = $3
        order by at desc
        limit 1",
        workspace,
        channel,
        way
    )?;
    Ok(row.map(|(at,)| Timestamp::from_micros(at)))
}

/// Writes a new one.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, look: &Look) -> Result<()> {
    let pinned = look
        .pinned
        .map(|day| day.map_or_else(|| "none".to_owned(), |day| day.to_string()));
    execute!(
        tx,
        "insert into looks (workspace_id, id, channel_id, way, at, looked_by, last_piece_on, questions,
        oldest_question_on, pinned, link, address, status, because, note, lacks)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        workspace,
        look.id,
        look.channel_id,
        &look.way,
        look.at,
        look.by,
        look.last_piece_on.map(|day| day.to_string()),
        look.questions.map(i64::from),
        look.oldest_question_on.map(|day| day.to_string()),
        pinned,
        look.link.map(LinkSeen::as_str),
        look.address.as_deref(),
        look.status.map(i64::from),
        look.because.as_deref(),
        &look.note,
        look.lacks.map(ProfileLacks::as_str)
    )?;
    tx.say(workspace, "look", look.channel_id.uuid());
    Ok(())
}

/// A channel that has an address, and what was seen there.
#[derive(Clone, Debug)]
pub struct ToLookAt {
    /// Where.
    pub workspace_id: WorkspaceId,
    /// Which.
    pub channel_id: ChannelId,
    /// Its address.
    pub address: String,
    /// Whether somebody publishes there by hand.
    pub declared: bool,
}

/// Channels of the installation that weren't left, have an address, and at which the worker hasn't looked since then.
pub async fn due(db: impl Into<Db<'_>>, since: Timestamp, most: u32) -> Result<Vec<ToLookAt>> {
    let rows = fetch_all!(
        db,
        (Uuid, Uuid, String, i64),
        "select c.workspace_id, c.id, c.address, cast(case when c.network is null then 1 else 0 end as bigint)
        from channels c
        where c.disconnected_at is null
        and c.address is not null
        and not exists (
            select 1
            from looks l
            where l.workspace_id = c.workspace_id
            and l.channel_id = c.id
            and l.at > $1
            and l.way in ('page', 'feed'))
        order by c.workspace_id, c.id
        limit $2",
        since,
        i64::from(most)
    )?;
    let due = |(workspace, channel, address, declared): (Uuid, Uuid, String, i64)| ToLookAt {
        workspace_id: workspace.into(),
        channel_id: channel.into(),
        address,
        declared: declared == 1,
    };
    Ok(rows.into_iter().map(due).collect())
}

/// Forgets what the worker saw before then; what somebody wrote down stays.
pub async fn forget(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    execute!(tx, "delete from looks where at < $1 and way <> 'hand'", before)
}
