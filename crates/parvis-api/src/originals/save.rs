use super::OriginalAt;
use super::bodies::WorkingCopyBody;
use super::forms::{CoverForm, content};
use axum::{Json, extract::State};
use parvis_app::original::{self, Save};
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What is being written: all of it, anew.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WorkingCopyForm {
    /// The working copy's version that this goes on from.
    version: i64,
    /// At most 200 characters; a note has none.
    #[schema(max_length = 200)]
    title: String,
    /// At most 400 characters.
    #[schema(max_length = 400)]
    summary: String,
    /// Markdown, at most 1 MiB. Pictures of the library are named `media:{id}`.
    body: String,
    /// The picture that leads it; null for none.
    cover: Option<CoverForm>,
}

/// Save what is being written
///
/// Makes no revision, and readers see no difference. Saving what is there already changes nothing.
///
/// When somebody, or another tab, saved since `version`, nothing is written: 409 with the code
/// `conflict-saved-by-other`, and in `extra` both texts (`mine`, `theirs`), the present `version` to go on from,
/// `saved_by` and `saved_at`.
#[utoipa::path(put, path = "/originals/{original}/working-copy", operation_id = "originals_save", tag = "originals",
    params(("workspace" = String, Path), ("original" = String, Path)),
    request_body = WorkingCopyForm,
    responses((status = 200, body = WorkingCopyBody)))]
pub(crate) async fn save(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<OriginalAt>,
    Body(form): Body<WorkingCopyForm>,
) -> Result<Json<WorkingCopyBody>, Failure> {
    let given = Save {
        version: form.version,
        content: content(form.title, form.summary, form.body, form.cover),
    };
    let saved = original::save(&http.app, &who, at.original, given).await?;
    Ok(Json(WorkingCopyBody::of(saved.copy, &saved.saved_by)))
}
