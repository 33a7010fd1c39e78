use super::RevisionBody;
use crate::originals::OriginalAt;
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::revision;
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What to call what is being written.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NamedRevisionForm {
    /// The working copy's version that is meant; 409 with the code `working-copy-moved-on` when it was saved
    /// since.
    version: Option<i64>,
    /// 1 to 120 characters.
    #[schema(min_length = 1, max_length = 120, pattern = "\\S")]
    name: String,
}

/// Keep what is being written under a name
///
/// Makes a revision of the working copy. One that has these very words already gets the name.
#[utoipa::path(post, path = "/originals/{original}/revisions", operation_id = "revisions_save_named",
    tag = "revisions",
    params(("workspace" = String, Path), ("original" = String, Path)),
    request_body = NamedRevisionForm,
    responses((status = 201, body = RevisionBody)))]
pub(crate) async fn save_named(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<OriginalAt>,
    Body(form): Body<NamedRevisionForm>,
) -> Result<(StatusCode, Json<RevisionBody>), Failure> {
    let view = revision::save_named(&http.app, &who, at.original, form.version, &form.name).await?;
    Ok((StatusCode::CREATED, Json(view.into())))
}
