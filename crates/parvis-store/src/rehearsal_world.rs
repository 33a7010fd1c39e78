//! What the rehearsal network remembers for each channel. The text is the connector's own.

use crate::{Db, Result, Tx};
use parvis_domain::{ChannelId, WorkspaceId};

/// What was kept last.
pub async fn load(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<Option<String>> {
    let row = fetch_optional!(
        db,
        (String,),
        "select state
        from rehearsal_worlds
        where workspace_id = $1
        and channel_id = $2",
        workspace,
        channel
    )?;
    Ok(row.map(|(state,)| state))
}

/// What was kept last, that nobody else may change until the transaction ends; `empty` is kept where there is
/// nothing, so that there is something to hold.
pub async fn for_update(
    tx: &mut Tx,
    workspace: WorkspaceId,
    channel: ChannelId,
    empty: &str,
) -> Result<String> {
    execute!(
        tx,
        "insert into rehearsal_worlds (workspace_id, channel_id, state)
        values ($1, $2, $3)
        on conflict (workspace_id, channel_id) do nothing",
        workspace,
        channel,
        empty
    )?;
    let row = fetch_for_update!(
        tx,
        (String,),
        "select state
        from rehearsal_worlds
        where workspace_id = $1
        and channel_id = $2",
        workspace,
        channel
    )?;
    Ok(row.map_or_else(|| empty.to_owned(), |(state,)| state))
}

/// Keeps it.
pub async fn keep(tx: &mut Tx, workspace: WorkspaceId, channel: ChannelId, state: &str) -> Result<()> {
    execute!(
        tx,
        "update rehearsal_worlds
        set state = $3
        where workspace_id = $1
        and channel_id = $2",
        workspace,
        channel,
        state
    )?;
    Ok(())
}
