use super::MediaAt;
use axum::{extract::State, http::StatusCode};
use parvis_app::media;
use parvis_http::{Failure, Http, Ids, Member};

/// Take away a picture that nothing uses
///
/// 409 with the code `media-in-use` while something does; `extra.originals` names them by `id` and `title`. Older
/// revisions don't count: they are shown without it.
#[utoipa::path(delete, path = "/media/{media}", operation_id = "media_delete", tag = "media",
    params(("workspace" = String, Path), ("media" = String, Path)),
    responses((status = 204)))]
pub(crate) async fn delete(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<MediaAt>,
) -> Result<StatusCode, Failure> {
    media::delete(&http.app, &who, at.media).await?;
    Ok(StatusCode::NO_CONTENT)
}
