//! Outgoing effects: what is to be sent, who is at it, and what came of each try.

mod attempt;
mod claim;
mod part;

pub use attempt::{add_step, attempts, end_attempt, end_open_attempts, insert_attempt, next_number};
pub(crate) use claim::claimable;
pub use claim::{
    claim_due, claim_expired, end_leases_beyond, expire_leases_of, lengthen_lease, next_due, pull_in_beyond,
    pull_in_from_ahead,
};
pub use part::{begin_part, insert_part, note_remote, other_remotes, parts};

use crate::sql::{OptMicros, OptUuid, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{AttemptId, ChannelId, Delivery, DeliveryId, Lease, Timestamp, WorkspaceId};
use uuid::Uuid;

macro_rules! columns {
    () => {
        "workspace_id, id, kind, subject_id, channel_id, payload, state, run_at, attempts, looks, uncertain,
        reason, lease_node, lease_attempt_id, lease_until, created_at, finished_at"
    };
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    workspace_id: WorkspaceId,
    #[sqlx(try_from = "Uuid")]
    id: DeliveryId,
    kind: String,
    subject_id: Uuid,
    #[sqlx(try_from = "Uuid")]
    channel_id: ChannelId,
    payload: String,
    state: String,
    #[sqlx(try_from = "i64")]
    run_at: Timestamp,
    attempts: i64,
    looks: i64,
    uncertain: bool,
    reason: Option<String>,
    lease_node: Option<String>,
    #[sqlx(try_from = "OptUuid")]
    lease_attempt_id: Option<AttemptId>,
    #[sqlx(try_from = "OptMicros")]
    lease_until: Option<Timestamp>,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
    #[sqlx(try_from = "OptMicros")]
    finished_at: Option<Timestamp>,
}

impl TryFrom<Row> for Delivery {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let count = |what, number| u32::try_from(number).map_err(|e| StoreError::corrupt(what, e));
        Ok(Self {
            workspace_id: row.workspace_id,
            id: row.id,
            kind: word("deliveries.kind", &row.kind)?,
            subject_id: row.subject_id,
            channel_id: row.channel_id,
            payload: row.payload,
            state: word("deliveries.state", &row.state)?,
            run_at: row.run_at,
            attempts: count("deliveries.attempts", row.attempts)?,
            looks: count("deliveries.looks", row.looks)?,
            uncertain: row.uncertain,
            reason: row.reason,
            lease: match (row.lease_node, row.lease_attempt_id, row.lease_until) {
                (Some(node), Some(attempt), Some(until)) => Some(Lease { node, attempt, until }),
                _ => None,
            },
            created_at: row.created_at,
            finished_at: row.finished_at,
        })
    }
}

/// One delivery.
pub async fn by_id(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: DeliveryId,
) -> Result<Option<Delivery>> {
    let row = fetch_optional!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from deliveries
            where workspace_id = $1
            and id = $2"
        ),
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// One delivery, that nobody else may change until the transaction ends.
pub async fn for_update(tx: &mut Tx, workspace: WorkspaceId, id: DeliveryId) -> Result<Option<Delivery>> {
    let row = fetch_for_update!(
        tx,
        Row,
        concat!(
            "select ",
            columns!(),
            " from deliveries
            where workspace_id = $1
            and id = $2"
        ),
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// Everything that was ever set in motion for a publication or a message, in order.
pub async fn of_subject(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    subject: Uuid,
) -> Result<Vec<Delivery>> {
    let rows = fetch_all!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from deliveries
            where workspace_id = $1
            and subject_id = $2
            order by created_at, id"
        ),
        workspace,
        subject
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Writes a new one.
pub async fn insert(tx: &mut Tx, delivery: &Delivery) -> Result<()> {
    execute!(
        tx,
        "insert into deliveries
        (workspace_id, id, kind, subject_id, channel_id, payload, state, run_at, attempts, looks, uncertain,
        reason, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        delivery.workspace_id,
        delivery.id,
        delivery.kind.as_str(),
        delivery.subject_id,
        delivery.channel_id,
        &delivery.payload,
        delivery.state.as_str(),
        delivery.run_at,
        i64::from(delivery.attempts),
        i64::from(delivery.looks),
        delivery.uncertain,
        delivery.reason.as_deref(),
        delivery.created_at
    )?;
    Ok(())
}

/// Writes everything that may change of one that was claimed, or read [for update](for_update).
pub async fn update(tx: &mut Tx, delivery: &Delivery) -> Result<()> {
    let lease = delivery.lease.as_ref();
    execute!(
        tx,
        "update deliveries
        set state = $3, run_at = $4, attempts = $5, looks = $6, uncertain = $7, reason = $8, lease_node = $9,
        lease_attempt_id = $10, lease_until = $11, finished_at = $12
        where workspace_id = $1
        and id = $2",
        delivery.workspace_id,
        delivery.id,
        delivery.state.as_str(),
        delivery.run_at,
        i64::from(delivery.attempts),
        i64::from(delivery.looks),
        delivery.uncertain,
        delivery.reason.as_deref(),
        lease.map(|lease| lease.node.as_str()),
        lease.map(|lease| lease.attempt),
        lease.map(|lease| lease.until),
        delivery.finished_at
    )?;
    Ok(())
}
