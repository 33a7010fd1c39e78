use super::{BriefAt, BriefBody};
use axum::{Json, extract::State};
use parvis_app::brief;
use parvis_http::{Failure, Http, Ids, Member};

/// Show a brief
///
/// What was asked, every answer, what was written, and what came of it.
#[utoipa::path(get, path = "/briefs/{brief}", operation_id = "briefs_show", tag = "briefs",
    params(("workspace" = String, Path), ("brief" = String, Path)),
    responses((status = 200, body = BriefBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<BriefAt>,
) -> Result<Json<BriefBody>, Failure> {
    let view = brief::show(&http.app, &who, at.brief).await?;
    Ok(Json(view.into()))
}
