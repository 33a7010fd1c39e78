//! What readers may see. Everything here says `state = 'live'`, and everything that lists says `listed`.

use super::row::{Row, columns};
use crate::revision::ContentRow;
use crate::sql::{Builder, OptMicros, dialect::any_of};
use crate::{Db, Result, StoreError};
use parvis_domain::{
    AuthorId, CategoryId, Content, Language, Original, OriginalId, TagId, Timestamp, WorkspaceId,
};
use std::collections::HashMap;
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

/// Those of these that are live and listed, and the group of translations each belongs to, in no order.
pub async fn live_groups(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    ids: &[OriginalId],
) -> Result<Vec<(OriginalId, OriginalId)>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
    let mut sql = Builder::on(
        db,
        "select id, translation_group from originals where state = 'live' and listed = true and workspace_id = ",
    );
    sql.bind(workspace).push(" and ");
    any_of(&mut sql, "id", &ids);
    let rows = sql.fetch_all::<(Uuid, Uuid)>().await?;
    Ok(rows
        .into_iter()
        .map(|(id, group)| (id.into(), group.into()))
        .collect())
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

/// Under each topic everything, readers see it or not; counted along an index, in its order.
pub(super) const UNDER_TOPICS: &str = "select tag_id, count(*)
        from original_tags
        where workspace_id = $1
        group by tag_id";

/// Under each topic what readers don't find: seldom much.
pub(super) const UNSHOWN_UNDER_TOPICS: &str = "select j.tag_id, count(*)
        from originals o
        cross join original_tags j
        where o.workspace_id = $1
        and (o.state <> 'live' or o.listed = false)
        and j.workspace_id = o.workspace_id
        and j.original_id = o.id
        group by j.tag_id";

/// The topics that readers find something under, with how much. Asked anew whenever a site changed: so what readers find
/// isn't counted one by one.
pub async fn live_tags(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<(TagId, i64)>> {
    let mut db = db.into();
    let unshown = fetch_all!(db.again(), (Uuid, i64), UNSHOWN_UNDER_TOPICS, workspace)?;
    let unshown: HashMap<Uuid, i64> = unshown.into_iter().collect();
    let all = fetch_all!(db, (Uuid, i64), UNDER_TOPICS, workspace)?;
    let shown = |(id, all): (Uuid, i64)| {
        let count = all - unshown.get(&id).copied().unwrap_or(0);
        (count > 0).then(|| (id.into(), count))
    };
    Ok(all.into_iter().filter_map(shown).collect())
}

pub(super) const BY_BYLINES: &str = "select author_id, count(*)
        from originals
        where workspace_id = $1
        and state = 'live'
        and listed = true
        and author_id is not null
        group by author_id";

pub(super) const IN_SECTIONS: &str = "select category_id, count(*)
        from originals
        where workspace_id = $1
        and state = 'live'
        and listed = true
        and category_id is not null
        group by category_id";

/// The bylines that readers find something by, with how much.
pub async fn live_authors(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<(AuthorId, i64)>> {
    let rows = fetch_all!(db, (Uuid, i64), BY_BYLINES, workspace)?;
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
    let rows = fetch_all!(db, (Uuid, i64), IN_SECTIONS, workspace)?;
    Ok(rows.into_iter().map(|(id, count)| (id.into(), count)).collect())
}
