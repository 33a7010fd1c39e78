//! Very many at once, for measuring: what nobody could plan by hand, and what a commit costs by itself.

use crate::open::Pools;
use crate::{Result, Store, Tx, tx::On};
use parvis_domain::{PublicationId, Timestamp, WorkspaceId};
use std::time::Duration;

macro_rules! copies {
    (deliveries, $subject:literal, $id:literal) => {
        concat!(
            "with recursive n (i) as (select cast(1 as bigint) union all select i + 1 from n where i < $3)
            insert into deliveries
            (workspace_id, id, kind, subject_id, channel_id, payload, state, run_at, attempts, looks, uncertain,
            created_at)
            select d.workspace_id, ",
            $id,
            ", d.kind, ",
            $subject,
            ", d.channel_id, d.payload, 'available', $4 + n.i * $5, 0, 0, d.uncertain, d.created_at
            from publications p
            join deliveries d on d.workspace_id = p.workspace_id and d.id = p.delivery_id
            cross join n
            where p.workspace_id = $1 and p.id = $2"
        )
    };
    (publications, $id:literal, $delivery:literal) => {
        concat!(
            "with recursive n (i) as (select cast(1 as bigint) union all select i + 1 from n where i < $3)
            insert into publications
            (workspace_id, id, original_id, variant_id, revision_id, channel_id, state, state_since, planned_local,
            planned_zone, due_at, ruling_id, delivery_id, parts, created_at, created_by)
            select p.workspace_id, ",
            $id,
            ", p.original_id, p.variant_id, p.revision_id, p.channel_id, 'scheduled', p.state_since,
            p.planned_local, p.planned_zone, $4 + n.i * $5, p.ruling_id, ",
            $delivery,
            ", p.parts, p.created_at, p.created_by
            from publications p
            cross join n
            where p.workspace_id = $1 and p.id = $2"
        )
    };
}

/// Plans a publication that is scheduled so many times more, each with a delivery of its own: the first one `step` after
/// `from`, then one every `step`. Once for each publication.
pub async fn plan_copies(
    tx: &mut Tx,
    workspace: WorkspaceId,
    of: PublicationId,
    many: u32,
    (from, step): (Timestamp, Duration),
) -> Result<()> {
    let step = i64::try_from(step.as_micros()).unwrap_or(i64::MAX);
    // Identifiers that follow one another, as those made one by one do.
    for nth in 0..2 {
        match &mut tx.on {
            On::Sqlite(on) => {
                let text = [
                    copies!(
                        deliveries,
                        "unhex('0d' || printf('%030x', n.i))",
                        "unhex('0c' || printf('%030x', n.i))"
                    ),
                    copies!(
                        publications,
                        "unhex('0d' || printf('%030x', n.i))",
                        "unhex('0c' || printf('%030x', n.i))"
                    ),
                ][nth];
                let copying = sqlx::query(text).bind(workspace.uuid()).bind(of.uuid());
                let copying = copying.bind(i64::from(many)).bind(from.micros()).bind(step);
                copying.execute(&mut **on).await?;
            }
            On::Postgres(on) => {
                let text = [
                    copies!(
                        deliveries,
                        "cast('0d' || lpad(to_hex(n.i), 30, '0') as uuid)",
                        "cast('0c' || lpad(to_hex(n.i), 30, '0') as uuid)"
                    ),
                    copies!(
                        publications,
                        "cast('0d' || lpad(to_hex(n.i), 30, '0') as uuid)",
                        "cast('0c' || lpad(to_hex(n.i), 30, '0') as uuid)"
                    ),
                ][nth];
                let copying = sqlx::query(text).bind(workspace.uuid()).bind(of.uuid());
                let copying = copying.bind(i64::from(many)).bind(from.micros()).bind(step);
                copying.execute(&mut **on).await?;
            }
        }
    }
    Ok(())
}

/// Brings the engine's knowledge of what lies where up to date, as it does by itself after a while.
pub async fn analyze(store: &Store) -> Result<()> {
    match &store.0 {
        Pools::Sqlite { writer, .. } => {
            sqlx::query("analyze").execute(writer.pool()).await?;
        }
        Pools::Postgres(pool) => {
            sqlx::query("analyze").execute(pool).await?;
        }
    }
    Ok(())
}

/// Commits rows one by one, each by itself, as long as `goes_on` says so: the most commits that one writer can have of
/// this engine on this disk. Gives how many.
pub async fn commit_bare_rows(store: &Store, mut goes_on: impl FnMut() -> bool) -> Result<u64> {
    const TABLE: &str = "create table if not exists bare_rows (word text not null)";
    const INSERT: &str = "insert into bare_rows (word) values ($1)";
    let word = "a row about as long as rows are, which isn't long".repeat(4);
    let mut rows = 0;
    match &store.0 {
        Pools::Sqlite { writer, .. } => {
            let mut on = writer.pool().acquire().await?;
            sqlx::query(TABLE).execute(&mut *on).await?;
            while goes_on() {
                sqlx::query(INSERT).bind(&word).execute(&mut *on).await?;
                rows += 1;
            }
        }
        Pools::Postgres(pool) => {
            let mut on = pool.acquire().await?;
            sqlx::query(TABLE).execute(&mut *on).await?;
            while goes_on() {
                sqlx::query(INSERT).bind(&word).execute(&mut *on).await?;
                rows += 1;
            }
        }
    }
    Ok(rows)
}
