use super::Inspection;
use crate::Result;
use crate::sql::{OptMicros, word};
use parvis_domain::{ChannelId, ChannelStatus, Timestamp, WorkspaceId};
use uuid::Uuid;

/// A connected channel, as an operator knows it: by its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Whose it is.
    pub workspace: String,
    /// What it is called.
    pub channel: String,
    /// How it is doing.
    pub status: ChannelStatus,
    /// Why it does no better: the stable code of a sentence.
    pub reason: Option<String>,
    /// Since when.
    pub since: Timestamp,
    /// When its credential should be renewed; none where it doesn't end, or none is kept.
    pub renew_at: Option<Timestamp>,
}

/// Every connected channel that wasn't left, by its names.
pub async fn channels(of: &Inspection) -> Result<Vec<Place>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        workspace: String,
        channel: String,
        status: String,
        status_reason: Option<String>,
        #[sqlx(try_from = "i64")]
        status_since: Timestamp,
        #[sqlx(try_from = "OptMicros")]
        renew_at: Option<Timestamp>,
    }
    let rows = fetch_all!(
        of,
        Row,
        "select w.name as workspace, c.name as channel, c.status, c.status_reason, c.status_since, r.renew_at
        from channels c
        join workspaces w on w.workspace_id = c.workspace_id
        left join credentials r on r.workspace_id = c.workspace_id and r.channel_id = c.id
        where c.network is not null
        and c.disconnected_at is null
        order by w.name, c.name"
    )?;
    let place = |row: Row| {
        Ok(Place {
            status: word("channels.status", &row.status)?,
            workspace: row.workspace,
            channel: row.channel,
            reason: row.status_reason,
            since: row.status_since,
            renew_at: row.renew_at,
        })
    };
    rows.into_iter().map(place).collect()
}

/// What a channel acts with, sealed, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct SealedAt {
    /// Of which workspace.
    #[sqlx(try_from = "Uuid")]
    pub workspace_id: WorkspaceId,
    /// Of which channel.
    #[sqlx(try_from = "Uuid")]
    pub channel_id: ChannelId,
    /// What the workspace is called.
    pub workspace: String,
    /// What the channel is called.
    pub channel: String,
    /// Which key seals it.
    pub key_id: String,
    /// Nonce, ciphertext and tag.
    pub sealed: Vec<u8>,
}

/// Every credential of a channel that wasn't left.
pub async fn sealed(of: &Inspection) -> Result<Vec<SealedAt>> {
    fetch_all!(
        of,
        SealedAt,
        "select r.workspace_id, r.channel_id, w.name as workspace, c.name as channel, r.key_id, r.sealed
        from credentials r
        join channels c on c.workspace_id = r.workspace_id and c.id = r.channel_id
        join workspaces w on w.workspace_id = r.workspace_id
        where c.disconnected_at is null
        order by w.name, c.name"
    )
}
