use crate::sql::{OptMicros, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{Attempt, AttemptId, AttemptOutcome, DeliveryId, DeliveryStep, Timestamp, WorkspaceId};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: AttemptId,
    number: i64,
    node: String,
    #[sqlx(try_from = "i64")]
    started_at: Timestamp,
    #[sqlx(try_from = "OptMicros")]
    ended_at: Option<Timestamp>,
    outcome: String,
    code: Option<String>,
    because: Option<String>,
    words: Option<String>,
    #[sqlx(try_from = "OptMicros")]
    next_at: Option<Timestamp>,
}

/// Every try of a delivery, in order, with the steps of each.
pub async fn attempts(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    delivery: DeliveryId,
) -> Result<Vec<Attempt>> {
    let mut db = db.into();
    let rows = fetch_all!(
        db.again(),
        Row,
        "select id, number, node, started_at, ended_at, outcome, code, because, words, next_at
        from attempts
        where workspace_id = $1
        and delivery_id = $2
        order by number",
        workspace,
        delivery
    )?;
    let steps = fetch_all!(
        db,
        (Uuid, String, i64),
        "select s.attempt_id, s.step, s.at
        from attempts a
        join attempt_steps s on s.workspace_id = a.workspace_id and s.attempt_id = a.id
        where a.workspace_id = $1
        and a.delivery_id = $2
        order by a.number, s.position",
        workspace,
        delivery
    )?;
    rows.into_iter().map(|row| with_steps(row, &steps)).collect()
}

fn with_steps(row: Row, steps: &[(Uuid, String, i64)]) -> Result<Attempt> {
    let own = steps.iter().filter(|(attempt, _, _)| *attempt == row.id.uuid());
    let steps: Result<Vec<(DeliveryStep, Timestamp)>> = own
        .map(|(_, step, at)| Ok((word("attempt_steps.step", step)?, Timestamp::from_micros(*at))))
        .collect();
    let number = u32::try_from(row.number);
    Ok(Attempt {
        id: row.id,
        number: number.map_err(|e| StoreError::corrupt("attempts.number", e))?,
        node: row.node,
        started_at: row.started_at,
        ended_at: row.ended_at,
        outcome: word("attempts.outcome", &row.outcome)?,
        code: row.code,
        because: row.because,
        words: row.words,
        next_at: row.next_at,
        steps: steps?,
    })
}

/// The number of a delivery's next try.
pub async fn next_number(db: impl Into<Db<'_>>, workspace: WorkspaceId, delivery: DeliveryId) -> Result<u32> {
    let row = fetch_optional!(
        db,
        (i64,),
        "select coalesce(max(number), 0) + 1
        from attempts
        where workspace_id = $1
        and delivery_id = $2",
        workspace,
        delivery
    )?;
    let number = row.map_or(1, |(number,)| number);
    u32::try_from(number).map_err(|error| StoreError::corrupt("attempts.number", error))
}

/// Begins one.
pub async fn insert_attempt(
    tx: &mut Tx,
    workspace: WorkspaceId,
    delivery: DeliveryId,
    attempt: &Attempt,
) -> Result<()> {
    execute!(
        tx,
        "insert into attempts (workspace_id, id, delivery_id, number, node, started_at, outcome)
        values ($1, $2, $3, $4, $5, $6, $7)",
        workspace,
        attempt.id,
        delivery,
        i64::from(attempt.number),
        &attempt.node,
        attempt.started_at,
        attempt.outcome.as_str()
    )?;
    Ok(())
}

/// Says what came of it.
pub async fn end_attempt(tx: &mut Tx, workspace: WorkspaceId, attempt: &Attempt) -> Result<()> {
    execute!(
        tx,
        "update attempts
        set ended_at = $3, outcome = $4, code = $5, because = $6, words = $7, next_at = $8
        where workspace_id = $1
        and id = $2",
        workspace,
        attempt.id,
        attempt.ended_at,
        attempt.outcome.as_str(),
        attempt.code.as_deref(),
        attempt.because.as_deref(),
        attempt.words.as_deref(),
        attempt.next_at
    )?;
    Ok(())
}

/// Ends the tries that a dead node left open as interrupted. `now` is when somebody noticed.
pub async fn end_open_attempts(
    tx: &mut Tx,
    workspace: WorkspaceId,
    delivery: DeliveryId,
    now: Timestamp,
) -> Result<u64> {
    execute!(
        tx,
        "update attempts
        set ended_at = $3, outcome = $4
        where workspace_id = $1
        and delivery_id = $2
        and ended_at is null",
        workspace,
        delivery,
        now,
        AttemptOutcome::Interrupted.as_str()
    )
}

/// Notes how far it has come. `position` counts from 0 in the try.
pub async fn add_step(
    tx: &mut Tx,
    workspace: WorkspaceId,
    attempt: AttemptId,
    position: u32,
    step: DeliveryStep,
    at: Timestamp,
) -> Result<()> {
    execute!(
        tx,
        "insert into attempt_steps (workspace_id, attempt_id, position, step, at)
        values ($1, $2, $3, $4, $5)",
        workspace,
        attempt,
        i64::from(position),
        step.as_str(),
        at
    )?;
    Ok(())
}
