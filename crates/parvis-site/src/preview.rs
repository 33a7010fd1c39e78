use crate::here::{Here, broken};
use crate::serve::HTML;
use crate::{Site, not_found, original};
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use parvis_app::ProblemKind;
use parvis_app::original::open_preview;

/// What is being written, in the site's own clothes, for whoever has the signed link. Never kept anywhere.
pub(crate) async fn preview(State(state): State<Site>, here: Here, Path(signed): Path<String>) -> Response {
    let found = match open_preview(&state.http.app, here.workspace.id, &signed).await {
        Ok(found) => found,
        Err(problem) if matches!(problem.kind, ProblemKind::NotFound | ProblemKind::Gone) => {
            return not_found::page(&here);
        }
        Err(problem) => return broken(problem),
    };
    match original::page(&here, &found, original::Beside::default(), true) {
        Ok(html) => {
            let kept = [
                (header::CONTENT_TYPE, HTML),
                (header::CACHE_CONTROL, "no-store"),
                (header::HeaderName::from_static("x-robots-tag"), "noindex"),
            ];
            (kept, html).into_response()
        }
        Err(problem) => broken(problem),
    }
}
