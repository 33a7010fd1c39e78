use super::row::{Row, columns};
use crate::sql::{Builder, OptUuid, cursor_after};
use crate::{Db, Result, StoreError, grams};
use parvis_domain::{
    Cursor, Original, OriginalKind, OriginalState, Page, RevisionId, TagId, Timestamp, UserId, WorkspaceId,
};
use uuid::Uuid;

/// Which originals a list is to name.
#[derive(Clone, Debug, Default)]
pub struct OriginalFilter {
    /// In this state; unless told, in every state but the trash.
    pub state: Option<OriginalState>,
    /// Of this kind.
    pub kind: Option<OriginalKind>,
    /// With this tag.
    pub tag: Option<TagId>,
    /// Whose folded title and summary hold one of these; see [`folded`](crate::working_copy::folded).
    pub text: Vec<String>,
}

/// An original as a list shows it: with the title that is being written.
#[derive(Clone, Debug)]
pub struct OriginalCard {
    /// What is said of it as a whole.
    pub original: Original,
    /// The working copy's title.
    pub title: String,
    /// The working copy's summary.
    pub summary: String,
    /// How the working copy's text begins, at most 280 characters.
    pub beginning: String,
    /// The revision that has the working copy's words, if one was made.
    pub revision: Option<RevisionId>,
    /// Who wrote last.
    pub saved_by: UserId,
    /// When.
    pub saved_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct CardRow {
    #[sqlx(flatten)]
    original: Row,
    title: String,
    summary: String,
    beginning: String,
    #[sqlx(try_from = "OptUuid")]
    copy_revision_id: Option<RevisionId>,
    #[sqlx(try_from = "Uuid")]
    saved_by: UserId,
    #[sqlx(try_from = "i64")]
    saved_at: Timestamp,
}

impl TryFrom<CardRow> for OriginalCard {
    type Error = StoreError;

    fn try_from(row: CardRow) -> Result<Self> {
        Ok(Self {
            original: row.original.try_into()?,
            title: row.title,
            summary: row.summary,
            beginning: row.beginning,
            revision: row.copy_revision_id,
            saved_by: row.saved_by,
            saved_at: row.saved_at,
        })
    }
}

/// A page of the workspace's originals, what changed last first.
pub async fn list(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    filter: &OriginalFilter,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Page<OriginalCard>> {
    let mut db = db.into();
    let mut rows = Vec::new();
    if !filter.text.is_empty()
        && let Some(until) = newest(db.again(), workspace, after).await?
    {
        let mut sql = page(db.again(), workspace, filter, after);
        sql.push(" and (o.changed_at, o.id) >= (")
            .bind(until.0)
            .push(", ")
            .bind(until.1);
        sql.push(")");
        rows = in_order(sql, size).fetch_all::<CardRow>().await?;
    }
    if rows.len() <= size as usize {
        let mut sql = page(db, workspace, filter, after);
        if !filter.text.is_empty() {
            grams::narrow(&mut sql, grams::Of::WorkingCopies, &filter.text);
        }
        rows = in_order(sql, size).fetch_all::<CardRow>().await?;
    }
    let cards = rows
        .into_iter()
        .map(TryInto::try_into)
        .collect::<Result<Vec<OriginalCard>>>()?;
    Ok(Page::cut(cards, size as usize, |card| Cursor {
        at: card.original.changed_at,
        id: card.original.id.uuid(),
    }))
}

/// Where those end that are looked through at first.
async fn newest(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    after: Option<&Cursor>,
) -> Result<Option<(i64, Uuid)>> {
    let mut sql = Builder::on(db, "select changed_at, id from originals where workspace_id = ");
    sql.bind(workspace);
    cursor_after(&mut sql, "(changed_at, id)", after);
    sql.push(" order by changed_at desc, id desc");
    grams::newest(sql).await
}

fn in_order(mut sql: Builder<'_>, size: u32) -> Builder<'_> {
    sql.push(" order by o.changed_at desc, o.id desc limit ")
        .bind(i64::from(size) + 1);
    sql
}

fn page<'c>(
    db: impl Into<Db<'c>>,
    workspace: WorkspaceId,
    filter: &OriginalFilter,
    after: Option<&Cursor>,
) -> Builder<'c> {
    let mut sql = Builder::on(
        db,
        concat!(
            "select ",
            columns!("o"),
            ", w.title, w.summary, substr(w.body, 1, 280) as beginning, w.revision_id as copy_revision_id,
            w.saved_by, w.saved_at
            from originals o
            join working_copies w on w.workspace_id = o.workspace_id and w.original_id = o.id
            where o.workspace_id = "
        ),
    );
    sql.bind(workspace);
    match filter.state {
        Some(state) => sql.push(" and o.state = ").bind(state.as_str()),
        None => sql.push(" and o.state <> 'trashed'"),
    };
    if let Some(kind) = filter.kind {
        sql.push(" and o.kind = ").bind(kind.as_str());
    }
    if let Some(tag) = filter.tag {
        sql.push(" and exists (select 1 from original_tags t where t.workspace_id = o.workspace_id and t.original_id = o.id and t.tag_id = ")
            .bind(tag)
            .push(")");
    }
    text_holds_any(&mut sql, &filter.text);
    cursor_after(&mut sql, "(o.changed_at, o.id)", after);
    sql
}

/// The text behind the first page of the workbench's list.
#[cfg(test)]
pub(super) fn newest_text(store: &crate::Store) -> String {
    let nowhere = WorkspaceId::from_uuid(Uuid::nil());
    in_order(page(store, nowhere, &OriginalFilter::default(), None), 30)
        .text()
        .to_owned()
}

fn text_holds_any(sql: &mut Builder<'_>, words: &[String]) {
    for (at, word) in words.iter().enumerate() {
        sql.push(if at == 0 { " and (" } else { " or " });
        sql.push("w.search like ")
            .bind(crate::working_copy::holding(word))
            .push(" escape '\\'");
    }
    if !words.is_empty() {
        sql.push(")");
    }
}
