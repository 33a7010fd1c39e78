use super::{BriefAt, BriefBody};
use axum::{Json, extract::State};
use parvis_app::brief;
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What somebody writes about a brief.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BriefMessageForm {
    /// The version it was read at.
    version: i64,
    /// 1 to 4,000 characters.
    #[schema(min_length = 1, max_length = 4000, pattern = "\\S")]
    text: String,
}

/// Write about a brief
///
/// Whoever asked to those who answer, or the other way round.
#[utoipa::path(post, path = "/briefs/{brief}/messages", operation_id = "briefs_write", tag = "briefs",
    params(("workspace" = String, Path), ("brief" = String, Path)),
    request_body = BriefMessageForm,
    responses((status = 200, body = BriefBody)))]
pub(crate) async fn write(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<BriefAt>,
    Body(form): Body<BriefMessageForm>,
) -> Result<Json<BriefBody>, Failure> {
    let view = brief::write(&http.app, &who, at.brief, form.version, &form.text).await?;
    Ok(Json(view.into()))
}
