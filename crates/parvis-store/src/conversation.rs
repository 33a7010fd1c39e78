//! Threads with others, as the inbox lists them.

use crate::sql::{Builder, OptMicros, OptUuid, cursor_after, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{
    ChannelId, Conversation, ConversationId, ConversationState, Cursor, OriginalId, Page, PublicationId,
    RemoteLink, Timestamp, WorkspaceId,
};
use uuid::Uuid;

macro_rules! columns {
    () => {
        "id, channel_id, root_id, root_version, root_url, publication_id, original_id, state, state_since,
        unread, last_at, root_gone_at, created_at"
    };
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: ConversationId,
    #[sqlx(try_from = "Uuid")]
    channel_id: ChannelId,
    root_id: String,
    root_version: String,
    root_url: Option<String>,
    #[sqlx(try_from = "OptUuid")]
    publication_id: Option<PublicationId>,
    #[sqlx(try_from = "OptUuid")]
    original_id: Option<OriginalId>,
    state: String,
    #[sqlx(try_from = "i64")]
    state_since: Timestamp,
    unread: bool,
    #[sqlx(try_from = "i64")]
    last_at: Timestamp,
    #[sqlx(try_from = "OptMicros")]
    root_gone_at: Option<Timestamp>,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
}

impl TryFrom<Row> for Conversation {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: row.id,
            channel_id: row.channel_id,
            root: RemoteLink {
                id: row.root_id,
                version: row.root_version,
                url: row.root_url,
            },
            publication_id: row.publication_id,
            original_id: row.original_id,
            state: word("conversations.state", &row.state)?,
            state_since: row.state_since,
            unread: row.unread,
            last_at: row.last_at,
            root_gone_at: row.root_gone_at,
            created_at: row.created_at,
        })
    }
}

/// One conversation.
pub async fn by_id(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: ConversationId,
) -> Result<Option<Conversation>> {
    let row = fetch_optional!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from conversations
            where workspace_id = $1
            and id = $2"
        ),
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// One conversation, that nobody else may change until the transaction ends.
pub async fn for_update(
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: ConversationId,
) -> Result<Option<Conversation>> {
    let row = fetch_for_update!(
        tx,
        Row,
        concat!(
            "select ",
            columns!(),
            " from conversations
            where workspace_id = $1
            and id = $2"
        ),
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// The conversation that hangs from this on a channel, that nobody else may change until the transaction ends.
pub async fn by_root(
    tx: &mut Tx,
    workspace: WorkspaceId,
    channel: ChannelId,
    root_id: &str,
) -> Result<Option<Conversation>> {
    let row = fetch_for_update!(
        tx,
        Row,
        concat!(
            "select ",
            columns!(),
            " from conversations
            where workspace_id = $1
            and channel_id = $2
            and root_id = $3"
        ),
        workspace,
        channel,
        root_id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// Every conversation that hangs from a publication of this original.
pub async fn of_original(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    original: OriginalId,
) -> Result<Vec<Conversation>> {
    let rows = fetch_all!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from conversations
            where workspace_id = $1
            and original_id = $2
            order by created_at, id"
        ),
        workspace,
        original
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Writes a new one. [`StoreError::Taken`] when that root has one on that channel.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, conversation: &Conversation) -> Result<()> {
    tx.say(workspace, "conversation", conversation.id.uuid());
    execute!(
        tx,
        "insert into conversations
        (workspace_id, id, channel_id, root_id, root_version, root_url, publication_id, original_id, state,
        state_since, unread, last_at, root_gone_at, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        workspace,
        conversation.id,
        conversation.channel_id,
        &conversation.root.id,
        &conversation.root.version,
        conversation.root.url.as_deref(),
        conversation.publication_id,
        conversation.original_id,
        conversation.state.as_str(),
        conversation.state_since,
        conversation.unread,
        conversation.last_at,
        conversation.root_gone_at,
        conversation.created_at
    )?;
    Ok(())
}

/// Writes everything that may change of one that was read [for update](for_update).
pub async fn update(tx: &mut Tx, workspace: WorkspaceId, conversation: &Conversation) -> Result<()> {
    tx.say(workspace, "conversation", conversation.id.uuid());
    execute!(
        tx,
        "update conversations
        set publication_id = $3, original_id = $4, state = $5, state_since = $6, unread = $7, last_at = $8,
        root_gone_at = $9
        where workspace_id = $1
        and id = $2",
        workspace,
        conversation.id,
        conversation.publication_id,
        conversation.original_id,
        conversation.state.as_str(),
        conversation.state_since,
        conversation.unread,
        conversation.last_at,
        conversation.root_gone_at
    )?;
    Ok(())
}

/// Which conversations a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// In this state only.
    pub state: Option<ConversationState>,
    /// Unread ones only, or read ones only.
    pub unread: Option<bool>,
    /// On this channel only.
    pub channel: Option<ChannelId>,
    /// About this original only.
    pub original: Option<OriginalId>,
    /// Only those in which a message waits, or none does.
    pub waiting: Option<bool>,
}

/// Conversations, those with the newest message first, a page at a time.
pub async fn list(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    filter: &Filter,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Page<Conversation>> {
    let mut sql = Builder::on(
        db,
        concat!(
            "select ",
            columns!(),
            " from conversations c where c.workspace_id = "
        ),
    );
    sql.bind(workspace);
    if let Some(state) = filter.state {
        sql.push(" and state = ").bind(state.as_str().to_owned());
    }
    if let Some(unread) = filter.unread {
        sql.push(" and unread = ").bind(unread);
    }
    if let Some(channel) = filter.channel {
        sql.push(" and channel_id = ").bind(channel);
    }
    if let Some(original) = filter.original {
        sql.push(" and original_id = ").bind(original);
    }
    if let Some(waiting) = filter.waiting {
        sql.push(if waiting { " and exists" } else { " and not exists" })
            .push(
                " (select 1 from messages m
            where m.workspace_id = c.workspace_id
            and m.conversation_id = c.id
            and m.state = 'waiting'
            and m.gone_at is null)",
            );
    }
    cursor_after(&mut sql, "(last_at, id)", after);
    sql.push(" order by last_at desc, id desc limit ")
        .bind(i64::from(size) + 1);
    let rows: Result<Vec<Conversation>> = sql
        .fetch_all::<Row>()
        .await?
        .into_iter()
        .map(TryInto::try_into)
        .collect();
    Ok(Page::cut(rows?, size as usize, |conversation| Cursor {
        at: conversation.last_at,
        id: conversation.id.uuid(),
    }))
}

/// What the inbox holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct InboxCounts {
    /// Conversations that are open.
    pub open: i64,
    /// Conversations that nobody has looked at since the last message.
    pub unread: i64,
    /// Messages that wait to be let through or hidden.
    pub waiting: i64,
    /// Answers of ours that came to nothing, or of which nothing is known.
    pub stuck: i64,
}

/// Counts what the inbox holds.
pub async fn counts(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<InboxCounts> {
    let row = fetch_optional!(
        db,
        InboxCounts,
        "select
        (select count(*) from conversations where workspace_id = $1 and state = 'open') as open,
        (select count(*) from conversations where workspace_id = $1 and unread) as unread,
        (select count(*) from messages
            where workspace_id = $1 and state = 'waiting' and gone_at is null) as waiting,
        (select count(*) from messages
            where workspace_id = $1 and answer_state in ('failed', 'unconfirmed')) as stuck",
        workspace
    )?;
    Ok(row.unwrap_or_default())
}
