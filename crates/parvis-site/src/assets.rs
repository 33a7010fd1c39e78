use crate::theme::{ICON, stylesheet_at};
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// A theme's style sheet, under the name that holds its hash.
pub(crate) async fn stylesheet(Path(name): Path<String>) -> Response {
    let Some(sheet) = stylesheet_at(&format!("/assets/{name}")) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kept = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, FOR_EVER),
    ];
    (kept, sheet.css.as_str()).into_response()
}

/// The icon.
pub(crate) async fn icon() -> Response {
    let kept = [
        (header::CONTENT_TYPE, "image/svg+xml"),
        (header::CACHE_CONTROL, "public, max-age=86400"),
    ];
    (kept, ICON).into_response()
}
