//! How things stand on the whole installation, for whoever runs it: counted across workspaces, none of them named.
//! Nothing here reads more than [`MOST`] rows of a kind, so that looking costs little however much there is.

use crate::delivery::claimable;
use crate::open::Pools;
use crate::{Db, Result, Store};
use parvis_domain::{Timestamp, WorkspaceId};

/// Counting stops here: whoever sees this number knows that there are at least so many.
pub const MOST: i64 = 10_000;

/// How the connections to the database are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Connections {
    /// Open, in use or not.
    pub open: u64,
    /// In use.
    pub used: u64,
    /// As many may be open.
    pub most: u64,
}

impl Store {
    /// How the connections that read are used; with PostgreSQL they write as well.
    pub fn connections(&self) -> Connections {
        let (open, idle, most) = match &self.0 {
            Pools::Sqlite { readers, .. } => (
                readers.size(),
                readers.num_idle(),
                readers.options().get_max_connections(),
            ),
            Pools::Postgres(pool) => (pool.size(), pool.num_idle(), pool.options().get_max_connections()),
        };
        let open = u64::from(open);
        Connections {
            open,
            used: open.saturating_sub(u64::try_from(idle).unwrap_or(u64::MAX)),
            most: u64::from(most),
        }
    }
}

/// Deliveries whose time hasn't come yet.
pub async fn planned_deliveries(db: impl Into<Db<'_>>, now: Timestamp) -> Result<i64> {
    let row = fetch_optional!(
        db,
        (i64,),
        "select count(*)
        from (
            select 1 as one
            from deliveries
            where state in ('available', 'retryable')
            and run_at > $1
            limit $2
        ) planned",
        now,
        MOST
    )?;
    Ok(row.map_or(0, |row| row.0))
}

/// Deliveries whose time has come and that nobody has claimed, by network.
pub async fn due_deliveries(db: impl Into<Db<'_>>, now: Timestamp) -> Result<Vec<(String, i64)>> {
    fetch_all!(
        db,
        (String, i64),
        "select coalesce(c.network, 'none') as network, count(*)
        from (
            select workspace_id, channel_id
            from deliveries
            where state in ('available', 'retryable')
            and run_at <= $1
            order by run_at
            limit $2
        ) due
        join channels c on c.workspace_id = due.workspace_id and c.id = due.channel_id
        group by coalesce(c.network, 'none')
        order by coalesce(c.network, 'none')",
        now,
        MOST
    )
}

/// Deliveries that somebody works at, by network.
pub async fn running_deliveries(db: impl Into<Db<'_>>) -> Result<Vec<(String, i64)>> {
    fetch_all!(
        db,
        (String, i64),
        "select coalesce(c.network, 'none') as network, count(*)
        from (
            select workspace_id, channel_id
            from deliveries
            where state = 'running'
            limit $1
        ) running
        join channels c on c.workspace_id = running.workspace_id and c.id = running.channel_id
        group by coalesce(c.network, 'none')
        order by coalesce(c.network, 'none')",
        MOST
    )
}

/// Since when the longest waiting delivery is due that could be claimed: nobody works for its channel, and its channel
/// needn't wait. None when there is none.
pub async fn oldest_claimable(db: impl Into<Db<'_>>, now: Timestamp) -> Result<Option<Timestamp>> {
    let row = fetch_optional!(
        db,
        (i64,),
        concat!(
            "select d.run_at
            from deliveries d
            where ",
            claimable!("$1", "$1"),
            "
            order by d.run_at, d.id
            limit 1"
        ),
        now
    )?;
    Ok(row.map(|row| Timestamp::from_micros(row.0)))
}

/// The same in one workspace, among what was due at `latest` already.
pub async fn oldest_claimable_of(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    latest: Timestamp,
    now: Timestamp,
) -> Result<Option<Timestamp>> {
    let row = fetch_optional!(
        db,
        (i64,),
        concat!(
            "select d.run_at
            from deliveries d
            where d.workspace_id = $1
            and ",
            claimable!("$2", "$3"),
            "
            order by d.run_at, d.id
            limit 1"
        ),
        workspace,
        latest,
        now
    )?;
    Ok(row.map(|row| Timestamp::from_micros(row.0)))
}

/// Publications that wait for a person, by state.
pub async fn waiting_publications(db: impl Into<Db<'_>>) -> Result<Vec<(String, i64)>> {
    fetch_all!(
        db,
        (String, i64),
        "select waiting.state, count(*)
        from (
            select p.state
            from workspaces w
            join publications p on p.workspace_id = w.workspace_id
            where p.state in ('unconfirmed', 'held', 'failed', 'awaiting_hand', 'awaiting_approval')
            limit $1
        ) waiting
        group by waiting.state
        order by waiting.state",
        MOST
    )
}

/// Connected channels, by network and by how they are doing.
pub async fn channels(db: impl Into<Db<'_>>) -> Result<Vec<(String, String, i64)>> {
    fetch_all!(
        db,
        (String, String, i64),
        "select connected.network, connected.status, count(*)
        from (
            select network, status
            from channels
            where network is not null
            and status <> 'disconnected'
            limit $1
        ) connected
        group by connected.network, connected.status
        order by connected.network, connected.status",
        MOST
    )
}

/// Credentials that should have been renewed before `before`, and weren't.
pub async fn late_credentials(db: impl Into<Db<'_>>, before: Timestamp) -> Result<i64> {
    let row = fetch_optional!(
        db,
        (i64,),
        "select count(*)
        from (
            select 1 as one
            from credentials
            where renew_at < $1
            limit $2
        ) late",
        before,
        MOST
    )?;
    Ok(row.map_or(0, |row| row.0))
}

/// Letters that wait, and since when the first of them could have left.
pub async fn waiting_mails(db: impl Into<Db<'_>>, now: Timestamp) -> Result<(i64, Option<Timestamp>)> {
    let row = fetch_optional!(
        db,
        (i64, Option<i64>),
        "select count(*), min(case when waiting.next_at <= $1 then waiting.next_at end)
        from (
            select next_at
            from mails
            where state = 'waiting'
            order by next_at
            limit $2
        ) waiting",
        now,
        MOST
    )?;
    let (count, oldest) = row.unwrap_or_default();
    Ok((count, oldest.map(Timestamp::from_micros)))
}

/// The size of the database on its disk, in bytes, without what SQLite has still to move there.
pub async fn database_bytes(db: impl Into<Db<'_>>) -> Result<u64> {
    let rows: Vec<(i64,)> = on_engine!(
        db,
        "select page_count * page_size from pragma_page_count(), pragma_page_size()",
        "select pg_database_size(current_database())",
        sqlx::query_as::<_, (i64,)>,
        fetch_all,
    )?;
    Ok(rows.first().map_or(0, |row| u64::try_from(row.0).unwrap_or(0)))
}
