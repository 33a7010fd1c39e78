use super::{UsageBody, UsageForm};
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::usage;
use parvis_http::{Body, Failure, Http, Member};

/// Write down a usage
#[utoipa::path(post, path = "/usages", operation_id = "usages_create", tag = "usages",
    params(("workspace" = String, Path)),
    request_body = UsageForm,
    responses((status = 201, body = UsageBody)))]
pub(crate) async fn create(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<UsageForm>,
) -> Result<(StatusCode, Json<UsageBody>), Failure> {
    let usage = usage::create(&http.app, &who, &form.into()).await?;
    Ok((StatusCode::CREATED, Json(usage.into())))
}
