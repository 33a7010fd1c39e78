use super::row::day;
use crate::sql::{OptUuid, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{
    BriefAnswer, BriefAnswerKind, BriefForm, BriefId, BriefMessage, Timestamp, UserId, WorkspaceId,
};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct AnswerRow {
    number: i64,
    kind: String,
    says: String,
    form: Option<String>,
    place: String,
    later_on: Option<String>,
    minutes_from: Option<i64>,
    minutes_to: Option<i64>,
    #[sqlx(try_from = "Uuid")]
    answered_by: UserId,
    #[sqlx(try_from = "i64")]
    answered_at: Timestamp,
}

impl TryFrom<AnswerRow> for BriefAnswer {
    type Error = StoreError;

    fn try_from(row: AnswerRow) -> Result<Self> {
        let minutes = |stored: Option<i64>| {
            let read = stored.map(u32::try_from).transpose();
            read.map_err(|error| StoreError::corrupt("brief_answers.minutes", error))
        };
        let form = row.form.as_deref().map(|form| word("brief_answers.form", form));
        Ok(Self {
            number: row.number,
            kind: word("brief_answers.kind", &row.kind)?,
            says: row.says,
            form: form.transpose()?,
            place: row.place,
            later_on: day("brief_answers.later_on", row.later_on.as_deref())?,
            minutes_from: minutes(row.minutes_from)?,
            minutes_to: minutes(row.minutes_to)?,
            by: row.answered_by,
            at: row.answered_at,
        })
    }
}

/// Every answer to a brief, the first first; the last one holds.
pub async fn answers(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    brief: BriefId,
) -> Result<Vec<BriefAnswer>> {
    let rows = fetch_all!(
        db,
        AnswerRow,
        "select number, kind, says, form, place, later_on, minutes_from, minutes_to, answered_by, answered_at
        from brief_answers
        where workspace_id = $1
        and brief_id = $2
        order by number",
        workspace,
        brief
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// What was answered last, if anything.
pub async fn last_kind(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    brief: BriefId,
) -> Result<Option<(i64, BriefAnswerKind)>> {
    let row = fetch_optional!(
        db,
        (i64, String),
        "select number, kind
        from brief_answers
        where workspace_id = $1
        and brief_id = $2
        order by number desc
        limit 1",
        workspace,
        brief
    )?;
    row.map(|(number, kind)| Ok((number, word("brief_answers.kind", &kind)?)))
        .transpose()
}

/// Adds an answer.
pub async fn add_answer(
    tx: &mut Tx,
    workspace: WorkspaceId,
    brief: BriefId,
    answer: &BriefAnswer,
) -> Result<()> {
    execute!(
        tx,
        "insert into brief_answers
        (workspace_id, brief_id, number, kind, says, form, place, later_on, minutes_from, minutes_to, answered_by,
        answered_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        workspace,
        brief,
        answer.number,
        answer.kind.as_str(),
        &answer.says,
        answer.form.map(BriefForm::as_str),
        &answer.place,
        answer.later_on.map(|day| day.to_string()),
        answer.minutes_from.map(i64::from),
        answer.minutes_to.map(i64::from),
        answer.by,
        answer.at
    )?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct MessageRow {
    number: i64,
    #[sqlx(try_from = "OptUuid")]
    written_by: Option<UserId>,
    name: String,
    text: String,
    #[sqlx(try_from = "i64")]
    written_at: Timestamp,
}

/// What was written about a brief, the first first.
pub async fn messages(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    brief: BriefId,
) -> Result<Vec<BriefMessage>> {
    let rows = fetch_all!(
        db,
        MessageRow,
        "select number, written_by, name, text, written_at
        from brief_messages
        where workspace_id = $1
        and brief_id = $2
        order by number",
        workspace,
        brief
    )?;
    let read = |row: MessageRow| BriefMessage {
        number: row.number,
        by: row.written_by,
        name: row.name,
        text: row.text,
        at: row.written_at,
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Adds a message.
pub async fn add_message(
    tx: &mut Tx,
    workspace: WorkspaceId,
    brief: BriefId,
    message: &BriefMessage,
) -> Result<()> {
    execute!(
        tx,
        "insert into brief_messages (workspace_id, brief_id, number, written_by, name, text, written_at)
        values ($1, $2, $3, $4, $5, $6, $7)",
        workspace,
        brief,
        message.number,
        message.by,
        &message.name,
        &message.text,
        message.at
    )?;
    Ok(())
}
