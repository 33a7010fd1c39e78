use super::{RevisionAt, RevisionBody};
use axum::{Json, extract::State};
use parvis_app::revision;
use parvis_http::{Failure, Http, Ids, Member};

/// Show a saved state with its words
#[utoipa::path(get, path = "/originals/{original}/revisions/{revision}", operation_id = "revisions_show",
    tag = "revisions",
    params(("workspace" = String, Path), ("original" = String, Path), ("revision" = String, Path)),
    responses((status = 200, body = RevisionBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<RevisionAt>,
) -> Result<Json<RevisionBody>, Failure> {
    let view = revision::show(&http.app, &who, at.original, at.revision).await?;
    Ok(Json(view.into()))
}
