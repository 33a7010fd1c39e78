use super::{BriefAt, BriefBody, BriefVersionForm};
use axum::{Json, extract::State};
use parvis_app::brief;
use parvis_http::{Body, Failure, Http, Ids, Member};

/// Say yes to the answer of a brief
///
/// Whoever asked does, or somebody who answers briefs to whom they said so.
#[utoipa::path(post, path = "/briefs/{brief}/agree", operation_id = "briefs_agree", tag = "briefs",
    params(("workspace" = String, Path), ("brief" = String, Path)),
    request_body = BriefVersionForm,
    responses((status = 200, body = BriefBody)))]
pub(crate) async fn agree(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<BriefAt>,
    Body(form): Body<BriefVersionForm>,
) -> Result<Json<BriefBody>, Failure> {
    let view = brief::agree(&http.app, &who, at.brief, form.version).await?;
    Ok(Json(view.into()))
}
