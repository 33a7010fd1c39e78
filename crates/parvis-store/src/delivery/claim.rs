use super::Row;
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{AttemptId, Delivery, DeliveryId, Lease, Timestamp, WorkspaceId};

/// What can be claimed of the deliveries `d` that are due by `$due`: nobody works for its channel, and its channel
/// needn't wait at `$now`.
macro_rules! claimable {
    ($due:literal, $now:literal) => {
        concat!(
            "d.state in ('available', 'retryable')
            and d.run_at <= ",
            $due,
            "
            and not exists (
                select 1
                from deliveries r
                where r.workspace_id = d.workspace_id
                and r.channel_id = d.channel_id
                and r.state = 'running'
            )
            and not exists (
                select 1
                from channels c
                where c.workspace_id = d.workspace_id
                and c.id = d.channel_id
                and c.not_before > ",
            $now,
            "
            )"
        )
    };
}
pub(crate) use claimable;

/// The statement, before and after the place where PostgreSQL locks.
macro_rules! due {
    (before) => {
        concat!(
            "update deliveries
        set state = 'running', attempts = attempts + 1, lease_node = $2, lease_attempt_id = $3,
        lease_until = $4
        where (workspace_id, id) = (
            select d.workspace_id, d.id
            from deliveries d
            where ",
            claimable!("$1", "$1"),
            "
            order by d.run_at, d.id
            limit 1"
        )
    };
    (after) => {
        ")
        returning workspace_id, id, kind, subject_id, channel_id, payload, state, run_at, attempts, looks,
        uncertain, reason, lease_node, lease_attempt_id, lease_until, created_at, finished_at"
    };
}

/// Claims the delivery that has been due longest, for a channel that nobody works for and that needn't wait.
///
/// Two claimers never get the same one. When two go for the same channel at the same instant, one of them gets
/// nothing, and may ask again.
pub async fn claim_due(tx: &mut Tx, now: Timestamp, lease: &Lease) -> Result<Option<Delivery>> {
    let claimed = claim!(
        &mut *tx,
        Row,
        due!(before),
        due!(after),
        now,
        &lease.node,
        lease.attempt,
        lease.until
    );
    match claimed {
        Ok(rows) => rows.into_iter().next().map(TryInto::try_into).transpose(),
        // The index that lets one node at a time work for a channel: somebody was faster. The transaction
        // is of no more use on PostgreSQL; whoever asked begins another.
        Err(StoreError::Taken(why)) => Err(StoreError::Busy(why)),
        Err(other) => Err(other),
    }
}

/// When the next delivery falls due that isn't yet, in any workspace.
pub async fn next_due(db: impl Into<Db<'_>>, now: Timestamp) -> Result<Option<Timestamp>> {
    let next = fetch_optional!(
        db,
        (i64,),
        "select run_at
        from deliveries
        where state in ('available', 'retryable')
        and run_at > $1
        order by run_at
        limit 1",
        now
    )?;
    Ok(next.map(|(at,)| Timestamp::from_micros(at)))
}

/// Claims a delivery whose holder let its lease run out. The attempt that was cut short isn't counted: it says nothing of
/// the network.
pub async fn claim_expired(tx: &mut Tx, now: Timestamp, lease: &Lease) -> Result<Option<Delivery>> {
    let claimed = claim!(
        &mut *tx,
        Row,
        "update deliveries
        set lease_node = $2, lease_attempt_id = $3, lease_until = $4
        where (workspace_id, id) = (
            select d.workspace_id, d.id
            from deliveries d
            where d.state = 'running'
            and d.lease_until <= $1
            order by d.lease_until
            limit 1",
        ")
        returning workspace_id, id, kind, subject_id, channel_id, payload, state, run_at, attempts, looks,
        uncertain, reason, lease_node, lease_attempt_id, lease_until, created_at, finished_at",
        now,
        &lease.node,
        lease.attempt,
        lease.until
    )?;
    claimed.into_iter().next().map(TryInto::try_into).transpose()
}

/// Ends the leases that a node held when it was last stopped: nobody is at work under them. Gives how many.
pub async fn expire_leases_of(tx: &mut Tx, node: &str, now: Timestamp) -> Result<u64> {
    execute!(
        tx,
        "update deliveries
        set lease_until = $2
        where state = 'running'
        and lease_node = $1",
        node,
        now
    )
}

/// Moves the end of a lease. Gives whether `attempt` still holds it.
pub async fn lengthen_lease(
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: DeliveryId,
    attempt: AttemptId,
    until: Timestamp,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "update deliveries
        set lease_until = $4
        where workspace_id = $1
        and id = $2
        and state = 'running'
        and lease_attempt_id = $3",
        workspace,
        id,
        attempt,
        until
    )?;
    Ok(touched == 1)
}

/// Makes due at once what waits for its next attempt beyond `latest`: the clock that set such a time has been moved
/// back. Gives how many.
pub async fn pull_in_beyond(tx: &mut Tx, latest: Timestamp, now: Timestamp) -> Result<u64> {
    execute!(
        tx,
        "update deliveries
        set run_at = $2
        where state = 'retryable'
        and run_at > $1",
        latest,
        now
    )
}

/// Makes due at once what waits for its next attempt and was last tried in a time to come: by a clock that was ahead, and
/// has been put right since. Gives how many.
pub async fn pull_in_from_ahead(tx: &mut Tx, now: Timestamp) -> Result<u64> {
    execute!(
        tx,
        "update deliveries
        set run_at = $1
        where state = 'retryable'
        and run_at > $1
        and exists (
            select 1
            from attempts a
            where a.workspace_id = deliveries.workspace_id
            and a.delivery_id = deliveries.id
            and (a.started_at > $1 or a.ended_at > $1)
        )",
        now
    )
}

/// Ends at once the leases that reach beyond `latest`: as above, and nobody has lengthened them since. Gives how many.
pub async fn end_leases_beyond(tx: &mut Tx, latest: Timestamp, now: Timestamp) -> Result<u64> {
    execute!(
        tx,
        "update deliveries
        set lease_until = $2
        where state = 'running'
        and lease_until > $1",
        latest,
        now
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;

    async fn explain<Row>(store: &Store) -> Vec<Row>
    where
        Row: for<'r> sqlx::FromRow<'r, sqlx::sqlite::SqliteRow>
            + for<'r> sqlx::FromRow<'r, sqlx::postgres::PgRow>
            + Send
            + Unpin,
    {
        let mut tx = store.begin().await.unwrap();
        if matches!(tx.on, crate::tx::On::Postgres(_)) {
            // On an empty table reading all of it is always the cheapest.
            execute!(&mut tx, "set local enable_seqscan = off").unwrap();
        }
        on_engine!(
            &mut tx,
            concat!("explain query plan ", due!(before), due!(after)),
            concat!(
                "explain ",
                due!(before),
                "\nfor update skip locked\n",
                due!(after)
            ),
            sqlx::query_as::<_, Row>,
            fetch_all,
            Timestamp::from_seconds(1),
            "node",
            AttemptId::from_uuid(uuid::Uuid::nil()),
            Timestamp::from_seconds(2)
        )
        .unwrap()
    }

    /// Deliveries that are over pile up for years: claiming must not read them, nor sort what is due.
    #[tokio::test]
    async fn claiming_walks_the_index_of_what_is_due_on_sqlite() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_sqlite(&folder.path().join("parvis.db"))
            .await
            .unwrap();
        let rows: Vec<(i64, i64, i64, String)> = explain(&store).await;
        let plan: Vec<String> = rows.into_iter().map(|row| row.3).collect();
        let plan = plan.join("\n");
        assert!(plan.contains("SEARCH d USING INDEX deliveries_due"), "{plan}");
        assert!(plan.contains("deliveries_one_at_a_time"), "{plan}");
        assert!(!plan.contains("SCAN") && !plan.contains("TEMP B-TREE"), "{plan}");
    }

    #[tokio::test]
    async fn claiming_walks_the_index_of_what_is_due_on_postgres() {
        let (url, _server) = parvis_testkit::engines::postgres_url();
        let store = Store::open_postgres(&url, 2).await.unwrap();
        let rows: Vec<(String,)> = explain(&store).await;
        let plan: Vec<String> = rows.into_iter().map(|row| row.0).collect();
        let plan = plan.join("\n");
        assert!(plan.contains("Index Scan using deliveries_due"), "{plan}");
        assert!(plan.contains("deliveries_one_at_a_time"), "{plan}");
        assert!(!plan.contains("Seq Scan") && !plan.contains("Sort"), "{plan}");
    }
}
