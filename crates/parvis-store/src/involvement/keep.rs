use crate::{Result, Tx};
use parvis_domain::{
    Act, AdviceTrail, BriefTrail, DecisionTrail, GroundsSaid, Latest, Timestamp, WorkspaceId,
};

/// Holds what is known of a workspace until the transaction ends, so that two entries are followed one after the other.
pub async fn hold(tx: &mut Tx, workspace: WorkspaceId) -> Result<()> {
    execute!(
        tx,
        "insert into involvement_heads (workspace_id, deeds)
        values ($1, 1)
        on conflict (workspace_id) do update set deeds = involvement_heads.deeds + 1",
        workspace
    )?;
    Ok(())
}

/// Notes that the whole trail was read, what stood there before these tables too.
pub async fn note_caught_up(tx: &mut Tx, workspace: WorkspaceId, at: Timestamp) -> Result<()> {
    execute!(
        tx,
        "update involvement_heads
        set caught_up_at = $2
        where workspace_id = $1",
        workspace,
        at
    )?;
    Ok(())
}

/// Writes an act, or what is now known of it.
pub async fn keep_act(tx: &mut Tx, workspace: WorkspaceId, act: &Act) -> Result<()> {
    execute!(
        tx,
        "insert into involvement_acts
        (workspace_id, entry_id, at, action, subject_kind, subject_id, subject_word, subject_name, by_id, by_name,
        role, advised_by, consulted_by, standing)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        on conflict (workspace_id, entry_id) do update
        set advised_by = excluded.advised_by, consulted_by = excluded.consulted_by, standing = excluded.standing",
        workspace,
        act.entry,
        act.at,
        &act.action,
        act.subject.kind.as_str(),
        act.subject.id,
        act.subject.word.as_deref(),
        &act.subject.name,
        act.by,
        &act.by_name,
        act.role.as_deref(),
        act.advised_by,
        act.consulted_by,
        act.involvement().as_str()
    )?;
    Ok(())
}

/// Writes on what an act was said to rest, in the place of what was said so before.
pub async fn keep_said(tx: &mut Tx, workspace: WorkspaceId, said: &GroundsSaid) -> Result<()> {
    execute!(
        tx,
        "insert into involvement_grounds
        (workspace_id, entry_id, afterwards, said_at, said_by, recommendation_id, decision_id)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (workspace_id, entry_id, afterwards) do update
        set said_at = excluded.said_at, said_by = excluded.said_by,
        recommendation_id = excluded.recommendation_id, decision_id = excluded.decision_id",
        workspace,
        said.act,
        said.afterwards,
        said.at,
        said.entry,
        said.grounds.recommendation,
        said.grounds.decision
    )?;
    Ok(())
}

/// Writes what is known of advice.
pub async fn keep_advice(tx: &mut Tx, workspace: WorkspaceId, advice: &AdviceTrail) -> Result<()> {
    execute!(
        tx,
        "insert into involvement_advice
        (workspace_id, recommendation_id, made_at, due_at, due_said_at, due_entry, withdrawn_at, first_answered_at,
        answer, answer_at, answer_entry, held, held_at, held_entry)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        on conflict (workspace_id, recommendation_id) do update
        set made_at = excluded.made_at, due_at = excluded.due_at, due_said_at = excluded.due_said_at,
        due_entry = excluded.due_entry, withdrawn_at = excluded.withdrawn_at,
        first_answered_at = excluded.first_answered_at, answer = excluded.answer, answer_at = excluded.answer_at,
        answer_entry = excluded.answer_entry, held = excluded.held, held_at = excluded.held_at,
        held_entry = excluded.held_entry",
        workspace,
        advice.id,
        advice.made_at,
        advice.due.map(|due| due.what),
        advice.due.map(|due| due.at),
        advice.due.map(|due| due.entry),
        advice.withdrawn_at,
        advice.first_answered_at,
        advice.answer.map(|answer| answer.what.as_str()),
        at(advice.answer),
        advice.answer.map(|answer| answer.entry),
        advice.held.map(|held| held.what.as_str()),
        at(advice.held),
        advice.held.map(|held| held.entry)
    )?;
    Ok(())
}

fn at<T>(said: Option<Latest<T>>) -> Option<Timestamp> {
    said.map(|said| said.at)
}

/// Writes what is known of a decision.
pub async fn keep_decision(tx: &mut Tx, workspace: WorkspaceId, decision: &DecisionTrail) -> Result<()> {
    execute!(
        tx,
        "insert into involvement_decisions (workspace_id, decision_id, recorded_at, asked_before, superseded_at)
        values ($1, $2, $3, $4, $5)
        on conflict (workspace_id, decision_id) do update
        set recorded_at = excluded.recorded_at, asked_before = excluded.asked_before,
        superseded_at = excluded.superseded_at",
        workspace,
        decision.id,
        decision.recorded_at,
        i64::from(decision.asked_before),
        decision.superseded_at
    )?;
    for recommendation in &decision.answers {
        execute!(
            &mut *tx,
            "insert into involvement_answers (workspace_id, decision_id, recommendation_id)
            values ($1, $2, $3)
            on conflict (workspace_id, decision_id, recommendation_id) do nothing",
            workspace,
            decision.id,
            *recommendation
        )?;
    }
    Ok(())
}

/// Writes what is known of a brief.
pub async fn keep_brief(tx: &mut Tx, workspace: WorkspaceId, brief: &BriefTrail) -> Result<()> {
    execute!(
        tx,
        "insert into involvement_briefs (workspace_id, brief_id, asked_at, answered_at)
        values ($1, $2, $3, $4)
        on conflict (workspace_id, brief_id) do update
        set asked_at = excluded.asked_at, answered_at = excluded.answered_at",
        workspace,
        brief.id,
        brief.asked_at,
        brief.answered_at
    )?;
    Ok(())
}
