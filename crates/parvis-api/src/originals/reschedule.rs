use super::{OriginalAt, OriginalBody, PlannedForm};
use axum::{Json, extract::State};
use parvis_app::original;
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// Another time.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RescheduleForm {
    planned: PlannedForm,
}

/// Move the time of what is planned, or held
///
/// What will go live stays what it was.
#[utoipa::path(post, path = "/originals/{original}/reschedule", operation_id = "originals_reschedule", tag = "originals",
    params(("workspace" = String, Path), ("original" = String, Path)),
    request_body = RescheduleForm,
    responses((status = 200, body = OriginalBody)))]
pub(crate) async fn reschedule(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<OriginalAt>,
    Body(form): Body<RescheduleForm>,
) -> Result<Json<OriginalBody>, Failure> {
    let view = original::reschedule(&http.app, &who, at.original, &form.planned.into()).await?;
    Ok(Json(view.into()))
}
