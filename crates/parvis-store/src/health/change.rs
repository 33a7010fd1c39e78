use super::{kinds, words};
use crate::sql::word;
use crate::{Db, Result, Tx};
use parvis_domain::health::{HealthKind, HealthState};
use parvis_domain::{ChannelId, Timestamp, WorkspaceId};
use uuid::Uuid;

/// A turn for the better or the worse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its identifier.
    pub id: Uuid,
    /// Of which channel.
    pub channel_id: ChannelId,
    /// When it was noticed.
    pub at: Timestamp,
    /// What it was before; none when the watch saw the channel first.
    pub before: Option<HealthState>,
    /// What it is from then on.
    pub after: HealthState,
    /// What became true.
    pub began: Vec<HealthKind>,
    /// What was over.
    pub ended: Vec<HealthKind>,
}

#[derive(sqlx::FromRow)]
struct ChangeRow {
    id: Uuid,
    #[sqlx(try_from = "Uuid")]
    channel_id: ChannelId,
    #[sqlx(try_from = "i64")]
    at: Timestamp,
    before: Option<String>,
    after: String,
    began: String,
    ended: String,
}

/// The turns of a channel, the newest first.
pub async fn changes(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
    most: u32,
) -> Result<Vec<Change>> {
    let rows = fetch_all!(
        db,
        ChangeRow,
        "select id, channel_id, at, before, after, began, ended
        from health_changes
        where workspace_id = $1
        and channel_id = $2
        order by at desc, id desc
        limit $3",
        workspace,
        channel,
        i64::from(most)
    )?;
    let change = |row: ChangeRow| {
        let before = row.before.as_deref();
        Ok(Change {
            id: row.id,
            channel_id: row.channel_id,
            at: row.at,
            before: before
                .map(|state| word("health_changes.before", state))
                .transpose()?,
            after: word("health_changes.after", &row.after)?,
            began: kinds("health_changes.began", &row.began)?,
            ended: kinds("health_changes.ended", &row.ended)?,
        })
    };
    rows.into_iter().map(change).collect()
}

/// Writes a turn down.
pub async fn add_change(tx: &mut Tx, workspace: WorkspaceId, change: &Change) -> Result<()> {
    execute!(
        tx,
        "insert into health_changes (workspace_id, id, channel_id, at, before, after, began, ended)
        values ($1, $2, $3, $4, $5, $6, $7, $8)",
        workspace,
        change.id,
        change.channel_id,
        change.at,
        change.before.map(HealthState::as_str),
        change.after.as_str(),
        words(&change.began),
        words(&change.ended)
    )?;
    Ok(())
}
