use super::bodies::RemarkBody;
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::Problem;
use parvis_app::strategy::{self, RemarkInput};
use parvis_domain::Passage;
use parvis_http::{Body, Failure, Http, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// A note on a passage.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RemarkForm {
    /// `introduction`, `objective`, `usage`, `audience` or `serving`.
    #[schema(pattern = "^(introduction|objective|usage|audience|serving)$")]
    passage: String,
    /// Which of them; left out for the introduction.
    #[schema(value_type = Option<uuid::Uuid>)]
    id: Option<uuid::Uuid>,
    /// The words of the introduction it is about.
    #[serde(default)]
    quote: String,
    /// 1 to 2,000 characters.
    #[schema(min_length = 1, max_length = 2000, pattern = "\\S")]
    body: String,
}

/// Note something on a passage of the strategy
///
/// Members see it, nobody else.
#[utoipa::path(post, path = "/strategy/remarks", operation_id = "strategy_remark", tag = "strategy",
    params(("workspace" = String, Path)),
    request_body = RemarkForm,
    responses((status = 201, body = RemarkBody)))]
pub(crate) async fn remark(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<RemarkForm>,
) -> Result<(StatusCode, Json<RemarkBody>), Failure> {
    let kind = form.passage.parse();
    let kind = kind.map_err(|_| Problem::field("passage", "strategy-passage-unknown"))?;
    let given = RemarkInput {
        passage: Passage { kind, id: form.id },
        quote: form.quote,
        body: form.body,
    };
    let thread = strategy::remark(&http.app, &who, &given).await?;
    Ok((StatusCode::CREATED, Json(thread.into())))
}
