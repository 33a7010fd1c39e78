use super::RevisionAt;
use crate::originals::OriginalBody;
use axum::{Json, extract::State};
use parvis_app::revision;
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What whoever steps back has seen.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RestoreForm {
    /// The working copy's version that is to be replaced; 409 with the code `working-copy-moved-on` when it was
    /// saved since.
    version: Option<i64>,
}

/// Bring a saved state back into the working copy
///
/// What stands there is kept as a revision first. Readers see no difference until it is published.
#[utoipa::path(post, path = "/originals/{original}/revisions/{revision}/restore", operation_id = "revisions_restore",
    tag = "revisions",
    params(("workspace" = String, Path), ("original" = String, Path), ("revision" = String, Path)),
    request_body = RestoreForm,
    responses((status = 200, body = OriginalBody)))]
pub(crate) async fn restore(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<RevisionAt>,
    Body(form): Body<RestoreForm>,
) -> Result<Json<OriginalBody>, Failure> {
    let view = revision::restore(&http.app, &who, at.original, at.revision, form.version).await?;
    Ok(Json(view.into()))
}
