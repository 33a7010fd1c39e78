use super::{OriginalAt, OriginalBody};
use axum::{Json, extract::State};
use parvis_app::original;
use parvis_http::{Failure, Http, Ids, Member};

/// Throw an original away
///
/// Readers lose it, and a plan is given up. It can be brought back. Doing it twice changes nothing.
#[utoipa::path(post, path = "/originals/{original}/trash", operation_id = "originals_trash", tag = "originals",
    params(("workspace" = String, Path), ("original" = String, Path)),
    responses((status = 200, body = OriginalBody)))]
pub(crate) async fn trash(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<OriginalAt>,
) -> Result<Json<OriginalBody>, Failure> {
    let view = original::trash(&http.app, &who, at.original).await?;
    Ok(Json(view.into()))
}
