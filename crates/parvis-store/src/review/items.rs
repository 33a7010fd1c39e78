use crate::sql::{OptUuid, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{ReviewId, ReviewItem, ReviewOutcome, Timestamp, UserId, WorkspaceId};
use std::collections::HashMap;
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct ItemRow {
    source: String,
    #[sqlx(try_from = "OptUuid")]
    noun_id: Option<Uuid>,
    title: String,
    since: Option<String>,
    count: Option<i64>,
    minutes: String,
    version: i64,
}

impl TryFrom<ItemRow> for ReviewItem {
    type Error = StoreError;

    fn try_from(row: ItemRow) -> Result<Self> {
        let since = row.since.as_deref().map(|day| word("review_items.since", day));
        let count = row.count.map(u32::try_from).transpose();
        Ok(Self {
            source: word("review_items.source", &row.source)?,
            noun: row.noun_id,
            title: row.title,
            since: since.transpose()?,
            count: count.map_err(|error| StoreError::corrupt("review_items.count", error))?,
            minutes: row.minutes,
            version: row.version,
        })
    }
}

pub(super) const ITEMS: &str = "select source, noun_id, title, since, count, minutes, version
    from review_items
    where workspace_id = $1
    and review_id = $2
    order by position, item";

pub(super) const OUTCOMES: &str = "select item, kind, noun_id, title, day, at, by_id
    from review_outcomes
    where workspace_id = $1
    and review_id = $2
    order by position";

pub(super) const COUNTS: &str = "select review_id, count(*)
    from review_outcomes
    where workspace_id = $1
    group by review_id";

/// What is kept of a review's agenda, in its order.
pub async fn items(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    review: ReviewId,
) -> Result<Vec<ReviewItem>> {
    let rows = fetch_all!(db, ItemRow, ITEMS, workspace, review)?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Keeps a point of the agenda, in the place of what was kept of it.
pub async fn keep_item(
    tx: &mut Tx,
    workspace: WorkspaceId,
    review: ReviewId,
    position: i64,
    item: &ReviewItem,
) -> Result<()> {
    execute!(
        tx,
        "insert into review_items
        (workspace_id, review_id, item, source, noun_id, title, since, count, position, minutes, version)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        on conflict (workspace_id, review_id, item) do update
        set title = excluded.title, since = excluded.since, count = excluded.count, position = excluded.position,
        minutes = excluded.minutes, version = excluded.version",
        workspace,
        review,
        item.key(),
        item.source.as_str(),
        item.noun,
        &item.title,
        item.since.map(|day| day.to_string()),
        item.count.map(i64::from),
        position,
        &item.minutes,
        item.version
    )?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct OutcomeRow {
    item: Option<String>,
    kind: String,
    #[sqlx(try_from = "OptUuid")]
    noun_id: Option<Uuid>,
    title: String,
    day: Option<String>,
    #[sqlx(try_from = "i64")]
    at: Timestamp,
    #[sqlx(try_from = "Uuid")]
    by_id: UserId,
}

/// What came of a review, in the order in which it was noted.
pub async fn outcomes(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    review: ReviewId,
) -> Result<Vec<ReviewOutcome>> {
    let rows = fetch_all!(db, OutcomeRow, OUTCOMES, workspace, review)?;
    let read = |row: OutcomeRow| {
        let day = row.day.as_deref().map(|day| word("review_outcomes.day", day));
        Ok(ReviewOutcome {
            item: row.item,
            kind: word("review_outcomes.kind", &row.kind)?,
            noun: row.noun_id,
            title: row.title,
            day: day.transpose()?,
            at: row.at,
            by: row.by_id,
        })
    };
    rows.into_iter().map(read).collect()
}

/// Notes what came of a review, after what was noted before.
pub async fn add_outcome(
    tx: &mut Tx,
    workspace: WorkspaceId,
    review: ReviewId,
    outcome: &ReviewOutcome,
) -> Result<()> {
    tx.say(workspace, "review", review.uuid());
    execute!(
        tx,
        "insert into review_outcomes
        (workspace_id, review_id, position, item, kind, noun_id, title, day, at, by_id)
        select $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7, $8, $9
        from review_outcomes
        where workspace_id = $1
        and review_id = $2",
        workspace,
        review,
        outcome.item.as_deref(),
        outcome.kind.as_str(),
        outcome.noun,
        &outcome.title,
        outcome.day.map(|day| day.to_string()),
        outcome.at,
        outcome.by
    )?;
    Ok(())
}

/// How much came of each review of which anything came.
pub async fn outcome_counts(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
) -> Result<HashMap<ReviewId, usize>> {
    let rows = fetch_all!(db, (Uuid, i64), COUNTS, workspace)?;
    let read = |(id, count): (Uuid, i64)| (id.into(), usize::try_from(count).unwrap_or(usize::MAX));
    Ok(rows.into_iter().map(read).collect())
}
