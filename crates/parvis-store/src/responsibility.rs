//! Who answers for what.

use crate::sql::{OptUuid, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{
    PersonNamed, Responsibility, ResponsibilityId, Subject, SubjectKind, Timestamp, UserId, WorkspaceId,
};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: ResponsibilityId,
    subject_kind: String,
    #[sqlx(try_from = "OptUuid")]
    subject_id: Option<Uuid>,
    subject_word: Option<String>,
    subject_name: String,
    #[sqlx(try_from = "OptUuid")]
    member_id: Option<UserId>,
    asked_before: String,
    told_after: String,
    since: String,
    version: i64,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
}

fn people(column: &'static str, text: &str) -> Result<Vec<PersonNamed>> {
    serde_json::from_str(text).map_err(|error| StoreError::corrupt(column, error))
}

fn text(people: &[PersonNamed]) -> Result<String> {
    serde_json::to_string(people).map_err(|error| StoreError::corrupt("responsibilities", error))
}

impl TryFrom<Row> for Responsibility {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: row.id,
            subject: Subject {
                kind: word("responsibilities.subject_kind", &row.subject_kind)?,
                id: row.subject_id,
                word: row.subject_word,
                name: row.subject_name,
            },
            member: row.member_id,
            asked_before: people("responsibilities.asked_before", &row.asked_before)?,
            told_after: people("responsibilities.told_after", &row.told_after)?,
            since: word("responsibilities.since", &row.since)?,
            version: row.version,
            created_at: row.created_at,
        })
    }
}

/// All that was said, by name.
pub async fn list(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<Responsibility>> {
    let rows = fetch_all!(
        db,
        Row,
        "select id, subject_kind, subject_id, subject_word, subject_name, member_id, asked_before, told_after, since,
        version, created_at
        from responsibilities
        where workspace_id = $1
        order by subject_name, id",
        workspace
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// What somebody can answer for, beside channels: usages, audiences, objectives.
pub async fn subjects(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<Subject>> {
    let rows = fetch_all!(
        db,
        (String, Uuid, String),
        "select 'usage', id, name from usages where workspace_id = $1
        union all
        select 'audience', id, name from audiences where workspace_id = $1
        union all
        select 'objective', id, name from objectives where workspace_id = $1
        order by 1, 3, 2",
        workspace
    )?;
    let subject = |(kind, id, name): (String, Uuid, String)| {
        Ok(Subject {
            kind: word::<SubjectKind>("subjects", &kind)?,
            id: Some(id),
            word: None,
            name,
        })
    };
    rows.into_iter().map(subject).collect()
}

/// Writes a new one, or what is now said of one that is there.
pub async fn keep(tx: &mut Tx, workspace: WorkspaceId, it: &Responsibility) -> Result<()> {
    tx.say(workspace, "responsibility", it.id.uuid());
    execute!(
        tx,
        "insert into responsibilities
        (workspace_id, id, subject_kind, subject_id, subject_word, subject_name, member_id, asked_before, told_after,
        since, version, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        on conflict (workspace_id, id) do update
        set subject_name = excluded.subject_name, member_id = excluded.member_id,
        asked_before = excluded.asked_before, told_after = excluded.told_after, since = excluded.since,
        version = excluded.version",
        workspace,
        it.id,
        it.subject.kind.as_str(),
        it.subject.id,
        it.subject.word.as_deref(),
        &it.subject.name,
        it.member,
        text(&it.asked_before)?,
        text(&it.told_after)?,
        it.since.to_string(),
        it.version,
        it.created_at
    )?;
    Ok(())
}

/// Takes one off the map; whether it was there.
pub async fn delete(tx: &mut Tx, workspace: WorkspaceId, id: ResponsibilityId) -> Result<bool> {
    tx.say(workspace, "responsibility", id.uuid());
    let gone = execute!(
        tx,
        "delete from responsibilities
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    Ok(gone > 0)
}
