use super::{TrialAt, TrialBody};
use axum::{Json, extract::State};
use parvis_app::trial::{self, CloseInput};
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// How a trial ends.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CloseTrialForm {
    /// What a person judges, only where the criterion is a sentence: `met`, `missed` or `cannot_tell`.
    #[schema(pattern = "^(met|missed|cannot_tell)$")]
    result: Option<String>,
    /// At most 1,000 characters.
    #[serde(default)]
    #[schema(max_length = 1000)]
    note: String,
    /// What follows: `keep` or `close`.
    #[serde(default)]
    #[schema(required = true, pattern = "^(keep|close)$")]
    then: String,
}

/// End a trial
///
/// What can be counted is counted, not said. Leaving the channel is another deed.
#[utoipa::path(post, path = "/trials/{trial}/close", operation_id = "trials_close", tag = "trials",
    params(("workspace" = String, Path), ("trial" = String, Path)),
    request_body = CloseTrialForm,
    responses((status = 200, body = TrialBody)))]
pub(crate) async fn close(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<TrialAt>,
    Body(form): Body<CloseTrialForm>,
) -> Result<Json<TrialBody>, Failure> {
    let input = CloseInput {
        result: form.result,
        note: form.note,
        then: form.then,
    };
    let closed = trial::close(&http.app, &who, at.trial, &input).await?;
    Ok(Json(closed.into()))
}
