use crate::sql::{OptUuid, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{
    DecisionId, DecisionLook, DecisionPerson, RecommendationId, Subject, Timestamp, UserId, WorkspaceId,
};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
#[expect(clippy::struct_field_names, reason = "columns are called so")]
pub(super) struct SubjectRow {
    subject_kind: String,
    subject_id: Option<Uuid>,
    subject_word: Option<String>,
    subject_name: String,
}

impl TryFrom<SubjectRow> for Subject {
    type Error = StoreError;

    fn try_from(row: SubjectRow) -> Result<Self> {
        Ok(Self {
            kind: word("decision_subjects.subject_kind", &row.subject_kind)?,
            id: row.subject_id,
            word: row.subject_word,
            name: row.subject_name,
        })
    }
}

pub(super) async fn subjects(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: DecisionId,
) -> Result<Vec<Subject>> {
    let rows = fetch_all!(
        db,
        SubjectRow,
        "select subject_kind, subject_id, subject_word, subject_name
        from decision_subjects
        where workspace_id = $1
        and decision_id = $2
        order by position",
        workspace,
        id
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

pub(super) async fn insert_subject(
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: DecisionId,
    position: i64,
    subject: &Subject,
) -> Result<()> {
    execute!(
        tx,
        "insert into decision_subjects
        (workspace_id, decision_id, position, subject_kind, subject_id, subject_word, subject_name)
        values ($1, $2, $3, $4, $5, $6, $7)",
        workspace,
        id,
        position,
        subject.kind.as_str(),
        subject.id,
        subject.word.as_deref(),
        &subject.name
    )?;
    Ok(())
}

pub(super) async fn people(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: DecisionId,
) -> Result<Vec<DecisionPerson>> {
    let rows = fetch_all!(
        db,
        (String, Option<Uuid>, String),
        "select part, user_id, name
        from decision_people
        where workspace_id = $1
        and decision_id = $2
        order by part, position",
        workspace,
        id
    )?;
    let read = |(part, user, name): (String, Option<Uuid>, String)| {
        Ok(DecisionPerson {
            part: word("decision_people.part", &part)?,
            user_id: user.map(Into::into),
            name,
        })
    };
    rows.into_iter().map(read).collect()
}

pub(super) async fn insert_person(
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: DecisionId,
    position: i64,
    person: &DecisionPerson,
) -> Result<()> {
    execute!(
        tx,
        "insert into decision_people (workspace_id, decision_id, part, position, user_id, name)
        values ($1, $2, $3, $4, $5, $6)",
        workspace,
        id,
        person.part.as_str(),
        position,
        person.user_id,
        &person.name
    )?;
    Ok(())
}

/// Where the next person stands.
pub(super) async fn next_position(tx: &mut Tx, workspace: WorkspaceId, id: DecisionId) -> Result<i64> {
    let row = fetch_optional!(
        tx,
        (i64,),
        "select cast(coalesce(max(position), -1) + 1 as bigint)
        from decision_people
        where workspace_id = $1
        and decision_id = $2",
        workspace,
        id
    )?;
    Ok(row.map_or(0, |(next,)| next))
}

pub(super) async fn recommendations(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: DecisionId,
) -> Result<Vec<RecommendationId>> {
    let rows = fetch_all!(
        db,
        (Uuid,),
        "select recommendation_id
        from decision_recommendations
        where workspace_id = $1
        and decision_id = $2
        order by recommendation_id",
        workspace,
        id
    )?;
    Ok(rows.into_iter().map(|(id,)| id.into()).collect())
}

pub(super) async fn insert_recommendation(
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: DecisionId,
    recommendation: RecommendationId,
) -> Result<()> {
    tx.say(workspace, "recommendation", recommendation.uuid());
    execute!(
        tx,
        "insert into decision_recommendations (workspace_id, decision_id, recommendation_id)
        values ($1, $2, $3)
        on conflict do nothing",
        workspace,
        id,
        recommendation
    )?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct LookRow {
    #[sqlx(try_from = "i64")]
    looked_at: Timestamp,
    #[sqlx(try_from = "OptUuid")]
    looked_by: Option<UserId>,
    outcome: String,
    says: String,
    next_on: Option<String>,
}

pub(super) async fn looks(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: DecisionId,
) -> Result<Vec<DecisionLook>> {
    let rows = fetch_all!(
        db,
        LookRow,
        "select looked_at, looked_by, outcome, says, next_on
        from decision_looks
        where workspace_id = $1
        and decision_id = $2
        order by position",
        workspace,
        id
    )?;
    let read = |row: LookRow| {
        let next_on = row
            .next_on
            .as_deref()
            .map(|day| word("decision_looks.next_on", day));
        Ok(DecisionLook {
            at: row.looked_at,
            by: row
                .looked_by
                .ok_or_else(|| StoreError::corrupt("decision_looks.looked_by", "nobody"))?,
            outcome: word("decision_looks.outcome", &row.outcome)?,
            says: row.says,
            next_on: next_on.transpose()?,
        })
    };
    rows.into_iter().map(read).collect()
}

pub(super) async fn insert_look(
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: DecisionId,
    look: &DecisionLook,
) -> Result<()> {
    let row = fetch_optional!(
        &mut *tx,
        (i64,),
        "select count(*)
        from decision_looks
        where workspace_id = $1
        and decision_id = $2",
        workspace,
        id
    )?;
    execute!(
        tx,
        "insert into decision_looks
        (workspace_id, decision_id, position, looked_at, looked_by, outcome, says, next_on)
        values ($1, $2, $3, $4, $5, $6, $7, $8)",
        workspace,
        id,
        row.map_or(0, |(count,)| count),
        look.at,
        look.by,
        look.outcome.as_str(),
        &look.says,
        look.next_on.map(|day| day.to_string())
    )?;
    Ok(())
}
