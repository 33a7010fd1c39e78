//! Private notes of members on passages of the strategy, and what was answered.

use crate::sql::dialect::any_of;
use crate::sql::{Builder, OptMicros, OptUuid, cursor_after, word};
use crate::strategy_revision::{read, written};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{Cursor, Page, Passage, Remark, RemarkId, Timestamp, UserId, WorkspaceId};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: RemarkId,
    passage: String,
    passage_id: Option<Uuid>,
    quote: String,
    said: String,
    #[sqlx(try_from = "OptUuid")]
    answers: Option<RemarkId>,
    body: String,
    #[sqlx(try_from = "Uuid")]
    made_by: UserId,
    #[sqlx(try_from = "i64")]
    made_at: Timestamp,
    #[sqlx(try_from = "OptUuid")]
    settled_by: Option<UserId>,
    #[sqlx(try_from = "OptMicros")]
    settled_at: Option<Timestamp>,
}

impl TryFrom<Row> for Remark {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: row.id,
            passage: Passage {
                kind: word("strategy_remarks.passage", &row.passage)?,
                id: row.passage_id,
            },
            quote: row.quote,
            said: read("strategy_remarks.said", &row.said)?,
            answers: row.answers,
            body: row.body,
            made_by: row.made_by,
            made_at: row.made_at,
            settled_by: row.settled_by,
            settled_at: row.settled_at,
        })
    }
}

/// A page of remarks that answer no other, settled or not; the newest first.
pub async fn list(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    settled: bool,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Page<Remark>> {
    let mut sql = Builder::on(
        db,
        "select id, passage, passage_id, quote, said, answers, body, made_by, made_at, settled_by, settled_at
        from strategy_remarks
        where answers is null and workspace_id = ",
    );
    sql.bind(workspace);
    sql.push(if settled {
        " and settled_at is not null"
    } else {
        " and settled_at is null"
    });
    cursor_after(&mut sql, "(made_at, id)", after);
    sql.push(" order by made_at desc, id desc limit ")
        .bind(i64::from(size) + 1);
    let rows = sql.fetch_all::<Row>().await?;
    let remarks = rows
        .into_iter()
        .map(TryInto::try_into)
        .collect::<Result<Vec<Remark>>>()?;
    Ok(Page::cut(remarks, size as usize, |remark| Cursor {
        at: remark.made_at,
        id: remark.id.uuid(),
    }))
}

/// What was answered to these, in order.
pub async fn answers(db: impl Into<Db<'_>>, workspace: WorkspaceId, to: &[RemarkId]) -> Result<Vec<Remark>> {
    let mut sql = Builder::on(
        db,
        "select id, passage, passage_id, quote, said, answers, body, made_by, made_at, settled_by, settled_at
        from strategy_remarks
        where workspace_id = ",
    );
    let ids: Vec<Uuid> = to.iter().map(|id| id.uuid()).collect();
    sql.bind(workspace).push(" and ");
    any_of(&mut sql, "answers", &ids);
    sql.push(" order by made_at, id");
    let rows = sql.fetch_all::<Row>().await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// How many wait to be settled.
pub async fn count_open(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<i64> {
    let row = fetch_optional!(
        db,
        (i64,),
        "select count(*)
        from strategy_remarks
        where workspace_id = $1
        and answers is null
        and settled_at is null",
        workspace
    )?;
    Ok(row.map_or(0, |(count,)| count))
}

/// One remark.
pub async fn by_id(db: impl Into<Db<'_>>, workspace: WorkspaceId, id: RemarkId) -> Result<Option<Remark>> {
    let row = fetch_optional!(
        db,
        Row,
        "select id, passage, passage_id, quote, said, answers, body, made_by, made_at, settled_by, settled_at
        from strategy_remarks
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// Writes a new one.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, it: &Remark) -> Result<()> {
    tx.say(workspace, "strategy", None);
    execute!(
        tx,
        "insert into strategy_remarks
        (workspace_id, id, passage, passage_id, quote, said, answers, body, made_by, made_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        workspace,
        it.id,
        it.passage.kind.as_str(),
        it.passage.id,
        &it.quote,
        written("strategy_remarks.said", &it.said)?,
        it.answers,
        &it.body,
        it.made_by,
        it.made_at
    )?;
    Ok(())
}

/// Settles it, or opens it again. Gives whether it was there.
pub async fn settle(
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: RemarkId,
    by: Option<(UserId, Timestamp)>,
) -> Result<bool> {
    tx.say(workspace, "strategy", None);
    let touched = execute!(
        tx,
        "update strategy_remarks
        set settled_by = $3, settled_at = $4
        where workspace_id = $1
        and id = $2
        and answers is null",
        workspace,
        id,
        by.map(|(by, _)| by),
        by.map(|(_, at)| at)
    )?;
    Ok(touched == 1)
}
