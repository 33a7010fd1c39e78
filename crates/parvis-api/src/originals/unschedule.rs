use super::{OriginalAt, OriginalBody};
use axum::{Json, extract::State};
use parvis_app::original;
use parvis_http::{Failure, Http, Ids, Member};

/// Give a plan up
///
/// It goes back to where it was: a draft, or unpublished. Doing it twice changes nothing.
#[utoipa::path(post, path = "/originals/{original}/unschedule", operation_id = "originals_unschedule", tag = "originals",
    params(("workspace" = String, Path), ("original" = String, Path)),
    responses((status = 200, body = OriginalBody)))]
pub(crate) async fn unschedule(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<OriginalAt>,
) -> Result<Json<OriginalBody>, Failure> {
    let view = original::unschedule(&http.app, &who, at.original).await?;
    Ok(Json(view.into()))
}
