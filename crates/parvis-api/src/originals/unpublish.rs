use super::{OriginalAt, OriginalBody};
use axum::{Json, extract::State};
use parvis_app::original;
use parvis_http::{Failure, Http, Ids, Member};

/// Take an original away from readers
///
/// Its address says that it is gone, and is kept for it. Doing it twice changes nothing.
#[utoipa::path(post, path = "/originals/{original}/unpublish", operation_id = "originals_unpublish", tag = "originals",
    params(("workspace" = String, Path), ("original" = String, Path)),
    responses((status = 200, body = OriginalBody)))]
pub(crate) async fn unpublish(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<OriginalAt>,
) -> Result<Json<OriginalBody>, Failure> {
    let view = original::unpublish(&http.app, &who, at.original).await?;
    Ok(Json(view.into()))
}
