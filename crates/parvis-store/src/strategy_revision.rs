//! Unchangeable states of the strategy.

use crate::sql::{Builder, cursor_after, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{
    Cursor, Page, Strategy, StrategyRevision, StrategyRevisionHead, StrategyRevisionId, Timestamp, UserId,
    WorkspaceId,
};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct HeadRow {
    #[sqlx(try_from = "Uuid")]
    id: StrategyRevisionId,
    number: i64,
    cause: String,
    why: String,
    grounds: String,
    returned_to: Option<i64>,
    #[sqlx(try_from = "Uuid")]
    made_by: UserId,
    #[sqlx(try_from = "i64")]
    made_at: Timestamp,
}

impl TryFrom<HeadRow> for StrategyRevisionHead {
    type Error = StoreError;

    fn try_from(row: HeadRow) -> Result<Self> {
        Ok(Self {
            id: row.id,
            number: row.number,
            cause: word("strategy_revisions.cause", &row.cause)?,
            why: row.why,
            grounds: read("strategy_revisions.grounds", &row.grounds)?,
            returned_to: row.returned_to,
            made_by: row.made_by,
            made_at: row.made_at,
        })
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(flatten)]
    head: HeadRow,
    content: String,
}

impl TryFrom<Row> for StrategyRevision {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            head: row.head.try_into()?,
            content: read("strategy_revisions.content", &row.content)?,
        })
    }
}

/// What was written as JSON.
pub(crate) fn read<T: serde::de::DeserializeOwned>(what: &'static str, text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| StoreError::corrupt(what, error))
}

/// As JSON.
pub(crate) fn written(what: &'static str, it: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string(it).map_err(|error| StoreError::corrupt(what, error))
}

/// A page of the revisions without their words, the newest first.
pub async fn list(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Page<StrategyRevisionHead>> {
    let mut sql = Builder::on(
        db,
        "select id, number, cause, why, grounds, returned_to, made_by, made_at
        from strategy_revisions
        where workspace_id = ",
    );
    sql.bind(workspace);
    cursor_after(&mut sql, "(number, id)", after);
    sql.push(" order by number desc, id desc limit ")
        .bind(i64::from(size) + 1);
    let rows = sql.fetch_all::<HeadRow>().await?;
    let heads = rows
        .into_iter()
        .map(TryInto::try_into)
        .collect::<Result<Vec<StrategyRevisionHead>>>()?;
    Ok(Page::cut(heads, size as usize, |head| Cursor {
        at: Timestamp::from_micros(head.number),
        id: head.id.uuid(),
    }))
}

/// One revision.
pub async fn by_id(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: StrategyRevisionId,
) -> Result<Option<StrategyRevision>> {
    let row = fetch_optional!(
        db,
        Row,
        "select id, number, cause, why, grounds, returned_to, made_by, made_at, content
        from strategy_revisions
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// The revision of this number.
pub async fn numbered(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    number: i64,
) -> Result<Option<StrategyRevision>> {
    let row = fetch_optional!(
        db,
        Row,
        "select id, number, cause, why, grounds, returned_to, made_by, made_at, content
        from strategy_revisions
        where workspace_id = $1
        and number = $2",
        workspace,
        number
    )?;
    row.map(TryInto::try_into).transpose()
}

/// Writes a new one. [`StoreError::Taken`] when its number is.
pub async fn insert(
    tx: &mut Tx,
    workspace: WorkspaceId,
    it: &StrategyRevisionHead,
    content: &Strategy,
) -> Result<()> {
    execute!(
        tx,
        "insert into strategy_revisions
        (workspace_id, id, number, cause, why, grounds, returned_to, content, made_by, made_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        workspace,
        it.id,
        it.number,
        it.cause.as_str(),
        &it.why,
        written("strategy_revisions.grounds", &it.grounds)?,
        it.returned_to,
        written("strategy_revisions.content", content)?,
        it.made_by,
        it.made_at
    )?;
    Ok(())
}
