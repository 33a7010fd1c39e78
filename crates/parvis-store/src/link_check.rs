//! What came of looking at addresses, last.

use crate::sql::{Builder, dialect::any_word};
use crate::{Db, Result, Tx};
use parvis_domain::{Timestamp, WorkspaceId};

/// What was found at those of these addresses that were looked at, and when: texts that only whoever looks reads.
pub async fn of_addresses(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    addresses: &[&str],
) -> Result<Vec<(String, String, Timestamp)>> {
    let mut sql = Builder::on(
        db,
        "select address, found, checked_at from link_checks where workspace_id = ",
    );
    sql.bind(workspace).push(" and ");
    any_word(&mut sql, "address", addresses);
    let rows = sql.fetch_all::<(String, String, i64)>().await?;
    let told = |(address, found, at)| (address, found, Timestamp::from_micros(at));
    Ok(rows.into_iter().map(told).collect())
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
