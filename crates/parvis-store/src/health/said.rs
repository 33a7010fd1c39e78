use super::kinds;
use crate::sql::{Builder, word};
use crate::{Db, Result, StoreError, Tx};
use jiff::civil::Date;
use parvis_domain::health::{Health, HealthKind, HealthState};
use parvis_domain::{ChannelId, Timestamp, WorkspaceId};
use uuid::Uuid;

/// What the watch said last of a channel.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// Of which.
    pub channel_id: ChannelId,
    /// Since when its state is what it is.
    pub since: Timestamp,
    /// The day whose evening it tells.
    pub day: Date,
    /// When that was reckoned.
    pub judged_at: Timestamp,
    /// What it said.
    pub health: Health,
}

#[derive(sqlx::FromRow)]
struct SaidRow {
    #[sqlx(try_from = "Uuid")]
    channel_id: ChannelId,
    #[sqlx(try_from = "i64")]
    since: Timestamp,
    day: String,
    #[sqlx(try_from = "i64")]
    judged_at: Timestamp,
    health: String,
}

impl TryFrom<SaidRow> for Said {
    type Error = StoreError;

    fn try_from(row: SaidRow) -> Result<Self> {
        Ok(Self {
            channel_id: row.channel_id,
            since: row.since,
            day: word("channel_health.day", &row.day)?,
            judged_at: row.judged_at,
            health: serde_json::from_str(&row.health)
                .map_err(|error| StoreError::corrupt("channel_health.health", error))?,
        })
    }
}

/// What the watch said last of a channel, and of what people are told.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// What it said.
    pub said: Said,
    /// The kinds for which there is an alarm; none without one.
    pub alarm: Vec<HealthKind>,
}

#[derive(sqlx::FromRow)]
struct ToldRow {
    #[sqlx(flatten)]
    said: SaidRow,
    alarm: Option<String>,
}

/// What the watch said last of the channels of a workspace, with their alarms; only of those in one state, if so asked.
pub async fn list(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    state: Option<HealthState>,
) -> Result<Vec<Told>> {
    let mut sql = Builder::on(
        db,
        "select h.channel_id, h.since, h.day, h.judged_at, h.health, a.kinds as alarm
        from channel_health h
        left join neglect_alarms a on a.workspace_id = h.workspace_id and a.channel_id = h.channel_id
        where h.workspace_id = ",
    );
    sql.bind(workspace);
    if let Some(state) = state {
        sql.push(" and h.state = ").bind(state.as_str().to_owned());
    }
    sql.push(" order by h.channel_id");
    let rows = sql.fetch_all::<ToldRow>().await?;
    let told = |row: ToldRow| {
        let alarm = row.alarm.as_deref();
        Ok(Told {
            said: row.said.try_into()?,
            alarm: alarm
                .map(|stored| kinds("neglect_alarms.kinds", stored))
                .transpose()?
                .unwrap_or_default(),
        })
    };
    rows.into_iter().map(told).collect()
}

/// What the watch said last of one channel.
pub async fn of_channel(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<Option<Said>> {
    let row = fetch_optional!(
        db,
        SaidRow,
        "select channel_id, since, day, judged_at, health
        from channel_health
        where workspace_id = $1
        and channel_id = $2",
        workspace,
        channel
    )?;
    row.map(TryInto::try_into).transpose()
}

/// As many rows are written by one statement.
const AT_ONCE: usize = 100;

/// Keeps what the watch says now, each with whether that is news to whoever looks.
pub async fn keep(tx: &mut Tx, workspace: WorkspaceId, all: &[(Said, bool)]) -> Result<()> {
    for some in all.chunks(AT_ONCE) {
        let mut sql = Builder::on(
            &mut *tx,
            "insert into channel_health (workspace_id, channel_id, state, since, day, judged_at, health) values ",
        );
        for (at, (said, _)) in some.iter().enumerate() {
            let health = serde_json::to_string(&said.health)
                .map_err(|error| StoreError::corrupt("channel_health.health", error))?;
            sql.push(if at == 0 { "(" } else { ", (" }).bind(workspace);
            sql.push(", ").bind(said.channel_id);
            sql.push(", ").bind(said.health.state.as_str().to_owned());
            sql.push(", ").bind(said.since);
            sql.push(", ").bind(said.day.to_string());
            sql.push(", ").bind(said.judged_at);
            sql.push(", ").bind(health).push(")");
        }
        sql.push(
            " on conflict (workspace_id, channel_id) do update
            set state = excluded.state, since = excluded.since, day = excluded.day,
            judged_at = excluded.judged_at, health = excluded.health",
        );
        sql.fetch_all::<(i64,)>().await?;
    }
    for (said, _) in all.iter().filter(|(_, news)| *news) {
        tx.say(workspace, "health", said.channel_id.uuid());
    }
    Ok(())
}
