use crate::here::Here;
use crate::serve::or_broken;
use crate::{Site, not_found};
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
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
    match or_broken(media::file(&state.http.app, here.workspace.id, id, &name).await) {
        Ok(Some(file)) => {
            let etag = format!("\"{}\"", file.digest);
            let kept = [
                (header::CONTENT_TYPE, file.content_type.to_owned()),
                (header::CACHE_CONTROL, "public, max-age=86400".to_owned()),
                (header::ETAG, etag.clone()),
            ];
            let known = headers
                .get(header::IF_NONE_MATCH)
                .is_some_and(|sent| sent.as_bytes() == etag.as_bytes());
            if known {
                return (StatusCode::NOT_MODIFIED, kept).into_response();
            }
            (kept, Body::from(file.bytes)).into_response()
        }
        Ok(None) => not_found::page(&here),
        Err(response) => response,
    }
}
