//! The regular meeting on what is due.

mod costs;
mod items;

pub use costs::{Timed, timed};
pub use items::{add_outcome, items, keep_item, outcome_counts, outcomes};

use crate::sql::{OptMicros, OptUuid, word};
use crate::{Db, Result, StoreError, Tx};
use jiff::civil::Date;
use parvis_domain::{Review, ReviewId, Timestamp, UserId, WorkspaceId};
use uuid::Uuid;

macro_rules! columns {
    () => {
        "id, planned_on, rhythm, attendees, guests, minutes, version, created_at, created_by, closed_at, closed_by,
        followed_by"
    };
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: ReviewId,
    planned_on: String,
    rhythm: Option<String>,
    attendees: String,
    guests: String,
    minutes: String,
    version: i64,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
    #[sqlx(try_from = "Uuid")]
    created_by: UserId,
    #[sqlx(try_from = "OptMicros")]
    closed_at: Option<Timestamp>,
    #[sqlx(try_from = "OptUuid")]
    closed_by: Option<UserId>,
    #[sqlx(try_from = "OptUuid")]
    followed_by: Option<ReviewId>,
}

impl TryFrom<Row> for Review {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let rhythm = row.rhythm.as_deref().map(|rhythm| word("reviews.rhythm", rhythm));
        Ok(Self {
            id: row.id,
            planned_on: word("reviews.planned_on", &row.planned_on)?,
            rhythm: rhythm.transpose()?,
            attendees: serde_json::from_str(&row.attendees)
                .map_err(|error| StoreError::corrupt("reviews.attendees", error))?,
            guests: row.guests,
            minutes: row.minutes,
            version: row.version,
            created_at: row.created_at,
            created_by: row.created_by,
            closed_at: row.closed_at,
            closed_by: row.closed_by,
            followed_by: row.followed_by,
        })
    }
}

fn attendees(review: &Review) -> Result<String> {
    serde_json::to_string(&review.attendees).map_err(|error| StoreError::corrupt("reviews.attendees", error))
}

const LATEST: &str = concat!(
    "select ",
    columns!(),
    " from reviews
    where workspace_id = $1
    order by planned_on desc, id desc
    limit 100"
);

const BETWEEN: &str = concat!(
    "select ",
    columns!(),
    " from reviews
    where workspace_id = $1
    and planned_on >= $2
    and planned_on <= $3
    and closed_at is null
    order by planned_on, id"
);

/// The latest hundred, the last day first.
pub async fn list(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<Review>> {
    let rows = fetch_all!(db, Row, LATEST, workspace)?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// One of them.
pub async fn by_id(db: impl Into<Db<'_>>, workspace: WorkspaceId, id: ReviewId) -> Result<Option<Review>> {
    let row = fetch_optional!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from reviews
            where workspace_id = $1
            and id = $2"
        ),
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// One of them, that nobody else may change until the transaction ends.
pub async fn for_update(tx: &mut Tx, workspace: WorkspaceId, id: ReviewId) -> Result<Option<Review>> {
    let row = fetch_for_update!(
        tx,
        Row,
        concat!(
            "select ",
            columns!(),
            " from reviews
            where workspace_id = $1
            and id = $2"
        ),
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// Those that are held from one day to another and aren't closed.
pub async fn between(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    from: Date,
    until: Date,
) -> Result<Vec<Review>> {
    let rows = fetch_all!(db, Row, BETWEEN, workspace, from.to_string(), until.to_string())?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Writes a new one.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, review: &Review) -> Result<()> {
    tx.say(workspace, "review", review.id.uuid());
    execute!(
        tx,
        "insert into reviews
        (workspace_id, id, planned_on, rhythm, attendees, guests, minutes, version, created_at, created_by, closed_at,
        closed_by, followed_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        workspace,
        review.id,
        review.planned_on.to_string(),
        review.rhythm.map(parvis_domain::ReviewRhythm::as_str),
        attendees(review)?,
        &review.guests,
        &review.minutes,
        review.version,
        review.created_at,
        review.created_by,
        review.closed_at,
        review.closed_by,
        review.followed_by
    )?;
    Ok(())
}

/// Writes everything that may change of one that was read [for update](for_update).
pub async fn update(tx: &mut Tx, workspace: WorkspaceId, review: &Review) -> Result<()> {
    tx.say(workspace, "review", review.id.uuid());
    execute!(
        tx,
        "update reviews
        set planned_on = $3, rhythm = $4, attendees = $5, guests = $6, minutes = $7, version = $8, closed_at = $9,
        closed_by = $10, followed_by = $11
        where workspace_id = $1
        and id = $2",
        workspace,
        review.id,
        review.planned_on.to_string(),
        review.rhythm.map(parvis_domain::ReviewRhythm::as_str),
        attendees(review)?,
        &review.guests,
        &review.minutes,
        review.version,
        review.closed_at,
        review.closed_by,
        review.followed_by
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;
    use crate::sql::plan;

    #[tokio::test]
    async fn what_a_review_reads_is_found_by_an_index_in_its_order() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_sqlite(&folder.path().join("plans.db")).await.unwrap();
        for (sql, index) in [
            (LATEST, "INDEX reviews_by_day (workspace_id=?)"),
            (
                BETWEEN,
                "INDEX reviews_by_day (workspace_id=? AND planned_on>? AND planned_on<?)",
            ),
            (
                items::OUTCOMES,
                "INDEX sqlite_autoindex_review_outcomes_1 (workspace_id=? AND review_id=?)",
            ),
            (
                items::COUNTS,
                "COVERING INDEX sqlite_autoindex_review_outcomes_1 (workspace_id=?",
            ),
        ] {
            let plan = plan(&store, sql).await;
            assert!(plan.contains(index), "{plan}");
            assert!(!plan.contains("TEMP B-TREE"), "{plan}");
        }
        // The points of one review are few, and sorted where they are.
        for (sql, index) in [
            (
                items::ITEMS,
                "INDEX sqlite_autoindex_review_items_1 (workspace_id=? AND review_id=?)",
            ),
            (
                costs::TIMED,
                "INDEX publications_by_state (workspace_id=? AND state=? AND due_at>?)",
            ),
        ] {
            let plan = plan(&store, sql).await;
            assert!(plan.contains(index), "{plan}");
        }
        store.close().await;
    }
}
