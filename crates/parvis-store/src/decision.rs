//! The decision register.

mod list;
mod parts;

pub use list::{DecisionCard, DecisionFilter, DecisionList, count_to_look_at, list, years};

use crate::sql::{OptMicros, OptUuid, word};
use crate::working_copy::folded;
use crate::{Db, Result, StoreError, Tx, origin};
use parvis_domain::{
    Decision, DecisionId, DecisionLook, DecisionPerson, DecisionState, DueDay, RecommendationId, Subject,
    Timestamp, UserId, WorkspaceId,
};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: DecisionId,
    question: String,
    options: String,
    decision: String,
    reasons: String,
    evidence: String,
    origin_kind: Option<String>,
    origin_id: Option<String>,
    decided_on: String,
    look_on: Option<String>,
    #[sqlx(try_from = "OptMicros")]
    look_due: Option<Timestamp>,
    state: String,
    #[sqlx(try_from = "OptUuid")]
    supersedes: Option<DecisionId>,
    #[sqlx(try_from = "OptUuid")]
    superseded_by: Option<DecisionId>,
    version: i64,
    #[sqlx(try_from = "Uuid")]
    recorded_by: UserId,
    #[sqlx(try_from = "i64")]
    recorded_at: Timestamp,
}

impl TryFrom<Row> for Decision {
    type Error = StoreError;

    /// What stands in tables of its own is still missing.
    fn try_from(row: Row) -> Result<Self> {
        let options = serde_json::from_str(&row.options)
            .map_err(|error| StoreError::corrupt("decisions.options", error))?;
        let evidence = serde_json::from_str(&row.evidence)
            .map_err(|error| StoreError::corrupt("decisions.evidence", error))?;
        Ok(Self {
            id: row.id,
            evidence,
            origin: origin::read(row.origin_kind.as_deref(), row.origin_id)?,
            question: row.question,
            options,
            decision: row.decision,
            reasons: row.reasons,
            subjects: Vec::new(),
            people: Vec::new(),
            recommendations: Vec::new(),
            decided_on: word("decisions.decided_on", &row.decided_on)?,
            look_on: due(row.look_on.as_deref(), row.look_due)?,
            state: word("decisions.state", &row.state)?,
            supersedes: row.supersedes,
            superseded_by: row.superseded_by,
            version: row.version,
            recorded_by: row.recorded_by,
            recorded_at: row.recorded_at,
            looks: Vec::new(),
        })
    }
}

fn due(on: Option<&str>, at: Option<Timestamp>) -> Result<Option<DueDay>> {
    match (on, at) {
        (Some(on), Some(at)) => Ok(Some(DueDay {
            on: word("decisions.look_on", on)?,
            at,
        })),
        _ => Ok(None),
    }
}

/// One decision with everything that belongs to it.
pub async fn by_id<'a>(
    db: impl Into<Db<'a>>,
    workspace: WorkspaceId,
    id: DecisionId,
) -> Result<Option<Decision>> {
    let mut db = db.into();
    let row = fetch_optional!(
        db.again(),
        Row,
        "select id, question, options, decision, reasons, evidence, origin_kind, origin_id, decided_on, look_on,
        look_due, state, supersedes, superseded_by, version, recorded_by, recorded_at
        from decisions
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    let Some(row) = row else { return Ok(None) };
    let mut found = Decision::try_from(row)?;
    found.subjects = parts::subjects(db.again(), workspace, id).await?;
    found.people = parts::people(db.again(), workspace, id).await?;
    found.recommendations = parts::recommendations(db.again(), workspace, id).await?;
    found.looks = parts::looks(db, workspace, id).await?;
    Ok(Some(found))
}

/// Takes a decision for the rest of the transaction, so that nobody else changes it. Gives its state and version.
pub async fn take(
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: DecisionId,
) -> Result<Option<(DecisionState, i64)>> {
    let row = fetch_for_update!(
        tx,
        (String, i64),
        "select state, version
        from decisions
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    row.map(|(state, version)| Ok((word("decisions.state", &state)?, version)))
        .transpose()
}

/// Writes a new one with everything that belongs to it, but its looks: it has none.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, new: &Decision) -> Result<()> {
    tx.say(workspace, "decision", new.id.uuid());
    let options = serde_json::to_string(&new.options)
        .map_err(|error| StoreError::corrupt("decisions.options", error))?;
    let evidence = serde_json::to_string(&new.evidence)
        .map_err(|error| StoreError::corrupt("decisions.evidence", error))?;
    let searched = folded(&format!("{} {}", new.question, new.decision)).join("\n");
    execute!(
        tx,
        "insert into decisions
        (workspace_id, id, question, options, decision, reasons, folded, decided_on, look_on, look_due, state,
        supersedes, version, recorded_by, recorded_at, evidence, origin_kind, origin_id)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        workspace,
        new.id,
        &new.question,
        options,
        &new.decision,
        &new.reasons,
        searched,
        new.decided_on.to_string(),
        new.look_on.map(|due| due.on.to_string()),
        new.look_on.map(|due| due.at),
        new.state.as_str(),
        new.supersedes,
        new.version,
        new.recorded_by,
        new.recorded_at,
        evidence,
        new.origin.as_ref().map(|origin| origin.kind.as_str()),
        new.origin.as_ref().map(|origin| origin.id.as_str())
    )?;
    for (position, subject) in new.subjects.iter().enumerate() {
        parts::insert_subject(tx, workspace, new.id, place(position), subject).await?;
    }
    for (position, person) in new.people.iter().enumerate() {
        parts::insert_person(tx, workspace, new.id, place(position), person).await?;
    }
    for recommendation in &new.recommendations {
        parts::insert_recommendation(tx, workspace, new.id, *recommendation).await?;
    }
    Ok(())
}

fn place(position: usize) -> i64 {
    i64::try_from(position).unwrap_or(i64::MAX)
}

/// Notes that a later one stands in its place. Gives whether it still stood.
pub async fn supersede(tx: &mut Tx, workspace: WorkspaceId, id: DecisionId, by: DecisionId) -> Result<bool> {
    tx.say(workspace, "decision", id.uuid());
    let touched = execute!(
        tx,
        "update decisions
        set state = 'superseded', superseded_by = $3, version = version + 1
        where workspace_id = $1
        and id = $2
        and superseded_by is null",
        workspace,
        id,
        by
    )?;
    Ok(touched == 1)
}

/// Adds one more look, and what follows from it: where the decision stands, and when it is looked at next.
pub async fn look(
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: DecisionId,
    look: &DecisionLook,
    state: DecisionState,
    next: Option<DueDay>,
) -> Result<()> {
    tx.say(workspace, "decision", id.uuid());
    parts::insert_look(tx, workspace, id, look).await?;
    execute!(
        tx,
        "update decisions
        set state = $3, look_on = $4, look_due = $5, version = version + 1
        where workspace_id = $1
        and id = $2",
        workspace,
        id,
        state.as_str(),
        next.map(|due| due.on.to_string()),
        next.map(|due| due.at)
    )?;
    Ok(())
}

/// Adds somebody who had to do with it after it was recorded: who was told since.
pub async fn add_person(
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: DecisionId,
    person: &DecisionPerson,
) -> Result<()> {
    tx.say(workspace, "decision", id.uuid());
    let next = parts::next_position(tx, workspace, id).await?;
    parts::insert_person(tx, workspace, id, next, person).await?;
    execute!(
        tx,
        "update decisions
        set version = version + 1
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    Ok(())
}

/// The decisions about a thing, the newest first: identifier, what was decided, and where it stands.
pub async fn of_subject(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    subject: &Subject,
    most: u32,
) -> Result<Vec<DecisionCard>> {
    let filter = DecisionFilter {
        subject: Some(subject.clone()),
        ..DecisionFilter::default()
    };
    Ok(list(db, workspace, &filter, None, most).await?.items)
}

/// Whether a decision rests on this advice.
pub async fn rests_on(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    recommendation: RecommendationId,
) -> Result<bool> {
    let row = fetch_optional!(
        db,
        (i64,),
        "select count(*)
        from decision_recommendations
        where workspace_id = $1
        and recommendation_id = $2",
        workspace,
        recommendation
    )?;
    Ok(row.is_some_and(|(count,)| count > 0))
}
