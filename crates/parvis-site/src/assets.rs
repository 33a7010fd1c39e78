use crate::theme::{ICON, STYLESHEET, STYLESHEET_PATH};
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// The theme's style sheet, under the name that holds its hash.
pub(crate) async fn stylesheet(Path(name): Path<String>) -> Response {
    if STYLESHEET_PATH.strip_prefix("/assets/") != Some(name.as_str()) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let kept = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, FOR_EVER),
    ];
    (kept, STYLESHEET).into_response()
}

/// The icon.
pub(crate) async fn icon() -> Response {
    let kept = [
        (header::CONTENT_TYPE, "image/svg+xml"),
        (header::CACHE_CONTROL, "public, max-age=86400"),
    ];
    (kept, ICON).into_response()
}
