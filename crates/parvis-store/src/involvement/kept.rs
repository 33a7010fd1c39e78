use crate::sql::dialect::any_of;
use crate::sql::{Builder, OptMicros, OptUuid, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{
    Act, AdviceTrail, AuditEntryId, BriefId, BriefTrail, DecisionId, DecisionTrail, Grounds, GroundsSaid,
    Latest, RecommendationId, Subject, Timestamp, WorkspaceId,
};
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(sqlx::FromRow)]
pub(super) struct ActRow {
    #[sqlx(try_from = "Uuid")]
    entry_id: AuditEntryId,
    #[sqlx(try_from = "i64")]
    at: Timestamp,
    action: String,
    subject_kind: String,
    #[sqlx(try_from = "OptUuid")]
    subject_id: Option<Uuid>,
    subject_word: Option<String>,
    subject_name: String,
    #[sqlx(try_from = "OptUuid")]
    by_id: Option<Uuid>,
    by_name: String,
    role: Option<String>,
    #[sqlx(try_from = "OptUuid")]
    advised_by: Option<RecommendationId>,
    #[sqlx(try_from = "OptUuid")]
    consulted_by: Option<DecisionId>,
}

impl TryFrom<ActRow> for Act {
    type Error = StoreError;

    fn try_from(row: ActRow) -> Result<Self> {
        Ok(Self {
            entry: row.entry_id,
            at: row.at,
            action: row.action,
            subject: Subject {
                kind: word("involvement_acts.subject_kind", &row.subject_kind)?,
                id: row.subject_id,
                word: row.subject_word,
                name: row.subject_name,
            },
            by: row.by_id,
            by_name: row.by_name,
            role: row.role,
            advised_by: row.advised_by,
            consulted_by: row.consulted_by,
        })
    }
}

#[derive(sqlx::FromRow)]
struct SaidRow {
    #[sqlx(try_from = "Uuid")]
    entry_id: AuditEntryId,
    afterwards: bool,
    #[sqlx(try_from = "i64")]
    said_at: Timestamp,
    #[sqlx(try_from = "Uuid")]
    said_by: AuditEntryId,
    #[sqlx(try_from = "OptUuid")]
    recommendation_id: Option<RecommendationId>,
    #[sqlx(try_from = "OptUuid")]
    decision_id: Option<DecisionId>,
}

impl From<SaidRow> for GroundsSaid {
    fn from(row: SaidRow) -> Self {
        Self {
            act: row.entry_id,
            afterwards: row.afterwards,
            at: row.said_at,
            entry: row.said_by,
            grounds: Grounds {
                recommendation: row.recommendation_id,
                decision: row.decision_id,
            },
        }
    }
}

#[derive(sqlx::FromRow)]
struct AdviceRow {
    #[sqlx(try_from = "Uuid")]
    recommendation_id: RecommendationId,
    #[sqlx(try_from = "OptMicros")]
    made_at: Option<Timestamp>,
    #[sqlx(try_from = "OptMicros")]
    due_at: Option<Timestamp>,
    #[sqlx(try_from = "OptMicros")]
    due_said_at: Option<Timestamp>,
    #[sqlx(try_from = "OptUuid")]
    due_entry: Option<AuditEntryId>,
    #[sqlx(try_from = "OptMicros")]
    withdrawn_at: Option<Timestamp>,
    #[sqlx(try_from = "OptMicros")]
    first_answered_at: Option<Timestamp>,
    answer: Option<String>,
    #[sqlx(try_from = "OptMicros")]
    answer_at: Option<Timestamp>,
    #[sqlx(try_from = "OptUuid")]
    answer_entry: Option<AuditEntryId>,
    held: Option<String>,
    #[sqlx(try_from = "OptMicros")]
    held_at: Option<Timestamp>,
    #[sqlx(try_from = "OptUuid")]
    held_entry: Option<AuditEntryId>,
}

impl TryFrom<AdviceRow> for AdviceTrail {
    type Error = StoreError;

    fn try_from(row: AdviceRow) -> Result<Self> {
        let answer = row
            .answer
            .as_deref()
            .map(|answer| word("involvement_advice.answer", answer));
        let held = row
            .held
            .as_deref()
            .map(|held| word("involvement_advice.held", held));
        Ok(Self {
            id: row.recommendation_id,
            made_at: row.made_at,
            due: latest(row.due_at, row.due_said_at, row.due_entry),
            withdrawn_at: row.withdrawn_at,
            first_answered_at: row.first_answered_at,
            answer: latest(answer.transpose()?, row.answer_at, row.answer_entry),
            held: latest(held.transpose()?, row.held_at, row.held_entry),
        })
    }
}

fn latest<T>(what: Option<T>, at: Option<Timestamp>, entry: Option<AuditEntryId>) -> Option<Latest<T>> {
    match (what, at, entry) {
        (Some(what), Some(at), Some(entry)) => Some(Latest { what, at, entry }),
        _ => None,
    }
}

/// Whether the whole trail of the workspace was read.
pub async fn is_caught_up(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<bool> {
    let row = fetch_optional!(
        db,
        (Option<i64>,),
        "select caught_up_at from involvement_heads
        where workspace_id = $1",
        workspace
    )?;
    Ok(row.is_some_and(|(at,)| at.is_some()))
}

/// These acts, of those there are.
pub async fn acts(tx: &mut Tx, workspace: WorkspaceId, ids: &[AuditEntryId]) -> Result<Vec<Act>> {
    let mut sql = Builder::on(
        tx,
        "select entry_id, at, action, subject_kind, subject_id, subject_word, subject_name, by_id, by_name, role,
        advised_by, consulted_by
        from involvement_acts
        where workspace_id = ",
    );
    sql.bind(workspace).push(" and ");
    any_of(&mut sql, "entry_id", &uuids(ids));
    let rows = sql.fetch_all::<ActRow>().await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// On what these acts are said to rest.
pub async fn said_of(tx: &mut Tx, workspace: WorkspaceId, ids: &[AuditEntryId]) -> Result<Vec<GroundsSaid>> {
    said(tx, workspace, "entry_id", &uuids(ids)).await
}

/// What names this advice, or one of these decisions, as an act's ground.
pub async fn said_naming(
    tx: &mut Tx,
    workspace: WorkspaceId,
    advice: Option<RecommendationId>,
    decisions: &[DecisionId],
) -> Result<Vec<GroundsSaid>> {
    let advice: Vec<Uuid> = advice.map(Into::into).into_iter().collect();
    let mut found = said(tx, workspace, "recommendation_id", &advice).await?;
    found.extend(said(tx, workspace, "decision_id", &uuids(decisions)).await?);
    Ok(found)
}

async fn said(
    tx: &mut Tx,
    workspace: WorkspaceId,
    column: &'static str,
    ids: &[Uuid],
) -> Result<Vec<GroundsSaid>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Builder::on(
        tx,
        "select entry_id, afterwards, said_at, said_by, recommendation_id, decision_id
        from involvement_grounds
        where workspace_id = ",
    );
    sql.bind(workspace).push(" and ");
    any_of(&mut sql, column, ids);
    Ok(sql
        .fetch_all::<SaidRow>()
        .await?
        .into_iter()
        .map(Into::into)
        .collect())
}

/// What is known of this advice.
pub async fn advice(
    tx: &mut Tx,
    workspace: WorkspaceId,
    ids: &[RecommendationId],
) -> Result<Vec<AdviceTrail>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Builder::on(
        tx,
        "select recommendation_id, made_at, due_at, due_said_at, due_entry, withdrawn_at, first_answered_at, answer,
        answer_at, answer_entry, held, held_at, held_entry
        from involvement_advice
        where workspace_id = ",
    );
    sql.bind(workspace).push(" and ");
    any_of(&mut sql, "recommendation_id", &uuids(ids));
    let rows = sql.fetch_all::<AdviceRow>().await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// What is known of these decisions.
pub async fn decisions(
    tx: &mut Tx,
    workspace: WorkspaceId,
    ids: &[DecisionId],
) -> Result<Vec<DecisionTrail>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let ids = uuids(ids);
    let mut sql = Builder::on(
        &mut *tx,
        "select decision_id, recorded_at, asked_before, superseded_at
        from involvement_decisions
        where workspace_id = ",
    );
    sql.bind(workspace).push(" and ");
    any_of(&mut sql, "decision_id", &ids);
    let rows = sql.fetch_all::<(Uuid, Option<i64>, i64, Option<i64>)>().await?;
    let mut known = BTreeMap::new();
    for (id, recorded_at, asked_before, superseded_at) in rows {
        let mut decision = DecisionTrail::of(id.into());
        decision.recorded_at = recorded_at.map(Timestamp::from_micros);
        decision.asked_before = u32::try_from(asked_before)
            .map_err(|error| StoreError::corrupt("involvement_decisions.asked_before", error))?;
        decision.superseded_at = superseded_at.map(Timestamp::from_micros);
        known.insert(id, decision);
    }
    let mut sql = Builder::on(
        tx,
        "select decision_id, recommendation_id
        from involvement_answers
        where workspace_id = ",
    );
    sql.bind(workspace).push(" and ");
    any_of(&mut sql, "decision_id", &ids);
    for (decision, recommendation) in sql.fetch_all::<(Uuid, Uuid)>().await? {
        if let Some(decision) = known.get_mut(&decision) {
            decision.answers.insert(recommendation.into());
        }
    }
    Ok(known.into_values().collect())
}

/// The decisions that answer this advice.
pub async fn decisions_answering(
    tx: &mut Tx,
    workspace: WorkspaceId,
    advice: RecommendationId,
) -> Result<Vec<DecisionId>> {
    let rows = fetch_all!(
        tx,
        (Uuid,),
        "select decision_id
        from involvement_answers
        where workspace_id = $1
        and recommendation_id = $2",
        workspace,
        advice
    )?;
    Ok(rows.into_iter().map(|(id,)| id.into()).collect())
}

/// What is known of a brief.
pub async fn brief(tx: &mut Tx, workspace: WorkspaceId, id: BriefId) -> Result<Option<BriefTrail>> {
    let row = fetch_optional!(
        tx,
        (Option<i64>, Option<i64>),
        "select asked_at, answered_at
        from involvement_briefs
        where workspace_id = $1
        and brief_id = $2",
        workspace,
        id
    )?;
    Ok(row.map(|(asked, answered)| BriefTrail {
        id,
        asked_at: asked.map(Timestamp::from_micros),
        answered_at: answered.map(Timestamp::from_micros),
    }))
}

fn uuids<T: Copy + Into<Uuid>>(ids: &[T]) -> Vec<Uuid> {
    ids.iter().map(|id| (*id).into()).collect()
}
