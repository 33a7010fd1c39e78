use super::{MediaAt, MediaUsedBody};
use axum::{Json, extract::State};
use parvis_app::media::{self, MediaInput};
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What is said of a picture.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MediaForm {
    /// 1 to 120 characters.
    #[schema(min_length = 1, max_length = 120, pattern = "\\S")]
    name: String,
    /// What it shows, in English: at most 1,000 characters; empty is unsaid.
    #[schema(max_length = 1000)]
    alt_en: String,
    /// What it shows, in French: at most 1,000 characters; empty is unsaid.
    #[schema(max_length = 1000)]
    alt_fr: String,
    /// The point that a crop keeps, in thousandths from the left: 0 to 1000.
    #[schema(minimum = 0, maximum = 1000)]
    focal_x: u16,
    /// The point that a crop keeps, in thousandths from the top: 0 to 1000.
    #[schema(minimum = 0, maximum = 1000)]
    focal_y: u16,
}

/// Say anew what a picture shows, and what a crop of it keeps
#[utoipa::path(put, path = "/media/{media}", operation_id = "media_update", tag = "media",
    params(("workspace" = String, Path), ("media" = String, Path)),
    request_body = MediaForm,
    responses((status = 200, body = MediaUsedBody)))]
pub(crate) async fn update(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<MediaAt>,
    Body(form): Body<MediaForm>,
) -> Result<Json<MediaUsedBody>, Failure> {
    let input = MediaInput {
        name: form.name,
        alt_en: form.alt_en,
        alt_fr: form.alt_fr,
        focal_x: form.focal_x,
        focal_y: form.focal_y,
    };
    let view = media::update(&http.app, &who, at.media, input).await?;
    Ok(Json(view.into()))
}
