//! Advice that must be answered.

#[macro_use]
mod row;
mod list;

pub use list::{AdviceFilter, AdviceList, Standing, answered_since, list, of_subject, standing};

use crate::working_copy::folded;
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{
    Advice, AdviceJudgement, AnswerGiven, Evidence, Recommendation, RecommendationId, Timestamp, UserId,
    WorkspaceId,
};
use row::Row;
use uuid::Uuid;

/// What is searched: the question, the advice and the subject, in both forms.
fn searchable(advice: &Advice) -> String {
    let all = format!("{} {} {}", advice.question, advice.subject.name, advice.advice);
    folded(&all).join("\n")
}

fn evidence_text(evidence: &[Evidence]) -> Result<String> {
    serde_json::to_string(evidence).map_err(|error| StoreError::corrupt("recommendations.evidence", error))
}

fn asked_text(advice: &Advice) -> Result<String> {
    serde_json::to_string(&advice.asked).map_err(|error| StoreError::corrupt("recommendations.asked", error))
}

/// One piece of advice.
pub async fn by_id(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: RecommendationId,
) -> Result<Option<Recommendation>> {
    let found = fetch_optional!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from recommendations r
            where r.workspace_id = $1
            and r.id = $2"
        ),
        workspace,
        id
    )?;
    found.map(TryInto::try_into).transpose()
}

/// One piece of advice, that nobody else may change until the transaction ends.
pub async fn for_update(
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: RecommendationId,
) -> Result<Option<Recommendation>> {
    let found = fetch_for_update!(
        tx,
        Row,
        concat!(
            "select ",
            columns!(),
            " from recommendations r
            where r.workspace_id = $1
            and r.id = $2"
        ),
        workspace,
        id
    )?;
    found.map(TryInto::try_into).transpose()
}

/// Writes new advice.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, new: &Recommendation) -> Result<()> {
    tx.say(workspace, "recommendation", new.id.uuid());
    let advice = &new.advice;
    execute!(
        tx,
        "insert into recommendations
        (workspace_id, id, subject_kind, subject_id, subject_word, subject_name, question, advice, reasons, evidence,
        cost_minutes, cost_cents, cost_currency, if_nothing, asked, client_name, client_email, answer_by, answer_due,
        criterion, judge_on, judge_due, folded, state, version, made_by, made_at, changed_at, supersedes,
        origin_kind, origin_id, answer_part, answer_reason, held_says, held_evidence, withdrawn_reason)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
        $23, $24, $25, $26, $27, $28, $29, $30, $31, '', '', '', '[]', '')",
        workspace,
        new.id,
        advice.subject.kind.as_str(),
        advice.subject.id,
        advice.subject.word.as_deref(),
        &advice.subject.name,
        &advice.question,
        &advice.advice,
        &advice.reasons,
        evidence_text(&advice.evidence)?,
        advice.cost.minutes,
        advice.cost.cents,
        advice.cost.currency.as_deref(),
        &advice.if_nothing,
        asked_text(advice)?,
        advice.client.as_ref().map(|client| client.name.as_str()),
        advice.client.as_ref().and_then(|client| client.email.as_deref()),
        advice.answer_by.on.to_string(),
        advice.answer_by.at,
        &advice.criterion,
        advice.judge_on.on.to_string(),
        advice.judge_on.at,
        searchable(advice),
        new.state.as_str(),
        new.version,
        new.made_by,
        new.made_at,
        new.changed_at,
        new.supersedes,
        new.origin.as_ref().map(|origin| origin.kind.as_str()),
        new.origin.as_ref().map(|origin| origin.id.as_str())
    )?;
    ask(tx, workspace, new.id, &advice.asked).await
}

/// Says anew what advice says. The version was compared by whoever read it [for update](for_update).
pub async fn rewrite(tx: &mut Tx, workspace: WorkspaceId, new: &Recommendation) -> Result<()> {
    tx.say(workspace, "recommendation", new.id.uuid());
    let advice = &new.advice;
    execute!(
        tx,
        "update recommendations
        set subject_kind = $3, subject_id = $4, subject_word = $5, subject_name = $6, question = $7, advice = $8,
        reasons = $9, evidence = $10, cost_minutes = $11, cost_cents = $12, cost_currency = $13, if_nothing = $14,
        asked = $15, client_name = $16, client_email = $17, answer_by = $18, answer_due = $19, criterion = $20,
        judge_on = $21, judge_due = $22, folded = $23, version = $24, changed_at = $25
        where workspace_id = $1
        and id = $2",
        workspace,
        new.id,
        advice.subject.kind.as_str(),
        advice.subject.id,
        advice.subject.word.as_deref(),
        &advice.subject.name,
        &advice.question,
        &advice.advice,
        &advice.reasons,
        evidence_text(&advice.evidence)?,
        advice.cost.minutes,
        advice.cost.cents,
        advice.cost.currency.as_deref(),
        &advice.if_nothing,
        asked_text(advice)?,
        advice.client.as_ref().map(|client| client.name.as_str()),
        advice.client.as_ref().and_then(|client| client.email.as_deref()),
        advice.answer_by.on.to_string(),
        advice.answer_by.at,
        &advice.criterion,
        advice.judge_on.on.to_string(),
        advice.judge_on.at,
        searchable(advice),
        new.version,
        new.changed_at
    )?;
    execute!(
        tx,
        "delete from recommendation_asked
        where workspace_id = $1
        and recommendation_id = $2",
        workspace,
        new.id
    )?;
    ask(tx, workspace, new.id, &advice.asked).await
}

async fn ask(tx: &mut Tx, workspace: WorkspaceId, id: RecommendationId, asked: &[UserId]) -> Result<()> {
    for user in asked {
        execute!(
            tx,
            "insert into recommendation_asked (workspace_id, recommendation_id, user_id)
            values ($1, $2, $3)
            on conflict do nothing",
            workspace,
            id,
            *user
        )?;
    }
    Ok(())
}

/// Keeps what was answered, in the place of what was answered before.
pub async fn answer(
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: RecommendationId,
    version: i64,
    given: &AnswerGiven,
) -> Result<()> {
    tx.say(workspace, "recommendation", id.uuid());
    execute!(
        tx,
        "update recommendations
        set state = 'answered', version = $3, answer = $4, answer_part = $5, answer_reason = $6, answered_at = $7,
        answered_kind = $8, answered_by = $9, answered_name = $10
        where workspace_id = $1
        and id = $2",
        workspace,
        id,
        version,
        given.answer.as_str(),
        &given.part,
        &given.reason,
        given.at,
        given.by.as_str(),
        given.user_id,
        &given.name
    )?;
    Ok(())
}

/// Keeps whether it held.
pub async fn judge(
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: RecommendationId,
    version: i64,
    judged: &AdviceJudgement,
) -> Result<()> {
    tx.say(workspace, "recommendation", id.uuid());
    execute!(
        tx,
        "update recommendations
        set version = $3, held = $4, held_says = $5, held_evidence = $6, judged_at = $7, judged_by = $8
        where workspace_id = $1
        and id = $2",
        workspace,
        id,
        version,
        judged.held.as_str(),
        &judged.says,
        evidence_text(&judged.evidence)?,
        judged.at,
        judged.by
    )?;
    Ok(())
}

/// Takes it back.
pub async fn withdraw(
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: RecommendationId,
    version: i64,
    at: Timestamp,
    reason: &str,
) -> Result<()> {
    tx.say(workspace, "recommendation", id.uuid());
    execute!(
        tx,
        "update recommendations
        set state = 'withdrawn', version = $3, withdrawn_at = $4, withdrawn_reason = $5
        where workspace_id = $1
        and id = $2",
        workspace,
        id,
        version,
        at,
        reason
    )?;
    Ok(())
}

/// Notes that later advice replaces it. Gives whether none did yet.
pub async fn note_superseded(
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: RecommendationId,
    by: RecommendationId,
) -> Result<bool> {
    tx.say(workspace, "recommendation", id.uuid());
    let touched = execute!(
        tx,
        "update recommendations
        set superseded_by = $3
        where workspace_id = $1
        and id = $2
        and superseded_by is null",
        workspace,
        id,
        by
    )?;
    Ok(touched == 1)
}

/// The decisions that answer it, the first first.
pub async fn decisions_on(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: RecommendationId,
) -> Result<Vec<Uuid>> {
    let rows = fetch_all!(
        db,
        (Uuid,),
        "select decision_id
        from decision_recommendations
        where workspace_id = $1
        and recommendation_id = $2
        order by decision_id",
        workspace,
        id
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
