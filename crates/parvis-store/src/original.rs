//! Articles and notes: what is said about them as a whole. Their words are in
//! [`working_copy`](crate::working_copy) and [`revision`](crate::revision).

mod list;
mod live;
mod row;

pub use list::{OriginalCard, OriginalFilter, list};
pub use live::{
    LiveFilter, LiveOriginal, SitemapEntry, count_live, list_live, live_authors, live_by_ids,
    live_categories, live_groups, live_tags, live_times, sitemap,
};

use crate::{Db, Result, Tx};
use parvis_domain::{AuthorId, CategoryId, Original, OriginalId, ShortId, Timestamp, WorkspaceId};
use row::{Row, columns};
use uuid::Uuid;

/// One original.
pub async fn by_id(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: OriginalId,
) -> Result<Option<Original>> {
    let row = fetch_optional!(
        db,
        Row,
        concat!(
            "select ",
            columns!("o"),
            " from originals o where o.workspace_id = $1 and o.id = $2"
        ),
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// One original, which nobody else changes until this transaction ends.
pub async fn for_update(tx: &mut Tx, workspace: WorkspaceId, id: OriginalId) -> Result<Option<Original>> {
    let row = fetch_for_update!(
        tx,
        Row,
        concat!(
            "select ",
            columns!("o"),
            " from originals o where o.workspace_id = $1 and o.id = $2"
        ),
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// The original with this short word.
pub async fn by_short_id(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    short_id: &ShortId,
) -> Result<Option<Original>> {
    let row = fetch_optional!(
        db,
        Row,
        concat!(
            "select ",
            columns!("o"),
            " from originals o where o.workspace_id = $1 and o.short_id = $2"
        ),
        workspace,
        short_id.as_str()
    )?;
    row.map(TryInto::try_into).transpose()
}

/// An original and its translations, by language.
pub async fn of_group(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    group: OriginalId,
) -> Result<Vec<Original>> {
    let rows = fetch_all!(
        db,
        Row,
        concat!(
            "select ",
            columns!("o"),
            " from originals o where o.workspace_id = $1 and o.translation_group = $2 order by o.language, o.id"
        ),
        workspace,
        group
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Writes a new one. Whether its short word is free was looked up in the same transaction.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, original: &Original) -> Result<()> {
    tx.say(workspace, "original", original.id.uuid());
    execute!(
        tx,
        "insert into originals
        (workspace_id, id, short_id, kind, language, translation_group, state, slug, category_id, author_id,
        listed, published_revision_id, scheduled_revision_id, planned_local, planned_zone, planned_at, held_at,
        ruling_id, published_at, revised_at, minutes_spent, version, created_by, created_at, changed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
        $22, $23, $24, $25)",
        workspace,
        original.id,
        original.short_id.as_str(),
        original.kind.as_str(),
        original.language.as_str(),
        original.translation_group,
        original.state.as_str(),
        original.slug.as_ref().map(parvis_domain::Slug::as_str),
        original.category,
        original.author,
        original.listed,
        original.published_revision,
        original.scheduled_revision,
        original.planned.map(|planned| planned.local().to_string()),
        original.planned.map(|planned| planned.zone().as_str()),
        original.planned.map(parvis_domain::PlannedTime::instant),
        original.held_at,
        original.ruling,
        original.published_at,
        original.revised_at,
        original.minutes_spent.map(i64::from),
        original.version,
        original.created_by,
        original.created_at,
        original.changed_at
    )?;
    Ok(())
}

/// Writes everything that may change, anew. Gives whether it was there.
pub async fn update(tx: &mut Tx, workspace: WorkspaceId, original: &Original) -> Result<bool> {
    tx.say(workspace, "original", original.id.uuid());
    let touched = execute!(
        tx,
        "update originals
        set language = $3, translation_group = $4, state = $5, slug = $6, category_id = $7, author_id = $8,
        listed = $9, published_revision_id = $10, scheduled_revision_id = $11, planned_local = $12,
        planned_zone = $13, planned_at = $14, held_at = $15, ruling_id = $16, published_at = $17,
        revised_at = $18, minutes_spent = $19, version = $20, changed_at = $21
        where workspace_id = $1
        and id = $2",
        workspace,
        original.id,
        original.language.as_str(),
        original.translation_group,
        original.state.as_str(),
        original.slug.as_ref().map(parvis_domain::Slug::as_str),
        original.category,
        original.author,
        original.listed,
        original.published_revision,
        original.scheduled_revision,
        original.planned.map(|planned| planned.local().to_string()),
        original.planned.map(|planned| planned.zone().as_str()),
        original.planned.map(parvis_domain::PlannedTime::instant),
        original.held_at,
        original.ruling,
        original.published_at,
        original.revised_at,
        original.minutes_spent.map(i64::from),
        original.version,
        original.changed_at
    )?;
    Ok(touched == 1)
}

/// Notes that its words changed, which is a change of it in lists.
pub async fn touch(tx: &mut Tx, workspace: WorkspaceId, id: OriginalId, at: Timestamp) -> Result<()> {
    execute!(
        tx,
        "update originals
        set changed_at = $3
        where workspace_id = $1
        and id = $2",
        workspace,
        id,
        at
    )?;
    Ok(())
}

/// Looked for every few seconds, over everything there is.
const DUE: &str = "select workspace_id, id
        from originals
        where state = 'scheduled'
        and planned_at <= $1
        and held_at is null
        order by planned_at, id
        limit $2";

/// Scheduled originals of every workspace whose time has come, those longest due first. Held ones are left out.
pub async fn due(db: impl Into<Db<'_>>, now: Timestamp, most: u32) -> Result<Vec<(WorkspaceId, OriginalId)>> {
    let rows = fetch_all!(db, (Uuid, Uuid), DUE, now, i64::from(most))?;
    Ok(rows
        .into_iter()
        .map(|(place, id)| (place.into(), id.into()))
        .collect())
}

/// Every scheduled original of every workspace: whose instants are looked at when the tz database changes.
pub async fn scheduled(db: impl Into<Db<'_>>) -> Result<Vec<(WorkspaceId, OriginalId)>> {
    let rows = fetch_all!(
        db,
        (Uuid, Uuid),
        "select workspace_id, id
        from originals
        where state = 'scheduled'
        order by planned_at, id"
    )?;
    Ok(rows
        .into_iter()
        .map(|(place, id)| (place.into(), id.into()))
        .collect())
}

/// How many originals are in this section, in whatever state.
pub async fn count_in_category(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    category: CategoryId,
) -> Result<i64> {
    let row = fetch_optional!(
        db,
        (i64,),
        "select count(*)
        from originals
        where workspace_id = $1
        and category_id = $2",
        workspace,
        category
    )?;
    Ok(row.map_or(0, |(count,)| count))
}

/// How many originals carry this byline, in whatever state.
pub async fn count_of_author(db: impl Into<Db<'_>>, workspace: WorkspaceId, author: AuthorId) -> Result<i64> {
    let row = fetch_optional!(
        db,
        (i64,),
        "select count(*)
        from originals
        where workspace_id = $1
        and author_id = $2",
        workspace,
        author
    )?;
    Ok(row.map_or(0, |(count,)| count))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;
    use crate::sql::plan;

    #[tokio::test]
    async fn what_is_asked_often_is_found_by_an_index_in_its_order() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_sqlite(&folder.path().join("plans.db")).await.unwrap();
        let due = plan(&store, DUE).await;
        assert!(due.contains("INDEX originals_due (planned_at<?)"), "{due}");
        let home = live::home_text(&store);
        let home = plan(&store, &home).await;
        assert!(home.contains("INDEX originals_live (workspace_id=?)"), "{home}");
        let list = list::newest_text(&store);
        let list = plan(&store, &list).await;
        assert!(list.contains("INDEX originals_newest (workspace_id=?)"), "{list}");
        assert!(
            !home.contains("TEMP B-TREE") && !list.contains("TEMP B-TREE"),
            "{home}{list}"
        );
        store.close().await;
    }

    /// The boxes round every page of a site are counted anew whenever it changed, over a hundred thousand articles.
    #[tokio::test]
    async fn what_stands_round_pages_is_counted_along_indexes() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_sqlite(&folder.path().join("plans.db")).await.unwrap();
        for (text, index) in [
            (
                live::UNDER_TOPICS,
                "COVERING INDEX original_tags_by_tag (workspace_id=?)",
            ),
            (
                live::UNSHOWN_UNDER_TOPICS,
                "COVERING INDEX originals_unshown (workspace_id=?)",
            ),
            (
                live::IN_SECTIONS,
                "COVERING INDEX originals_shown_in (workspace_id=? AND category_id>?)",
            ),
            (
                live::BY_BYLINES,
                "COVERING INDEX originals_shown_by (workspace_id=? AND author_id>?)",
            ),
        ] {
            let plan = plan(&store, text).await;
            assert!(plan.contains(index), "{plan}");
        }
        store.close().await;
    }
}
