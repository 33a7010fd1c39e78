//! How the workspace's public site is set up.

mod preview;
mod show;
mod update;

use crate::operations::Operations;
use crate::shapes::instant;
use parvis_domain::Site;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(show::show, update::update))
        .routes(|| routes!(preview::preview))
}

/// How the workspace's public site is set up.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SiteBody {
    /// Where readers find it.
    url: String,
    title: String,
    /// What it is about, in a sentence; may be empty.
    tagline: String,
    /// What stands at the foot of each page, in Markdown; may be empty.
    footer: String,
    /// The language of its own words, and of what doesn't say otherwise.
    language: String,
    /// Originals on a page of a list.
    items_per_page: u32,
    /// What readers see it in: `seuil` or `halle`.
    theme: String,
    /// Grows with every change that readers could see.
    version: i64,
    /// When that was.
    changed_at: String,
}

impl SiteBody {
    fn of(site: Site, url: String) -> Self {
        Self {
            url,
            title: site.title,
            tagline: site.tagline,
            footer: site.footer,
            language: site.language.into(),
            items_per_page: site.items_per_page,
            theme: site.theme.to_string(),
            version: site.version,
            changed_at: instant(site.changed_at),
        }
    }
}
