use super::{RevisionAt, RevisionBody};
use axum::{Json, extract::State};
use parvis_app::revision;
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What to call a saved state.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RevisionNameForm {
    /// 1 to 120 characters; null takes the name away.
    #[schema(min_length = 1, max_length = 120, pattern = "\\S")]
    name: Option<String>,
}

/// Give a saved state a name, or take it away
#[utoipa::path(put, path = "/originals/{original}/revisions/{revision}", operation_id = "revisions_rename",
    tag = "revisions",
    params(("workspace" = String, Path), ("original" = String, Path), ("revision" = String, Path)),
    request_body = RevisionNameForm,
    responses((status = 200, body = RevisionBody)))]
pub(crate) async fn rename(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<RevisionAt>,
    Body(form): Body<RevisionNameForm>,
) -> Result<Json<RevisionBody>, Failure> {
    let view = revision::rename(&http.app, &who, at.original, at.revision, form.name.as_deref()).await?;
    Ok(Json(view.into()))
}
