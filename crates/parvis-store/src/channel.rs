//! The places where the brand speaks.

use crate::sql::{OptMicros, OptUuid, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{
    AudienceId, Channel, ChannelAccount, ChannelId, Network, Purpose, Rhythm, ServerFacts, Timestamp,
    UsageId, UserId, WorkspaceId,
};
use uuid::Uuid;

macro_rules! columns {
    () => {
        "id, name, network, address, remote_id, handle, display_name, server, usage_id, audience_id,
        rhythm_times, rhythm_per, keeper_id, review_on, status, status_reason, status_since, not_before,
        wait_told_at, version, created_at, created_by, disconnected_at, facts"
    };
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: ChannelId,
    name: String,
    network: Option<String>,
    address: Option<String>,
    remote_id: Option<String>,
    handle: Option<String>,
    display_name: Option<String>,
    server: Option<String>,
    #[sqlx(try_from = "OptUuid")]
    usage_id: Option<UsageId>,
    #[sqlx(try_from = "OptUuid")]
    audience_id: Option<AudienceId>,
    rhythm_times: Option<i64>,
    rhythm_per: Option<String>,
    #[sqlx(try_from = "OptUuid")]
    keeper_id: Option<UserId>,
    review_on: Option<String>,
    status: String,
    status_reason: Option<String>,
    #[sqlx(try_from = "i64")]
    status_since: Timestamp,
    #[sqlx(try_from = "OptMicros")]
    not_before: Option<Timestamp>,
    #[sqlx(try_from = "OptMicros")]
    wait_told_at: Option<Timestamp>,
    version: i64,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
    #[sqlx(try_from = "Uuid")]
    created_by: UserId,
    #[sqlx(try_from = "OptMicros")]
    disconnected_at: Option<Timestamp>,
    facts: Option<String>,
}

impl TryFrom<Row> for Channel {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let rhythm = match (row.rhythm_times, &row.rhythm_per) {
            (Some(times), Some(per)) => Some(Rhythm {
                times: u8::try_from(times).map_err(|e| StoreError::corrupt("channels.rhythm_times", e))?,
                per: word("channels.rhythm_per", per)?,
            }),
            _ => None,
        };
        let review_on = row
            .review_on
            .as_deref()
            .map(|day| word("channels.review_on", day));
        let network = row
            .network
            .as_deref()
            .map(|name| word::<Network>("channels.network", name));
        let account = row.remote_id.map(|remote_id| ChannelAccount {
            remote_id,
            handle: row.handle.unwrap_or_default(),
            display_name: row.display_name,
            server: row.server,
            facts: ServerFacts::new(row.facts),
        });
        Ok(Self {
            id: row.id,
            name: row.name,
            network: network.transpose()?,
            address: row.address,
            account,
            purpose: Purpose {
                usage: row.usage_id,
                audience: row.audience_id,
                rhythm,
                keeper: row.keeper_id,
                review_on: review_on.transpose()?,
            },
            status: word("channels.status", &row.status)?,
            status_reason: row.status_reason,
            status_since: row.status_since,
            not_before: row.not_before,
            wait_told_at: row.wait_told_at,
            version: row.version,
            created_at: row.created_at,
            created_by: row.created_by,
            disconnected_at: row.disconnected_at,
        })
    }
}

/// Every channel of the workspace, by name; those that were left too.
pub async fn list(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<Channel>> {
    let rows = fetch_all!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from channels
            where workspace_id = $1
            order by name, id"
        ),
        workspace
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// One channel.
pub async fn by_id(db: impl Into<Db<'_>>, workspace: WorkspaceId, id: ChannelId) -> Result<Option<Channel>> {
    let row = fetch_optional!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from channels
            where workspace_id = $1
            and id = $2"
        ),
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// One channel, that nobody else may change until the transaction ends.
pub async fn for_update(tx: &mut Tx, workspace: WorkspaceId, id: ChannelId) -> Result<Option<Channel>> {
    let row = fetch_for_update!(
        tx,
        Row,
        concat!(
            "select ",
            columns!(),
            " from channels
            where workspace_id = $1
            and id = $2"
        ),
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// The channel that speaks as this account, unless it was left.
pub async fn by_account(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    network: Network,
    remote_id: &str,
) -> Result<Option<Channel>> {
    let row = fetch_optional!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from channels
            where workspace_id = $1
            and network = $2
            and remote_id = $3
            and disconnected_at is null"
        ),
        workspace,
        network.as_str(),
        remote_id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// Every connected channel of the installation that wasn't left: for the work that goes round.
pub async fn connected_everywhere(db: impl Into<Db<'_>>) -> Result<Vec<(WorkspaceId, ChannelId)>> {
    let rows = fetch_all!(
        db,
        (Uuid, Uuid),
        "select workspace_id, id
        from channels
        where network is not null
        and disconnected_at is null
        order by workspace_id, id"
    )?;
    Ok(rows
        .into_iter()
        .map(|(workspace, id)| (workspace.into(), id.into()))
        .collect())
}

/// Writes a new one. [`StoreError::Taken`] when another channel speaks as the same account;
/// [`StoreError::Reference`] when its usage, audience or keeper isn't there.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, channel: &Channel) -> Result<()> {
    tx.say(workspace, "channel", channel.id.uuid());
    let account = channel.account.as_ref();
    execute!(
        tx,
        "insert into channels
        (workspace_id, id, name, network, address, remote_id, handle, display_name, server, usage_id,
        audience_id, rhythm_times, rhythm_per, keeper_id, review_on, status, status_reason, status_since,
        not_before, version, created_at, created_by, disconnected_at, facts, wait_told_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
        $21, $22, $23, $24, $25)",
        workspace,
        channel.id,
        &channel.name,
        channel.network.as_ref().map(Network::as_str),
        channel.address.as_deref(),
        account.map(|account| account.remote_id.as_str()),
        account.map(|account| account.handle.as_str()),
        account.and_then(|account| account.display_name.as_deref()),
        account.and_then(|account| account.server.as_deref()),
        channel.purpose.usage,
        channel.purpose.audience,
        channel.purpose.rhythm.map(|rhythm| i64::from(rhythm.times)),
        channel.purpose.rhythm.map(|rhythm| rhythm.per.as_str()),
        channel.purpose.keeper,
        channel.purpose.review_on.map(|day| day.to_string()),
        channel.status.as_str(),
        channel.status_reason.as_deref(),
        channel.status_since,
        channel.not_before,
        channel.version,
        channel.created_at,
        channel.created_by,
        channel.disconnected_at,
        account.and_then(|account| account.facts.text()),
        channel.wait_told_at
    )?;
    Ok(())
}

/// Writes everything that may change of one that was read [for update](for_update). Errors as [`insert`].
pub async fn update(tx: &mut Tx, workspace: WorkspaceId, channel: &Channel) -> Result<()> {
    tx.say(workspace, "channel", channel.id.uuid());
    let account = channel.account.as_ref();
    execute!(
        tx,
        "update channels
        set name = $3, address = $4, remote_id = $5, handle = $6, display_name = $7, server = $8,
        usage_id = $9, audience_id = $10, rhythm_times = $11, rhythm_per = $12, keeper_id = $13,
        review_on = $14, status = $15, status_reason = $16, status_since = $17, not_before = $18,
        version = $19, disconnected_at = $20, facts = $21, wait_told_at = $22
        where workspace_id = $1
        and id = $2",
        workspace,
        channel.id,
        &channel.name,
        channel.address.as_deref(),
        account.map(|account| account.remote_id.as_str()),
        account.map(|account| account.handle.as_str()),
        account.and_then(|account| account.display_name.as_deref()),
        account.and_then(|account| account.server.as_deref()),
        channel.purpose.usage,
        channel.purpose.audience,
        channel.purpose.rhythm.map(|rhythm| i64::from(rhythm.times)),
        channel.purpose.rhythm.map(|rhythm| rhythm.per.as_str()),
        channel.purpose.keeper,
        channel.purpose.review_on.map(|day| day.to_string()),
        channel.status.as_str(),
        channel.status_reason.as_deref(),
        channel.status_since,
        channel.not_before,
        channel.version,
        channel.disconnected_at,
        account.and_then(|account| account.facts.text()),
        channel.wait_told_at
    )?;
    Ok(())
}

/// Leaves the channels that somebody answers for without a keeper, and gives how many those were.
pub async fn leave_without_keeper(tx: &mut Tx, workspace: WorkspaceId, keeper: UserId) -> Result<u64> {
    execute!(
        tx,
        "update channels
        set keeper_id = null, version = version + 1
        where workspace_id = $1
        and keeper_id = $2",
        workspace,
        keeper
    )
}

/// The key that this channel used last, and the instant it says.
pub async fn last_key(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: ChannelId,
) -> Result<Option<(String, Timestamp)>> {
    let row = fetch_optional!(
        db,
        (Option<String>, Option<i64>),
        "select last_key, last_key_at
        from channels
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    Ok(match row {
        Some((Some(key), Some(at))) => Some((key, Timestamp::from_micros(at))),
        _ => None,
    })
}

/// Notes the key that this channel used last.
pub async fn note_key(
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: ChannelId,
    key: &str,
    made_at: Timestamp,
) -> Result<()> {
    execute!(
        tx,
        "update channels
        set last_key = $3, last_key_at = $4
        where workspace_id = $1
        and id = $2",
        workspace,
        id,
        key,
        made_at
    )?;
    Ok(())
}

/// Lets every channel go on that waits beyond `latest`, or was asked to wait in a time to come: the clock that set such a
/// time has been moved back. Gives how many.
pub async fn forget_waits_beyond(tx: &mut Tx, latest: Timestamp, now: Timestamp) -> Result<u64> {
    execute!(
        tx,
        "update channels
        set not_before = null
        where not_before > $1
        or (not_before > $2 and wait_told_at > $2)",
        latest,
        now
    )
}
