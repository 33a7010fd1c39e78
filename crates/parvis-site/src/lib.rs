//! The public site: pages, feeds, replies; templates.
//!
//! Rendered on the server, works without scripts. What readers are shown comes from the use cases that can only
//! give what is live; a page is kept in memory under the version of its site, which grows with every change that
//! readers could see.

mod archive;
mod around;
mod assets;
mod avatar;
mod cache;
mod entry;
mod feed;
mod front;
mod here;
mod home;
mod listing;
mod media;
mod not_found;
mod object;
mod original;
mod page;
mod preview;
mod query;
mod search;
mod serve;
mod sitemap;
mod talk;
mod theme;
mod topic;
mod words;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use cache::Pages;
pub use front::{Before, Found, Front};
use parvis_http::{Http, secure_site};
use std::sync::Arc;
use tower_http::compression::CompressionLayer;

/// What the handlers of the site share.
#[derive(Clone)]
pub(crate) struct Site {
    pub(crate) http: Http,
    pub(crate) pages: Pages,
    pub(crate) front: Front,
}

/// Everything readers can ask for. Which site answers is found by the host they ask.
pub fn router(http: &Http) -> Router {
    open(http).0
}

/// The same, and what knows its answers before anything is routed: for who wants to ask there first.
pub fn open(http: &Http) -> (Router, Front) {
    let front = Front::new(http);
    let site = Site {
        http: http.clone(),
        pages: Pages::default(),
        front: front.clone(),
    };
    (routes(site, front.clone()), front)
}

fn routes(site: Site, front: Front) -> Router {
    let config = Arc::clone(&site.http.config);
    Router::new()
        .route("/", get(home::first))
        .route("/page/{number}", get(home::numbered))
        .route("/{slug}", get(original::article))
        .route("/notes/{short_id}", get(original::note))
        .route("/o/{id}", get(object::object))
        .route("/search", get(search::search))
        .route("/feed.xml", get(feed::atom))
        .route("/rss.xml", get(feed::rss))
        .route("/feed.json", get(feed::json))
        .route("/feeds/{language}/{file}", get(feed::of_language))
        .route("/category/{slug}", get(topic::category))
        .route("/category/{slug}/page/{number}", get(topic::category_page))
        .route("/category/{slug}/{file}", get(feed::of_category))
        .route("/tag/{slug}", get(topic::tag))
        .route("/tag/{slug}/page/{number}", get(topic::tag_page))
        .route("/tag/{slug}/{file}", get(feed::of_tag))
        .route("/author/{slug}", get(topic::author))
        .route("/author/{slug}/page/{number}", get(topic::author_page))
        .route("/author/{slug}/{file}", get(feed::of_author))
        .route("/archive", get(archive::archive))
        .route("/archive/{year}", get(archive::year))
        .route("/archive/{year}/page/{number}", get(archive::year_page))
        .route("/archive/{year}/{month}", get(archive::month))
        .route("/archive/{year}/{month}/page/{number}", get(archive::month_page))
        .route("/sitemap.xml", get(sitemap::sitemap))
        .route("/robots.txt", get(sitemap::robots))
        .route("/preview/{signed}", get(preview::preview))
        .route("/media/{id}/{name}", get(media::media))
        .route("/avatar/{name}", get(avatar::avatar))
        .route("/assets/{name}", get(assets::stylesheet))
        .route("/favicon.svg", get(assets::icon))
        .fallback(not_found::anywhere)
        .layer(from_fn(query::kept))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(config, secure_site))
        .layer(front)
        .with_state(site)
}
