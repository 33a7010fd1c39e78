use super::{OriginalAt, OriginalBody};
use axum::{Json, extract::State};
use parvis_app::original;
use parvis_http::{Failure, Http, Ids, Member};

/// Show an original with what is being written in it
#[utoipa::path(get, path = "/originals/{original}", operation_id = "originals_show", tag = "originals",
    params(("workspace" = String, Path), ("original" = String, Path)),
    responses((status = 200, body = OriginalBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<OriginalAt>,
) -> Result<Json<OriginalBody>, Failure> {
    Ok(Json(original::show(&http.app, &who, at.original).await?.into()))
}
