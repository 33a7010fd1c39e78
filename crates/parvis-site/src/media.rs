use crate::here::{Here, broken};
use crate::serve::file;
use crate::{Site, not_found};
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_app::media;

/// A picture in one of its sizes.
pub(crate) async fn media(
    State(state): State<Site>,
    here: Here,
    headers: HeaderMap,
    Path((id, name)): Path<(String, String)>,
) -> Response {
    let Ok(id) = id.parse() else {
        return not_found::page(&here);
    };
    match media::file(&state.http.app, here.workspace.id, id, &name).await {
        Ok(Some(found)) => file(found, &headers),
        Ok(None) => not_found::page(&here),
        Err(problem) => broken(problem),
    }
}
