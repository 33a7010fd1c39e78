//! From a rendered page to an answer.

use crate::cache::{Key, Rendered};
use crate::front::Lasting;
use crate::here::Here;
use crate::{Site, not_found};
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use parvis_app::Problem;
use parvis_app::media::MediaFile;
use std::sync::Arc;

pub(crate) const HTML: &str = "text/html; charset=utf-8";

/// The page at `path`, from memory or newly made. `make` gives nothing where readers find nothing.
pub(crate) async fn cached(
    state: &Site,
    here: &Here,
    path: String,
    headers: &HeaderMap,
    make: impl Future<Output = Result<Option<Rendered>, Problem>>,
) -> Response {
    let key = Key {
        workspace: here.workspace.id,
        version: here.site.version,
        base: here.base.to_string(),
        path,
    };
    let make = async {
        match make.await {
            Ok(Some(page)) => Ok(Arc::new(page)),
            Ok(None) => Err(Missed::Nothing),
            Err(problem) => Err(Missed::Broken(Arc::new(problem))),
        }
    };
    if here.previewed.is_some() {
        return previewed(make.await, here);
    }
    if !state.http.keeps_pages {
        return match make.await {
            Ok(page) => answer(&page, headers),
            Err(missed) => missed.answer(here),
        };
    }
    let counts = state.http.app.counts();
    counts.pages_asked.add();
    let make = async {
        counts.pages_made.add();
        make.await
    };
    match state.pages.get_or(key, make).await {
        Ok(page) => {
            let mut response = answer(&page, headers);
            if page.status == 200 {
                response.extensions_mut().insert(Lasting {
                    workspace: here.workspace.id,
                    version: here.site.version,
                    base: here.base.to_string(),
                });
            }
            response
        }
        // What isn't there isn't kept: anybody can ask for endless addresses.
        Err(missed) => missed.as_ref().answer(here),
    }
}

/// A page in a theme that readers don't see: made for this one request, and kept nowhere.
fn previewed(made: Result<Arc<Rendered>, Missed>, here: &Here) -> Response {
    let page = match made {
        Ok(page) => page,
        Err(missed) => return missed.answer(here),
    };
    let mut response = answer(&page, &HeaderMap::new());
    let out = response.headers_mut();
    out.remove(header::ETAG);
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    out.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    response
}

#[derive(Clone)]
enum Missed {
    Nothing,
    Broken(Arc<Problem>),
}

impl Missed {
    fn answer(&self, here: &Here) -> Response {
        match self {
            Self::Nothing => not_found::page(here),
            Self::Broken(problem) => {
                tracing::error!(code = problem.code, cause = ?problem.source, "the site could not answer");
                StatusCode::INTERNAL_SERVER_ERROR.into_response()
            }
        }
    }
}

/// As an answer: whole, or not at all to a client that has this very one.
pub(crate) fn answer(page: &Rendered, headers: &HeaderMap) -> Response {
    let unchanged = page.location.is_none() && page.status == 200 && has(headers, &page.etag);
    let mut response = if unchanged {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let status = StatusCode::from_u16(page.status).unwrap_or(StatusCode::OK);
        (status, Body::from(page.body.clone())).into_response()
    };
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(page.kind));
    // Kept by browsers and proxies, and asked after each time: nothing that was taken away is shown again.
    out.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=0, must-revalidate"),
    );
    if let Ok(etag) = HeaderValue::from_str(&page.etag) {
        out.insert(header::ETAG, etag);
    }
    if let Some(location) = page
        .location
        .as_ref()
        .and_then(|to| HeaderValue::from_str(to).ok())
    {
        out.insert(header::LOCATION, location);
    }
    response
}

/// A picture as an answer: kept for a day, and not sent again to a client that has this very one.
pub(crate) fn file(found: MediaFile, headers: &HeaderMap) -> Response {
    let etag = format!("\"{}\"", found.digest);
    let known = has(headers, &etag);
    let kept = [
        (header::CONTENT_TYPE, found.content_type.to_owned()),
        (header::CACHE_CONTROL, "public, max-age=86400".to_owned()),
        (header::ETAG, etag),
    ];
    if known {
        return (StatusCode::NOT_MODIFIED, kept).into_response();
    }
    (kept, Body::from(found.bytes)).into_response()
}

/// Whether the client says that it has this very one (RFC 9110, 13.1.2; compression makes a validator weak).
pub(crate) fn has(headers: &HeaderMap, etag: &str) -> bool {
    headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .any(|value| {
            value
                .split(',')
                .map(|one| one.trim().trim_start_matches("W/"))
                .any(|one| one == etag || one == "*")
        })
}

/// A page that could not be made is our fault.
pub(crate) fn filled(rendered: Result<String, minijinja::Error>) -> Result<String, Problem> {
    rendered.map_err(Problem::internal)
}
