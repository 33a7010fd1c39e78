use crate::here::{Here, broken};
use crate::serve::file;
use crate::{Site, not_found};
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_app::conversation::public;

/// The picture of somebody who answered, fetched and encoded anew: readers ask nobody but us.
pub(crate) async fn avatar(
    State(state): State<Site>,
    here: Here,
    headers: HeaderMap,
    Path(name): Path<String>,
) -> Response {
    let Some(Ok(id)) = name.strip_suffix(".jpg").map(str::parse) else {
        return not_found::page(&here);
    };
    match public::avatar(&state.http.app, here.workspace.id, id).await {
        Ok(Some(found)) => file(found, &headers),
        Ok(None) => not_found::page(&here),
        Err(problem) => broken(problem),
    }
}
