use super::{TagBody, TagForm};
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::tag;
use parvis_http::{Body, Failure, Http, Member};

/// Make a public topic
///
/// Readers see it once something live carries it.
#[utoipa::path(post, path = "/tags", operation_id = "tags_create", tag = "tags",
    params(("workspace" = String, Path)),
    request_body = TagForm,
    responses((status = 201, body = TagBody)))]
pub(crate) async fn create(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<TagForm>,
) -> Result<(StatusCode, Json<TagBody>), Failure> {
    let made = tag::create(&http.app, &who, &form.into()).await?;
    Ok((StatusCode::CREATED, Json(made.into())))
}
