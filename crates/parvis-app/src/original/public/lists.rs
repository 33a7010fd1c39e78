use super::PublicOriginal;
use super::assemble::assemble;
use crate::{App, Result};
use parvis_domain::{OriginalId, Site, WorkspaceId};
use parvis_store::original::{LiveFilter, SitemapEntry};
use parvis_store::{original, site};

/// Lists show this much of a body at most: a whole note, and enough of an article for its beginning.
const BODY_IN_LISTS: u32 = 4_000;

/// A page of a list.
#[derive(Clone, Debug)]
pub struct Listing {
    /// The newest first.
    pub items: Vec<PublicOriginal>,
    /// Which page this is, from 1.
    pub page: u32,
    /// How many pages there are, at least 1.
    pub pages: u32,
    /// How many originals there are on all of them.
    pub total: u64,
}

/// A page of everything that is listed, from 1. None beyond the last.
pub async fn home(app: &App, place: WorkspaceId, page: u32) -> Result<Option<Listing>> {
    listing(app, place, LiveFilter::default(), page).await
}

/// The newest of what is listed, with whole bodies, at most `most`.
pub async fn feed(app: &App, place: WorkspaceId, most: u32) -> Result<Vec<PublicOriginal>> {
    let whole = u32::try_from(parvis_domain::Content::BODY_MOST).unwrap_or(u32::MAX);
    let found = original::list_live(&app.store, place, LiveFilter::default(), 0, most, whole).await?;
    assemble(app, place, found, None).await
}

/// The same of a part of the site.
pub async fn feed_of(
    app: &App,
    place: WorkspaceId,
    part: LiveFilter,
    most: u32,
) -> Result<Vec<PublicOriginal>> {
    let whole = u32::try_from(parvis_domain::Content::BODY_MOST).unwrap_or(u32::MAX);
    let found = original::list_live(&app.store, place, part, 0, most, whole).await?;
    assemble(app, place, found, None).await
}

/// The newest of a part of the site, as lists show them, at most `most`.
pub async fn newest(
    app: &App,
    place: WorkspaceId,
    part: LiveFilter,
    most: u32,
) -> Result<Vec<PublicOriginal>> {
    let found = original::list_live(&app.store, place, part, 0, most, BODY_IN_LISTS).await?;
    assemble(app, place, found, Some(BODY_IN_LISTS)).await
}

/// A page of a part of the site, from 1. None beyond the last.
pub async fn of_part(app: &App, place: WorkspaceId, part: LiveFilter, page: u32) -> Result<Option<Listing>> {
    listing(app, place, part, page).await
}

/// Those of these that are live and listed, whole, in this order.
pub async fn by_ids(app: &App, place: WorkspaceId, ids: &[OriginalId]) -> Result<Vec<PublicOriginal>> {
    let mut found = original::live_by_ids(&app.store, place, ids).await?;
    found.sort_by_key(|live| ids.iter().position(|id| *id == live.original.id));
    assemble(app, place, found, None).await
}

/// Every address that search engines may know, the newest first.
pub async fn sitemap(app: &App, place: WorkspaceId) -> Result<Vec<SitemapEntry>> {
    Ok(original::sitemap(&app.store, place).await?)
}

async fn listing(app: &App, place: WorkspaceId, filter: LiveFilter, page: u32) -> Result<Option<Listing>> {
    let size = site::of_workspace(&app.store, place)
        .await?
        .map_or(Site::ITEMS_PER_PAGE, |site| site.items_per_page)
        .max(1);
    let total = original::count_live(&app.store, place, filter.clone()).await?;
    let total = u64::try_from(total).unwrap_or(0);
    let pages = u32::try_from(total.div_ceil(u64::from(size)))
        .unwrap_or(u32::MAX)
        .max(1);
    if page == 0 || page > pages {
        return Ok(None);
    }
    let skip = (page - 1).saturating_mul(size);
    let found = original::list_live(&app.store, place, filter, skip, size, BODY_IN_LISTS).await?;
    Ok(Some(Listing {
        items: assemble(app, place, found, Some(BODY_IN_LISTS)).await?,
        page,
        pages,
        total,
    }))
}
