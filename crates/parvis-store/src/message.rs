//! What is said in conversations, by strangers and by us.

use crate::sql::{Builder, OptMicros, OptUuid, dialect::any_of, dialect::any_word, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{
    AccountId, Answer, ChannelId, ConversationId, DeliveryId, Judgement, Message, MessageId, OriginalId,
    PublicationId, RemoteLink, RulingId, Timestamp, UserId, WorkspaceId,
};
use uuid::Uuid;

macro_rules! columns {
    () => {
        "m.id, m.conversation_id, m.account_id, m.ours, m.remote_id, m.remote_version, m.remote_url, m.parent_id,
        m.text, m.links, m.languages, m.attachments, m.written_at, m.received_at, m.state, m.state_since,
        m.state_by, m.not_for_everybody, m.hidden_there, m.gone_at, m.answer_state, m.answer_reason,
        m.delivery_id, m.withdrawal_id, m.ruling_id, m.answered_by"
    };
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: MessageId,
    #[sqlx(try_from = "Uuid")]
    conversation_id: ConversationId,
    #[sqlx(try_from = "Uuid")]
    account_id: AccountId,
    ours: bool,
    remote_id: Option<String>,
    remote_version: Option<String>,
    remote_url: Option<String>,
    parent_id: String,
    text: String,
    links: String,
    languages: String,
    attachments: i64,
    #[sqlx(try_from = "i64")]
    written_at: Timestamp,
    #[sqlx(try_from = "i64")]
    received_at: Timestamp,
    state: String,
    #[sqlx(try_from = "i64")]
    state_since: Timestamp,
    #[sqlx(try_from = "OptUuid")]
    state_by: Option<UserId>,
    not_for_everybody: bool,
    hidden_there: bool,
    #[sqlx(try_from = "OptMicros")]
    gone_at: Option<Timestamp>,
    answer_state: Option<String>,
    answer_reason: Option<String>,
    #[sqlx(try_from = "OptUuid")]
    delivery_id: Option<DeliveryId>,
    #[sqlx(try_from = "OptUuid")]
    withdrawal_id: Option<DeliveryId>,
    #[sqlx(try_from = "OptUuid")]
    ruling_id: Option<RulingId>,
    #[sqlx(try_from = "OptUuid")]
    answered_by: Option<UserId>,
}

impl TryFrom<Row> for Message {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let json = |what, error: serde_json::Error| StoreError::corrupt(what, error);
        let answer = match (row.answer_state, row.delivery_id, row.ruling_id, row.answered_by) {
            (Some(state), Some(delivery_id), Some(ruling_id), Some(by)) => Some(Answer {
                state: word("messages.answer_state", &state)?,
                reason: row.answer_reason,
                delivery_id,
                withdrawal_id: row.withdrawal_id,
                ruling_id,
                by,
            }),
            _ => None,
        };
        Ok(Self {
            id: row.id,
            conversation_id: row.conversation_id,
            account_id: row.account_id,
            ours: row.ours,
            remote: row.remote_id.map(|id| RemoteLink {
                id,
                version: row.remote_version.unwrap_or_default(),
                url: row.remote_url,
            }),
            parent: row.parent_id,
            text: row.text,
            links: serde_json::from_str(&row.links).map_err(|e| json("messages.links", e))?,
            languages: serde_json::from_str(&row.languages).map_err(|e| json("messages.languages", e))?,
            attachments: u8::try_from(row.attachments)
                .map_err(|e| StoreError::corrupt("messages.attachments", e))?,
            written_at: row.written_at,
            received_at: row.received_at,
            judgement: Judgement {
                state: word("messages.state", &row.state)?,
                since: row.state_since,
                by: row.state_by,
            },
            not_for_everybody: row.not_for_everybody,
            hidden_there: row.hidden_there,
            gone_at: row.gone_at,
            answer,
        })
    }
}

fn all(rows: Vec<Row>) -> Result<Vec<Message>> {
    rows.into_iter().map(TryInto::try_into).collect()
}

/// One message.
pub async fn by_id(db: impl Into<Db<'_>>, workspace: WorkspaceId, id: MessageId) -> Result<Option<Message>> {
    let row = fetch_optional!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from messages m
            where m.workspace_id = $1
            and m.id = $2"
        ),
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// One message, that nobody else may change until the transaction ends.
pub async fn for_update(tx: &mut Tx, workspace: WorkspaceId, id: MessageId) -> Result<Option<Message>> {
    let row = fetch_for_update!(
        tx,
        Row,
        concat!(
            "select ",
            columns!(),
            " from messages m
            where m.workspace_id = $1
            and m.id = $2"
        ),
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// What a network knows as this in a conversation, that nobody else may change until the transaction ends.
pub async fn by_remote(
    tx: &mut Tx,
    workspace: WorkspaceId,
    conversation: ConversationId,
    remote_id: &str,
) -> Result<Option<Message>> {
    let row = fetch_for_update!(
        tx,
        Row,
        concat!(
            "select ",
            columns!(),
            " from messages m
            where m.workspace_id = $1
            and m.conversation_id = $2
            and m.remote_id = $3"
        ),
        workspace,
        conversation,
        remote_id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// A message, and where it hangs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// What was said.
    pub message: Message,
    /// The root of its conversation, as the network knows it.
    pub root: String,
    /// The publication that the conversation is about.
    pub publication: PublicationId,
}

#[derive(sqlx::FromRow)]
struct PlacedRow {
    #[sqlx(flatten)]
    message: Row,
    root_id: String,
    #[sqlx(try_from = "Uuid")]
    publication_id: PublicationId,
}

/// What a channel has heard already of what the network knows as these, below roots that are publications of ours.
pub async fn heard_below(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
    (roots, remote_ids): (&[&str], &[&str]),
) -> Result<Vec<Placed>> {
    let mut sql = Builder::on(
        db,
        concat!(
            "select ",
            columns!(),
            ", c.root_id, c.publication_id
            from conversations c
            join messages m on m.workspace_id = c.workspace_id and m.conversation_id = c.id
            where c.publication_id is not null
            and c.workspace_id = "
        ),
    );
    sql.bind(workspace).push(" and c.channel_id = ").bind(channel);
    sql.push(" and ");
    any_word(&mut sql, "c.root_id", roots);
    sql.push(" and ");
    any_word(&mut sql, "m.remote_id", remote_ids);
    let rows = sql.fetch_all::<PlacedRow>().await?;
    let placed = |row: PlacedRow| {
        Ok(Placed {
            message: row.message.try_into()?,
            root: row.root_id,
            publication: row.publication_id,
        })
    };
    rows.into_iter().map(placed).collect()
}

/// Everything said in a conversation, in the order it was written.
pub async fn of_conversation(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    conversation: ConversationId,
) -> Result<Vec<Message>> {
    all(fetch_all!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from messages m
            where m.workspace_id = $1
            and m.conversation_id = $2
            order by m.written_at, m.id"
        ),
        workspace,
        conversation
    )?)
}

/// Answers of ours in a conversation whose sending isn't settled yet.
pub async fn unsettled(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    conversation: ConversationId,
) -> Result<Vec<Message>> {
    all(fetch_all!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from messages m
            where m.workspace_id = $1
            and m.conversation_id = $2
            and m.answer_state in ('sending', 'unconfirmed')
            order by m.written_at, m.id"
        ),
        workspace,
        conversation
    )?)
}

/// The last message of each of these conversations that is still there.
pub async fn newest_of(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    conversations: &[ConversationId],
) -> Result<Vec<Message>> {
    let mut sql = Builder::on(
        db,
        concat!("select ", columns!(), " from messages m where m.workspace_id = "),
    );
    sql.bind(workspace).push(" and ");
    any_of(&mut sql, "m.conversation_id", &uuids(conversations));
    sql.push(
        " and m.gone_at is null
        and not exists (
            select 1 from messages n
            where n.workspace_id = m.workspace_id
            and n.conversation_id = m.conversation_id
            and n.gone_at is null
            and (n.written_at, n.id) > (m.written_at, m.id)
        )",
    );
    all(sql.fetch_all::<Row>().await?)
}

/// How many messages wait in each of these conversations, and how many are there at all. Those without any are
/// left out.
pub async fn counts_of(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    conversations: &[ConversationId],
) -> Result<Vec<(ConversationId, i64, i64)>> {
    let mut sql = Builder::on(
        db,
        "select conversation_id, count(case when state = 'waiting' then 1 end), count(*)
        from messages
        where gone_at is null and workspace_id = ",
    );
    sql.bind(workspace).push(" and ");
    any_of(&mut sql, "conversation_id", &uuids(conversations));
    sql.push(" group by conversation_id");
    let rows = sql.fetch_all::<(Uuid, i64, i64)>().await?;
    Ok(rows
        .into_iter()
        .map(|(id, waiting, whole)| (id.into(), waiting, whole))
        .collect())
}

fn uuids(conversations: &[ConversationId]) -> Vec<Uuid> {
    conversations.iter().map(|id| id.uuid()).collect()
}

/// Asked for each page of an original that is rendered. `cross join` keeps SQLite from reading every message of the
/// workspace: it begins with the few conversations that hang there.
const UNDER: &str = concat!(
    "select ",
    columns!(),
    " from conversations c
    cross join publications p
    cross join messages m
    where c.workspace_id = $1
    and c.original_id = $2
    and c.root_gone_at is null
    and p.workspace_id = c.workspace_id
    and p.id = c.publication_id
    and p.state = 'published'
    and m.workspace_id = c.workspace_id
    and m.conversation_id = c.id
    order by m.written_at, m.id"
);

/// Everything said below an original's publications that still stand, wherever that was, in the order it was
/// written. What readers may see of it isn't decided here.
pub async fn under(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    original: OriginalId,
) -> Result<Vec<Message>> {
    all(fetch_all!(db, Row, UNDER, workspace, original)?)
}

/// What stands on a channel as far as we know, with what it is there.
pub async fn standing_on(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<Vec<(MessageId, String)>> {
    let rows = fetch_all!(
        db,
        (Uuid, String),
        "select m.id, m.remote_id
        from conversations c
        join messages m on m.workspace_id = c.workspace_id and m.conversation_id = c.id
        where c.workspace_id = $1
        and c.channel_id = $2
        and m.remote_id is not null
        and m.gone_at is null",
        workspace,
        channel
    )?;
    Ok(rows.into_iter().map(|(id, remote)| (id.into(), remote)).collect())
}

/// Writes a new one, seen where it was written at `seen_at`.
pub async fn insert(
    tx: &mut Tx,
    workspace: WorkspaceId,
    message: &Message,
    seen_at: Timestamp,
) -> Result<()> {
    tx.say(workspace, "conversation", message.conversation_id.uuid());
    let (remote, answer) = (message.remote.as_ref(), message.answer.as_ref());
    execute!(
        tx,
        "insert into messages
        (workspace_id, id, conversation_id, account_id, ours, remote_id, remote_version, remote_url, parent_id,
        text, links, languages, attachments, written_at, received_at, seen_at, state, state_since, state_by,
        not_for_everybody, hidden_there, gone_at, answer_state, answer_reason, delivery_id, withdrawal_id,
        ruling_id, answered_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
        $21, $22, $23, $24, $25, $26, $27, $28)",
        workspace,
        message.id,
        message.conversation_id,
        message.account_id,
        message.ours,
        remote.map(|remote| remote.id.as_str()),
        remote.map(|remote| remote.version.as_str()),
        remote.and_then(|remote| remote.url.as_deref()),
        &message.parent,
        &message.text,
        json(&message.links)?,
        json(&message.languages)?,
        i64::from(message.attachments),
        message.written_at,
        message.received_at,
        seen_at,
        message.judgement.state.as_str(),
        message.judgement.since,
        message.judgement.by,
        message.not_for_everybody,
        message.hidden_there,
        message.gone_at,
        answer.map(|answer| answer.state.as_str()),
        answer.and_then(|answer| answer.reason.as_deref()),
        answer.map(|answer| answer.delivery_id),
        answer.and_then(|answer| answer.withdrawal_id),
        answer.map(|answer| answer.ruling_id),
        answer.map(|answer| answer.by)
    )?;
    Ok(())
}

/// Writes everything that may change of one that was read [for update](for_update).
pub async fn update(tx: &mut Tx, workspace: WorkspaceId, message: &Message) -> Result<()> {
    tx.say(workspace, "conversation", message.conversation_id.uuid());
    let (remote, answer) = (message.remote.as_ref(), message.answer.as_ref());
    execute!(
        tx,
        "update messages
        set remote_id = $3, remote_version = $4, remote_url = $5, text = $6, links = $7, languages = $8,
        attachments = $9, state = $10, state_since = $11, state_by = $12, not_for_everybody = $13,
        hidden_there = $14, gone_at = $15, answer_state = $16, answer_reason = $17, withdrawal_id = $18,
        search = case when text = $6 then search else null end
        where workspace_id = $1
        and id = $2",
        workspace,
        message.id,
        remote.map(|remote| remote.id.as_str()),
        remote.map(|remote| remote.version.as_str()),
        remote.and_then(|remote| remote.url.as_deref()),
        &message.text,
        json(&message.links)?,
        json(&message.languages)?,
        i64::from(message.attachments),
        message.judgement.state.as_str(),
        message.judgement.since,
        message.judgement.by,
        message.not_for_everybody,
        message.hidden_there,
        message.gone_at,
        answer.map(|answer| answer.state.as_str()),
        answer.and_then(|answer| answer.reason.as_deref()),
        answer.and_then(|answer| answer.withdrawal_id)
    )?;
    Ok(())
}

fn json<T: serde::Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|error| StoreError::corrupt("messages", error))
}

/// Notes that messages were seen where they were written, by the reading that began at `begun`. Gives how
/// many.
pub async fn see(tx: &mut Tx, workspace: WorkspaceId, ids: &[MessageId], begun: Timestamp) -> Result<u64> {
    let mut sql = Builder::on(tx, "update messages set seen_at = ");
    sql.bind(begun).push(" where workspace_id = ").bind(workspace);
    sql.push(" and ");
    let ids: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
    any_of(&mut sql, "id", &ids);
    sql.execute().await
}

/// Marks as gone what a conversation had and a whole reading of it, begun at `begun`, didn't find. What came after
/// `settled` is given time. Gives how many. Not "seen before": a clock that was moved back would make all of it gone,
/// or nothing.
pub async fn mark_gone(
    tx: &mut Tx,
    workspace: WorkspaceId,
    conversation: ConversationId,
    begun: Timestamp,
    settled: Timestamp,
    now: Timestamp,
) -> Result<u64> {
    execute!(
        tx,
        "update messages
        set gone_at = $5
        where workspace_id = $1
        and conversation_id = $2
        and remote_id is not null
        and gone_at is null
        and seen_at <> $3
        and received_at <= $4
        and coalesce(answer_state, '') <> 'withdrawn'",
        workspace,
        conversation,
        begun,
        settled,
        now
    )
}

/// Forgets one that turned out to be another that is kept.
pub async fn delete(tx: &mut Tx, workspace: WorkspaceId, id: MessageId) -> Result<()> {
    execute!(
        tx,
        "delete from messages
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sql::plan;
    use crate::{Store, reading};

    /// Messages pile up for years: neither a page of an original nor listening may read them all.
    #[tokio::test]
    async fn what_is_asked_often_is_found_by_an_index() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_sqlite(&folder.path().join("plans.db")).await.unwrap();
        let under = plan(&store, UNDER).await;
        assert!(
            under.contains("INDEX conversations_of_original (workspace_id=? AND original_id=?)"),
            "{under}"
        );
        assert!(
            under.contains("INDEX messages_in_order (workspace_id=? AND conversation_id=?)"),
            "{under}"
        );
        let fresh = plan(&store, reading::FRESH).await;
        // By channel or by state: either way no further back than sixty days.
        assert!(fresh.contains("AND due_at>?)"), "{fresh}");
        for plan in [&under, &fresh] {
            assert!(!plan.contains("SCAN"), "{plan}");
        }
        store.close().await;
    }
}
