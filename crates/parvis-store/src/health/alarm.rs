use super::{kinds, words};
use crate::sql::{OptMicros, OptUuid};
use crate::{Db, Result, Tx};
use parvis_domain::health::HealthKind;
use parvis_domain::{ChannelId, Timestamp, UserId, WorkspaceId};
use uuid::Uuid;

/// Something is neglected on a channel, and people are to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alarm {
    /// Its identifier: another kind of neglect on the channel makes another alarm.
    pub id: Uuid,
    /// On which channel.
    pub channel_id: ChannelId,
    /// What the channel is called.
    pub channel_name: String,
    /// Who answers for it.
    pub keeper: Option<UserId>,
    /// In which ways.
    pub kinds: Vec<HealthKind>,
    /// When it was raised.
    pub raised_at: Timestamp,
    /// When somebody opened it or acted, and who.
    pub heeded_at: Option<Timestamp>,
    /// Who that was.
    pub heeded_by: Option<UserId>,
}

#[derive(sqlx::FromRow)]
struct AlarmRow {
    id: Uuid,
    #[sqlx(try_from = "Uuid")]
    channel_id: ChannelId,
    name: String,
    #[sqlx(try_from = "OptUuid")]
    keeper_id: Option<UserId>,
    kinds: String,
    #[sqlx(try_from = "i64")]
    raised_at: Timestamp,
    #[sqlx(try_from = "OptMicros")]
    heeded_at: Option<Timestamp>,
    #[sqlx(try_from = "OptUuid")]
    heeded_by: Option<UserId>,
}

/// The alarms of a workspace, the oldest first.
pub async fn alarms(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<Alarm>> {
    let rows = fetch_all!(
        db,
        AlarmRow,
        "select a.id, a.channel_id, c.name, c.keeper_id, a.kinds, a.raised_at, a.heeded_at, a.heeded_by
        from neglect_alarms a
        join channels c on c.workspace_id = a.workspace_id and c.id = a.channel_id
        where a.workspace_id = $1
        order by a.raised_at, a.channel_id",
        workspace
    )?;
    let alarm = |row: AlarmRow| {
        Ok(Alarm {
            id: row.id,
            channel_id: row.channel_id,
            channel_name: row.name,
            keeper: row.keeper_id,
            kinds: kinds("neglect_alarms.kinds", &row.kinds)?,
            raised_at: row.raised_at,
            heeded_at: row.heeded_at,
            heeded_by: row.heeded_by,
        })
    };
    rows.into_iter().map(alarm).collect()
}

/// Raises the alarm for a channel, in place of an earlier one.
pub async fn raise(
    tx: &mut Tx,
    workspace: WorkspaceId,
    channel: ChannelId,
    id: Uuid,
    of: &[HealthKind],
    at: Timestamp,
) -> Result<()> {
    execute!(
        tx,
        "insert into neglect_alarms (workspace_id, channel_id, id, kinds, raised_at)
        values ($1, $2, $3, $4, $5)
        on conflict (workspace_id, channel_id) do update
        set id = excluded.id, kinds = excluded.kinds, raised_at = excluded.raised_at, heeded_at = null,
        heeded_by = null",
        workspace,
        channel,
        id,
        words(of),
        at
    )?;
    Ok(())
}

/// Says that fewer kinds are left of an alarm: nobody is told again for that.
pub async fn lessen(
    tx: &mut Tx,
    workspace: WorkspaceId,
    channel: ChannelId,
    left: &[HealthKind],
) -> Result<()> {
    execute!(
        tx,
        "update neglect_alarms
        set kinds = $3
        where workspace_id = $1
        and channel_id = $2",
        workspace,
        channel,
        words(left)
    )?;
    Ok(())
}

/// Takes the alarm for a channel away.
pub async fn calm(tx: &mut Tx, workspace: WorkspaceId, channel: ChannelId) -> Result<()> {
    execute!(
        tx,
        "delete from neglect_alarms
        where workspace_id = $1
        and channel_id = $2",
        workspace,
        channel
    )?;
    Ok(())
}

/// Notes that somebody opened the alarm of a channel, or acted. Gives whether that is news.
pub async fn heed(
    tx: &mut Tx,
    workspace: WorkspaceId,
    channel: ChannelId,
    by: UserId,
    at: Timestamp,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "update neglect_alarms
        set heeded_at = $4, heeded_by = $3
        where workspace_id = $1
        and channel_id = $2
        and heeded_at is null",
        workspace,
        channel,
        by,
        at
    )?;
    if touched == 1 {
        tx.say(workspace, "health", channel.uuid());
    }
    Ok(touched == 1)
}
