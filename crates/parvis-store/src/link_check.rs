//! What came of looking at addresses, last.

use crate::{Db, Result, Tx};
use parvis_domain::{Timestamp, WorkspaceId};

/// What was found at an address, and when: a text that only whoever looks reads.
pub async fn of_address(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    address: &str,
) -> Result<Option<(String, Timestamp)>> {
    let row = fetch_optional!(
        db,
        (String, i64),
        "select found, checked_at
        from link_checks
        where workspace_id = $1
        and address = $2",
        workspace,
        address
    )?;
    Ok(row.map(|(found, at)| (found, Timestamp::from_micros(at))))
}

/// Keeps what was found, in the place of what was found before. What was found later stays.
pub async fn keep(
    tx: &mut Tx,
    workspace: WorkspaceId,
    address: &str,
    found: &str,
    at: Timestamp,
) -> Result<()> {
    execute!(
        tx,
        "insert into link_checks (workspace_id, address, found, checked_at)
        values ($1, $2, $3, $4)
        on conflict (workspace_id, address) do update
        set found = $3, checked_at = $4
        where link_checks.checked_at <= $4",
        workspace,
        address,
        found,
        at
    )?;
    Ok(())
}

/// How many addresses were looked at since.
pub async fn count_since(db: impl Into<Db<'_>>, workspace: WorkspaceId, since: Timestamp) -> Result<i64> {
    let row = fetch_optional!(
        db,
        (i64,),
        "select count(*)
        from link_checks
        where workspace_id = $1
        and checked_at > $2",
        workspace,
        since
    )?;
    Ok(row.map_or(0, |(count,)| count))
}

/// Forgets what was found before `before`.
pub async fn forget_before(tx: &mut Tx, workspace: WorkspaceId, before: Timestamp) -> Result<u64> {
    execute!(
        tx,
        "delete from link_checks
        where workspace_id = $1
        and checked_at < $2",
        workspace,
        before
    )
}
