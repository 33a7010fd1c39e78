use super::{BriefAt, BriefBody, BriefVersionForm};
use axum::{Json, extract::State};
use parvis_app::brief;
use parvis_http::{Body, Failure, Http, Ids, Member};

/// Take a brief back
///
/// Whoever asked does, as long as nothing came of it.
#[utoipa::path(post, path = "/briefs/{brief}/withdraw", operation_id = "briefs_withdraw", tag = "briefs",
    params(("workspace" = String, Path), ("brief" = String, Path)),
    request_body = BriefVersionForm,
    responses((status = 200, body = BriefBody)))]
pub(crate) async fn withdraw(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<BriefAt>,
    Body(form): Body<BriefVersionForm>,
) -> Result<Json<BriefBody>, Failure> {
    let view = brief::withdraw(&http.app, &who, at.brief, form.version).await?;
    Ok(Json(view.into()))
}
