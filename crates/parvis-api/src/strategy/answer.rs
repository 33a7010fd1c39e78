use super::RemarkAt;
use super::bodies::RemarkBody;
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::strategy;
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// An answer to a remark.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RemarkAnswerForm {
    /// 1 to 2,000 characters.
    #[schema(min_length = 1, max_length = 2000, pattern = "\\S")]
    body: String,
}

/// Answer a remark
#[utoipa::path(post, path = "/strategy/remarks/{remark}/answers", operation_id = "strategy_answer", tag = "strategy",
    params(("workspace" = String, Path), ("remark" = String, Path)),
    request_body = RemarkAnswerForm,
    responses((status = 201, body = RemarkBody)))]
pub(crate) async fn answer(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<RemarkAt>,
    Body(form): Body<RemarkAnswerForm>,
) -> Result<(StatusCode, Json<RemarkBody>), Failure> {
    let thread = strategy::answer(&http.app, &who, at.remark, &form.body).await?;
    Ok((StatusCode::CREATED, Json(thread.into())))
}
