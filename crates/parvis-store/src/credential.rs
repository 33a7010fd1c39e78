//! What channels act with, encrypted. The store never sees what is inside.

use crate::sql::OptMicros;
use crate::{Db, Result, Tx};
use parvis_domain::{ChannelId, Timestamp, WorkspaceId};
use uuid::Uuid;

/// A credential as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct SealedCredential {
    /// Which key of the ring opens it.
    pub key_id: String,
    /// Nonce, ciphertext and tag.
    pub sealed: Vec<u8>,
    /// Counts what was kept, from 1.
    pub generation: i64,
    /// When it should be renewed; none when it doesn't end.
    #[sqlx(try_from = "OptMicros")]
    pub renew_at: Option<Timestamp>,
}

/// What is kept for a channel.
pub async fn of_channel(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<Option<SealedCredential>> {
    fetch_optional!(
        db,
        SealedCredential,
        "select key_id, sealed, generation, renew_at
        from credentials
        where workspace_id = $1
        and channel_id = $2",
        workspace,
        channel
    )
}

/// Keeps the first one of a channel, or one that replaces whatever was there. Ends any renewal under way.
pub async fn keep(
    tx: &mut Tx,
    workspace: WorkspaceId,
    channel: ChannelId,
    key_id: &str,
    sealed: &[u8],
    renew_at: Option<Timestamp>,
    now: Timestamp,
) -> Result<()> {
    execute!(
        tx,
        "insert into credentials (workspace_id, channel_id, key_id, sealed, generation, renew_at, kept_at)
        values ($1, $2, $3, $4, 1, $5, $6)
        on conflict (workspace_id, channel_id) do update
        set key_id = excluded.key_id, sealed = excluded.sealed, generation = credentials.generation + 1,
        renew_at = excluded.renew_at, kept_at = excluded.kept_at, renewing_by = null, renewing_until = null",
        workspace,
        channel,
        key_id,
        sealed,
        renew_at,
        now
    )?;
    Ok(())
}

/// Takes the right to renew what was kept as `generation`, until `until`. Gives whether it was had: somebody else
/// may be renewing, or have renewed. A right until more than twice as late was taken by a clock that was ahead, and
/// means nothing.
pub async fn begin_renewal(
    tx: &mut Tx,
    workspace: WorkspaceId,
    channel: ChannelId,
    generation: i64,
    by: &str,
    now: Timestamp,
    until: Timestamp,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "update credentials
        set renewing_by = $4, renewing_until = $6
        where workspace_id = $1
        and channel_id = $2
        and generation = $3
        and (renewing_until is null or renewing_until <= $5 or renewing_until > $7)",
        workspace,
        channel,
        generation,
        by,
        now,
        until,
        until.plus(until.since(now))
    )?;
    Ok(touched == 1)
}

/// Gives that right back, with nothing renewed.
pub async fn end_renewal(tx: &mut Tx, workspace: WorkspaceId, channel: ChannelId, by: &str) -> Result<()> {
    execute!(
        tx,
        "update credentials
        set renewing_by = null, renewing_until = null
        where workspace_id = $1
        and channel_id = $2
        and renewing_by = $3",
        workspace,
        channel,
        by
    )?;
    Ok(())
}

/// Those that should be renewed by `now`, the most pressing first; of channels that still speak.
pub async fn to_renew(
    db: impl Into<Db<'_>>,
    now: Timestamp,
    most: u32,
) -> Result<Vec<(WorkspaceId, ChannelId, i64)>> {
    let rows = fetch_all!(
        db,
        (Uuid, Uuid, i64),
        "select r.workspace_id, r.channel_id, r.generation
        from credentials r
        join channels c on c.workspace_id = r.workspace_id and c.id = r.channel_id
        where r.renew_at <= $1
        and c.status in ('working', 'troubled')
        order by r.renew_at
        limit $2",
        now,
        i64::from(most)
    )?;
    Ok(rows
        .into_iter()
        .map(|(workspace, channel, generation)| (workspace.into(), channel.into(), generation))
        .collect())
}

/// Forgets it. Gives whether there was one.
pub async fn delete(tx: &mut Tx, workspace: WorkspaceId, channel: ChannelId) -> Result<bool> {
    let touched = execute!(
        tx,
        "delete from credentials
        where workspace_id = $1
        and channel_id = $2",
        workspace,
        channel
    )?;
    Ok(touched == 1)
}
