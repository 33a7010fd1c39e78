use super::{AudienceBody, AudienceForm};
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::audience;
use parvis_http::{Body, Failure, Http, Member};

/// Write down an audience
#[utoipa::path(post, path = "/audiences", operation_id = "audiences_create", tag = "audiences",
    params(("workspace" = String, Path)),
    request_body = AudienceForm,
    responses((status = 201, body = AudienceBody)))]
pub(crate) async fn create(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<AudienceForm>,
) -> Result<(StatusCode, Json<AudienceBody>), Failure> {
    let audience = audience::create(&http.app, &who, &form.into()).await?;
    Ok((StatusCode::CREATED, Json(audience.into())))
}
