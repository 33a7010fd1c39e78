use super::{MediaAt, MediaUsedBody};
use axum::{Json, extract::State};
use parvis_app::media;
use parvis_http::{Failure, Http, Ids, Member};

/// Show a picture and where it is used
#[utoipa::path(get, path = "/media/{media}", operation_id = "media_show", tag = "media",
    params(("workspace" = String, Path), ("media" = String, Path)),
    responses((status = 200, body = MediaUsedBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<MediaAt>,
) -> Result<Json<MediaUsedBody>, Failure> {
    Ok(Json(media::show(&http.app, &who, at.media).await?.into()))
}
