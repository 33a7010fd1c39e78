use crate::sql::word;
use crate::{Db, Result, Tx};
use jiff::civil::Date;
use parvis_domain::health::HealthKind;
use parvis_domain::{ChannelId, Timestamp, UserId, WorkspaceId};
use uuid::Uuid;

/// A kind that is no alarm until a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// On which channel.
    pub channel_id: ChannelId,
    /// Which kind.
    pub kind: HealthKind,
    /// The day on which it is one again.
    pub until: Date,
    /// Why.
    pub reason: String,
    /// Who said so.
    pub by: UserId,
    /// When.
    pub at: Timestamp,
}

/// What is set aside in a workspace, past days too.
pub async fn set_aside(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<SetAside>> {
    let rows = fetch_all!(
        db,
        (Uuid, String, String, String, Uuid, i64),
        "select channel_id, kind, until, reason, set_by, set_at
        from alarms_set_aside
        where workspace_id = $1",
        workspace
    )?;
    let aside = |(channel, kind, until, reason, by, at): (Uuid, String, String, String, Uuid, i64)| {
        Ok(SetAside {
            channel_id: channel.into(),
            kind: word("alarms_set_aside.kind", &kind)?,
            until: word("alarms_set_aside.until", &until)?,
            reason,
            by: by.into(),
            at: Timestamp::from_micros(at),
        })
    };
    rows.into_iter().map(aside).collect()
}

/// Sets a kind aside, or says anew until when.
pub async fn put_aside(tx: &mut Tx, workspace: WorkspaceId, aside: &SetAside) -> Result<()> {
    execute!(
        tx,
        "insert into alarms_set_aside (workspace_id, channel_id, kind, until, reason, set_by, set_at)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (workspace_id, channel_id, kind) do update
        set until = excluded.until, reason = excluded.reason, set_by = excluded.set_by, set_at = excluded.set_at",
        workspace,
        aside.channel_id,
        aside.kind.as_str(),
        aside.until.to_string(),
        &aside.reason,
        aside.by,
        aside.at
    )?;
    Ok(())
}

/// Takes it up again.
pub async fn take_up(
    tx: &mut Tx,
    workspace: WorkspaceId,
    channel: ChannelId,
    kind: HealthKind,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "delete from alarms_set_aside
        where workspace_id = $1
        and channel_id = $2
        and kind = $3",
        workspace,
        channel,
        kind.as_str()
    )?;
    Ok(touched == 1)
}
