//! The workbench: a static build that stands inside the program. In development it is read from `web/build`, so
//! that a change there needs no new Rust build.

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use parvis_http::{Config, workbench_csp};
use rust_embed::{EmbeddedFile, RustEmbed};
use sha2::{Digest, Sha256};
use std::sync::Arc;

#[derive(RustEmbed)]
#[folder = "$PARVIS_WORKBENCH"]
#[allow_missing = true]
struct Build;

const NOT_BUILT: &str = "The workbench isn't built into this program.\n\n\
    Build it with `npm ci && npm run build` in web/, or start with `cargo xtask run`, which does.\n";

/// Serves everything below `/app`.
pub(crate) fn router(config: &Arc<Config>) -> Router {
    Router::new().fallback(serve).with_state(Arc::clone(config))
}

async fn serve(State(config): State<Arc<Config>>, uri: Uri, headers: HeaderMap) -> Response {
    let path = uri.path().trim_start_matches('/');
    // Whatever isn't a file is a place inside the workbench, which its own router knows.
    match (!path.is_empty()).then(|| Build::get(path)).flatten() {
        Some(file) => asset(path, &file, &headers),
        None if path.starts_with("_app/") => StatusCode::NOT_FOUND.into_response(),
        None => page(&config, &headers),
    }
}

/// What is below `/app` is nested, which leaves `/app/` itself out.
pub(crate) fn front(config: &Arc<Config>) -> MethodRouter {
    let config = Arc::clone(config);
    get(async move |headers: HeaderMap| page(&config, &headers))
}

fn page(config: &Config, headers: &HeaderMap) -> Response {
    let Some(file) = Build::get("index.html") else {
        return (StatusCode::SERVICE_UNAVAILABLE, NOT_BUILT).into_response();
    };
    let hashes = inline_script_hashes(&String::from_utf8_lossy(&file.data));
    let csp = workbench_csp(config, &hashes);
    let mut response = asset("index.html", &file, headers);
    if let Ok(csp) = HeaderValue::from_str(&csp) {
        response
            .headers_mut()
            .insert(header::CONTENT_SECURITY_POLICY, csp);
    }
    response
}

/// The file in the smallest form the client takes.
fn asset(path: &str, file: &EmbeddedFile, headers: &HeaderMap) -> Response {
    let etag = format!(
        "\"{}\"",
        BASE64_STANDARD.encode(&file.metadata.sha256_hash()[..12])
    );
    // What lies below immutable/ carries its hash in its name.
    let caching = if path.contains("/immutable/") {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let kind = mime::of(path);
    let unchanged = headers
        .get(header::IF_NONE_MATCH)
        .is_some_and(|sent| sent.as_bytes() == etag.as_bytes());
    let mut response = if unchanged {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let (encoding, data) = smallest(path, file, headers);
        let mut response = Body::from(data).into_response();
        if let Some(encoding) = encoding {
            response
                .headers_mut()
                .insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        response
    };
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        out.insert(header::ETAG, etag);
    }
    response
}

fn smallest(path: &str, file: &EmbeddedFile, headers: &HeaderMap) -> (Option<&'static str>, Vec<u8>) {
    let taken = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    for (encoding, suffix) in [("br", "br"), ("gzip", "gz")] {
        if taken.contains(encoding)
            && let Some(packed) = Build::get(&format!("{path}.{suffix}"))
        {
            return (Some(encoding), packed.data.into_owned());
        }
    }
    (None, file.data.to_vec())
}

/// The hashes of the scripts that stand in the page itself, for its policy.
fn inline_script_hashes(html: &str) -> Vec<String> {
    let mut hashes = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once("<script") {
        let Some((attributes, after)) = after.split_once('>') else {
            break;
        };
        let Some((script, after)) = after.split_once("</script>") else {
            break;
        };
        if !attributes.contains("src=") {
            hashes.push(BASE64_STANDARD.encode(Sha256::digest(script.as_bytes())));
        }
        rest = after;
    }
    hashes
}

mod mime {
    /// The media type of a file of the build, by its name.
    pub(super) fn of(path: &str) -> &'static str {
        match path.rsplit_once('.').map_or("", |(_, suffix)| suffix) {
            "html" => "text/html; charset=utf-8",
            "js" | "mjs" => "text/javascript; charset=utf-8",
            "css" => "text/css; charset=utf-8",
            "json" => "application/json",
            "webmanifest" => "application/manifest+json",
            "svg" => "image/svg+xml",
            "png" => "image/png",
            "ico" => "image/x-icon",
            "woff2" => "font/woff2",
            "txt" | "ftl" => "text/plain; charset=utf-8",
            _ => "application/octet-stream",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_scripts_in_the_page_are_hashed() {
        let page = r#"<script src="/a.js"></script><script>one()</script><p></p><script type="module">two()</script>"#;
        let hash = |text: &str| BASE64_STANDARD.encode(Sha256::digest(text.as_bytes()));
        assert_eq!(inline_script_hashes(page), [hash("one()"), hash("two()")]);
    }
}
