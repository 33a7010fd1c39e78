use super::{MediaAt, MediaUsedBody};
use axum::{Json, extract::State};
use parvis_app::media;
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What to put back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct EarlierForm {
    /// Its number among `earlier`.
    number: i64,
}

/// Put back what a picture was
///
/// With the point that a crop kept then. What is there now takes its place among `earlier`.
#[utoipa::path(post, path = "/media/{media}/put-back", operation_id = "media_put_back", tag = "media",
    params(("workspace" = String, Path), ("media" = String, Path)),
    request_body = EarlierForm,
    responses((status = 200, body = MediaUsedBody)))]
pub(crate) async fn put_back(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<MediaAt>,
    Body(form): Body<EarlierForm>,
) -> Result<Json<MediaUsedBody>, Failure> {
    let view = media::put_back(&http.app, &who, at.media, form.number).await?;
    Ok(Json(view.into()))
}
