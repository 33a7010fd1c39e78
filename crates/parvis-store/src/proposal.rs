//! Changes of the strategy that somebody puts to the others.

use crate::sql::{Builder, OptMicros, OptUuid, cursor_after, word};
use crate::strategy_revision::{read, written};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{
    Cursor, Page, Proposal, ProposalHead, ProposalId, ProposalState, Strategy, Timestamp, UserId, WorkspaceId,
};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct HeadRow {
    #[sqlx(try_from = "Uuid")]
    id: ProposalId,
    base: i64,
    why: String,
    state: String,
    #[sqlx(try_from = "Uuid")]
    made_by: UserId,
    #[sqlx(try_from = "i64")]
    made_at: Timestamp,
    #[sqlx(try_from = "OptUuid")]
    settled_by: Option<UserId>,
    #[sqlx(try_from = "OptMicros")]
    settled_at: Option<Timestamp>,
    answer: String,
    revision: Option<i64>,
}

impl TryFrom<HeadRow> for ProposalHead {
    type Error = StoreError;

    fn try_from(row: HeadRow) -> Result<Self> {
        Ok(Self {
            id: row.id,
            base: row.base,
            why: row.why,
            state: word("strategy_proposals.state", &row.state)?,
            made_by: row.made_by,
            made_at: row.made_at,
            settled_by: row.settled_by,
            settled_at: row.settled_at,
            answer: row.answer,
            revision: row.revision,
        })
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(flatten)]
    head: HeadRow,
    content: String,
}

/// A page of the proposals in this state, or in any, without their words; the newest first.
pub async fn list(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    state: ProposalState,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Page<ProposalHead>> {
    let mut sql = Builder::on(
        db,
        "select id, base, why, state, made_by, made_at, settled_by, settled_at, answer, revision
        from strategy_proposals
        where workspace_id = ",
    );
    sql.bind(workspace)
        .push(" and state = ")
        .bind(state.as_str().to_owned());
    cursor_after(&mut sql, "(made_at, id)", after);
    sql.push(" order by made_at desc, id desc limit ")
        .bind(i64::from(size) + 1);
    let rows = sql.fetch_all::<HeadRow>().await?;
    let heads = rows
        .into_iter()
        .map(TryInto::try_into)
        .collect::<Result<Vec<ProposalHead>>>()?;
    Ok(Page::cut(heads, size as usize, |head| Cursor {
        at: head.made_at,
        id: head.id.uuid(),
    }))
}

/// Those that were accepted or refused at `since` or later, the newest answer first; at most `most`.
pub async fn answered_since(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    since: Timestamp,
    most: u32,
) -> Result<Vec<ProposalHead>> {
    let rows = fetch_all!(
        db,
        HeadRow,
        "select id, base, why, state, made_by, made_at, settled_by, settled_at, answer, revision
        from strategy_proposals
        where workspace_id = $1
        and state in ('accepted', 'refused')
        and settled_at >= $2
        order by settled_at desc, id desc
        limit $3",
        workspace,
        since,
        i64::from(most)
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// How many wait for an answer.
pub async fn count_open(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<i64> {
    let row = fetch_optional!(
        db,
        (i64,),
        "select count(*)
        from strategy_proposals
        where workspace_id = $1
        and state = 'open'",
        workspace
    )?;
    Ok(row.map_or(0, |(count,)| count))
}

/// One proposal.
pub async fn by_id(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: ProposalId,
) -> Result<Option<Proposal>> {
    let row = fetch_optional!(
        db,
        Row,
        "select id, base, why, state, made_by, made_at, settled_by, settled_at, answer, revision, content
        from strategy_proposals
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    let proposal = row.map(|row| {
        Ok(Proposal {
            head: row.head.try_into()?,
            content: read("strategy_proposals.content", &row.content)?,
        })
    });
    proposal.transpose()
}

/// Writes a new one.
pub async fn insert(
    tx: &mut Tx,
    workspace: WorkspaceId,
    it: &ProposalHead,
    content: &Strategy,
) -> Result<()> {
    tx.say(workspace, "strategy", None);
    execute!(
        tx,
        "insert into strategy_proposals
        (workspace_id, id, base, content, why, state, made_by, made_at, settled_by, settled_at, answer, revision)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        workspace,
        it.id,
        it.base,
        written("strategy_proposals.content", content)?,
        &it.why,
        it.state.as_str(),
        it.made_by,
        it.made_at,
        it.settled_by,
        it.settled_at,
        &it.answer,
        it.revision
    )?;
    Ok(())
}

/// Writes what became of one that was open. Gives whether it still was.
pub async fn settle(tx: &mut Tx, workspace: WorkspaceId, it: &ProposalHead) -> Result<bool> {
    tx.say(workspace, "strategy", None);
    let touched = execute!(
        tx,
        "update strategy_proposals
        set state = $3, settled_by = $4, settled_at = $5, answer = $6, revision = $7
        where workspace_id = $1
        and id = $2
        and state = 'open'",
        workspace,
        it.id,
        it.state.as_str(),
        it.settled_by,
        it.settled_at,
        &it.answer,
        it.revision
    )?;
    Ok(touched == 1)
}
