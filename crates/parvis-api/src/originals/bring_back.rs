use super::{OriginalAt, OriginalBody};
use axum::{Json, extract::State};
use parvis_app::original;
use parvis_http::{Failure, Http, Ids, Member};

/// Bring an original back from the trash
///
/// Never straight before readers: what was live comes back unpublished, what was planned as it was before.
#[utoipa::path(post, path = "/originals/{original}/bring-back", operation_id = "originals_bring_back", tag = "originals",
    params(("workspace" = String, Path), ("original" = String, Path)),
    responses((status = 200, body = OriginalBody)))]
pub(crate) async fn bring_back(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<OriginalAt>,
) -> Result<Json<OriginalBody>, Failure> {
    let view = original::bring_back(&http.app, &who, at.original).await?;
    Ok(Json(view.into()))
}
