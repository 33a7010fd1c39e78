use super::{BriefBody, BriefRequestForm};
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::brief;
use parvis_http::{Body, Failure, Http, Member};

/// Ask for content
///
/// Before there is content: it waits for the answer of somebody who answers briefs.
#[utoipa::path(post, path = "/briefs", operation_id = "briefs_ask", tag = "briefs",
    params(("workspace" = String, Path)),
    request_body = BriefRequestForm,
    responses((status = 201, body = BriefBody)))]
pub(crate) async fn ask(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<BriefRequestForm>,
) -> Result<(StatusCode, Json<BriefBody>), Failure> {
    let view = brief::ask(&http.app, &who, &form.read()?).await?;
    Ok((StatusCode::CREATED, Json(view.into())))
}
