use super::{OriginalAt, OriginalBody, PlannedForm};
use axum::{Json, extract::State};
use parvis_app::original::{self, Schedule};
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// When an original goes live.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ScheduleForm {
    /// The working copy's version that whoever plans has seen; 409 with the code `working-copy-moved-on` when it
    /// was saved since.
    version: Option<i64>,
    planned: PlannedForm,
}

/// Plan when an original goes live
///
/// The working copy is kept as a revision now, and that is what will go live: what is written afterwards waits
/// for another plan or another publication. What was planned already gets the words and the time given.
#[utoipa::path(post, path = "/originals/{original}/schedule", operation_id = "originals_schedule", tag = "originals",
    params(("workspace" = String, Path), ("original" = String, Path)),
    request_body = ScheduleForm,
    responses((status = 200, body = OriginalBody)))]
pub(crate) async fn schedule(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<OriginalAt>,
    Body(form): Body<ScheduleForm>,
) -> Result<Json<OriginalBody>, Failure> {
    let given = Schedule {
        version: form.version,
        planned: form.planned.into(),
    };
    let view = original::schedule(&http.app, &who, at.original, given).await?;
    Ok(Json(view.into()))
}
