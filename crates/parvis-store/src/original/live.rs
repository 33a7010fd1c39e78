//! What readers may see. Everything here says `state = 'live'`, and everything that lists says `listed`.

use super::row::{Row, columns};
use crate::revision::ContentRow;
use crate::sql::{Builder, OptMicros, dialect::any_of};
use crate::{Db, Result, StoreError};
use parvis_domain::{
    AuthorId, CategoryId, Content, Language, Original, OriginalId, TagId, Timestamp, WorkspaceId,
};
use uuid::Uuid;

/// Which of the live and listed originals a page of the site names.
#[derive(Clone, Debug, Default)]
pub struct LiveFilter {
    /// In this section.
    pub category: Option<CategoryId>,
    /// With this tag.
    pub tag: Option<TagId>,
    /// With this byline.
    pub author: Option<AuthorId>,
    /// In this language, of whatever country.
    pub language: Option<Language>,
    /// That went live from the one instant on, and before the other.
    pub between: Option<(Timestamp, Timestamp)>,
}

/// An original as readers see it.
#[derive(Clone, Debug)]
pub struct LiveOriginal {
    /// What is said of it as a whole.
    pub original: Original,
    /// The words of its published revision.
    pub content: Content,
}

#[derive(sqlx::FromRow)]
struct LiveRow {
    #[sqlx(flatten)]
    original: Row,
    #[sqlx(flatten)]
    content: ContentRow,
}

impl TryFrom<LiveRow> for LiveOriginal {
    type Error = StoreError;

    fn try_from(row: LiveRow) -> Result<Self> {
        Ok(Self {
            original: row.original.try_into()?,
            content: row.content.into(),
        })
    }
}

fn narrow(sql: &mut Builder<'_>, workspace: WorkspaceId, filter: &LiveFilter) {
    sql.bind(workspace);
    if let Some(category) = filter.category {
        sql.push(" and o.category_id = ").bind(category);
    }
    if let Some(tag) = filter.tag {
        sql.push(
            " and exists (select 1 from original_tags t where t.workspace_id = o.workspace_id and t.original_id = o.id and t.tag_id = ",
        )
        .bind(tag)
        .push(")");
    }
    if let Some(author) = filter.author {
        sql.push(" and o.author_id = ").bind(author);
    }
    if let Some(language) = &filter.language {
        let primary = language.primary().to_owned();
        sql.push(" and (o.language = ").bind(primary.clone());
        sql.push(" or o.language like ")
            .bind(format!("{primary}-%"))
            .push(")");
    }
    if let Some((from, until)) = filter.between {
        sql.push(" and o.published_at >= ").bind(from);
        sql.push(" and o.published_at < ").bind(until);
    }
}

/// How many live and listed originals there are.
pub async fn count_live(db: impl Into<Db<'_>>, workspace: WorkspaceId, filter: LiveFilter) -> Result<i64> {
    let mut sql = Builder::on(
        db,
        "select count(*) from originals o where o.state = 'live' and o.listed = true and o.workspace_id = ",
    );
    narrow(&mut sql, workspace, &filter);
    let rows = sql.fetch_all::<(i64,)>().await?;
    Ok(rows.first().map_or(0, |(count,)| *count))
}

/// Live and listed originals, the newest first, after `skip` of them. Bodies are cut to `body_characters`.
pub async fn list_live(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    filter: LiveFilter,
    skip: u32,
    most: u32,
    body_characters: u32,
) -> Result<Vec<LiveOriginal>> {
    let sql = page(db, workspace, &filter, skip, most, body_characters);
    let rows = sql.fetch_all::<LiveRow>().await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Those of these that are live and listed, whole, in no order.
pub async fn live_by_ids(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    ids: &[OriginalId],
) -> Result<Vec<LiveOriginal>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
    let mut sql = Builder::on(
        db,
        concat!(
            "select ",
            columns!("o"),
            ", r.title, r.summary, r.body, r.cover_media_id, r.cover_alt
            from originals o
            join revisions r on r.workspace_id = o.workspace_id and r.id = o.published_revision_id
            where o.state = 'live' and o.listed = true and o.workspace_id = "
        ),
    );
    sql.bind(workspace).push(" and ");
    any_of(&mut sql, "o.id", &ids);
    let rows = sql.fetch_all::<LiveRow>().await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

fn page<'c>(
    db: impl Into<Db<'c>>,
    workspace: WorkspaceId,
    filter: &LiveFilter,
    skip: u32,
    most: u32,
    body_characters: u32,
) -> Builder<'c> {
    let mut sql = Builder::on(
        db,
        concat!(
            "select ",
            columns!("o"),
            ", r.title, r.summary, substr(r.body, 1, cast("
        ),
    );
    sql.bind(i64::from(body_characters)).push(
        " as integer)) as body, r.cover_media_id, r.cover_alt
        from originals o
        join revisions r on r.workspace_id = o.workspace_id and r.id = o.published_revision_id
        where o.state = 'live' and o.listed = true and o.workspace_id = ",
    );
    narrow(&mut sql, workspace, filter);
    sql.push(" order by o.published_at desc, o.id desc limit ")
        .bind(i64::from(most))
        .push(" offset ")
        .bind(i64::from(skip));
    sql
}

/// The text behind the first page of a site.
#[cfg(test)]
pub(super) fn home_text(store: &crate::Store) -> String {
    let nowhere = WorkspaceId::from_uuid(Uuid::nil());
    page(store, nowhere, &LiveFilter::default(), 0, 10, 1)
        .text()
        .to_owned()
}

/// One address of the site for search engines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SitemapEntry {
    /// What stands there.
    pub id: OriginalId,
    /// Its address, from the root.
    pub path: String,
    /// When readers last got another revision of it.
    pub changed_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct SitemapRow {
    #[sqlx(try_from = "Uuid")]
    id: OriginalId,
    short_id: String,
    slug: Option<String>,
    #[sqlx(try_from = "OptMicros")]
    changed_at: Option<Timestamp>,
}

/// Live and listed originals, the newest first: at most 50,000, which is what one sitemap holds.
pub async fn sitemap(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<SitemapEntry>> {
    let rows = fetch_all!(
        db,
        SitemapRow,
        "select id, short_id, slug, coalesce(revised_at, published_at) as changed_at
        from originals
        where workspace_id = $1
        and state = 'live'
        and listed = true
        order by published_at desc, id desc
        limit 50000",
        workspace
    )?;
    let entry = |row: SitemapRow| SitemapEntry {
        id: row.id,
        path: match row.slug {
            Some(slug) => format!("/{slug}"),
            None => format!("/notes/{}", row.short_id),
        },
        changed_at: row.changed_at.unwrap_or(Timestamp::from_micros(0)),
    };
    Ok(rows.into_iter().map(entry).collect())
}

/// The topics that readers find something under, with how much.
pub async fn live_tags(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<(TagId, i64)>> {
    let rows = fetch_all!(
        db,
        (Uuid, i64),
        "select j.tag_id, count(*)
        from original_tags j
        join originals o on o.workspace_id = j.workspace_id and o.id = j.original_id
        where j.workspace_id = $1
        and o.state = 'live'
        and o.listed = true
        group by j.tag_id",
        workspace
    )?;
    Ok(rows.into_iter().map(|(id, count)| (id.into(), count)).collect())
}

/// The bylines that readers find something by, with how much.
pub async fn live_authors(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<(AuthorId, i64)>> {
    let rows = fetch_all!(
        db,
        (Uuid, i64),
        "select author_id, count(*)
        from originals
        where workspace_id = $1
        and state = 'live'
        and listed = true
        and author_id is not null
        group by author_id",
        workspace
    )?;
    Ok(rows.into_iter().map(|(id, count)| (id.into(), count)).collect())
}

/// When each of them went live, the newest first.
pub async fn live_times(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<Timestamp>> {
    let rows = fetch_all!(
        db,
        (i64,),
        "select published_at
        from originals
        where workspace_id = $1
        and state = 'live'
        and listed = true
        and published_at is not null
        order by published_at desc, id desc",
        workspace
    )?;
    Ok(rows.into_iter().map(|(at,)| Timestamp::from_micros(at)).collect())
}

/// The sections that readers find something in, with how much.
pub async fn live_categories(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
) -> Result<Vec<(CategoryId, i64)>> {
    let rows = fetch_all!(
        db,
        (Uuid, i64),
        "select category_id, count(*)
        from originals
        where workspace_id = $1
        and state = 'live'
        and listed = true
        and category_id is not null
        group by category_id",
        workspace
    )?;
    Ok(rows.into_iter().map(|(id, count)| (id.into(), count)).collect())
}
