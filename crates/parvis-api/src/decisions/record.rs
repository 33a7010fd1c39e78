use super::bodies::DecisionBody;
use super::forms::DecisionForm;
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::decision;
use parvis_http::{Body, Failure, Http, Member};

/// Record a decision
///
/// One that stands in the place of an earlier one keeps it, and both say so.
#[utoipa::path(post, path = "/decisions", operation_id = "decisions_record", tag = "decisions",
    params(("workspace" = String, Path)),
    request_body = DecisionForm,
    responses((status = 201, body = DecisionBody)))]
pub(crate) async fn record(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<DecisionForm>,
) -> Result<(StatusCode, Json<DecisionBody>), Failure> {
    let made = decision::record(&http.app, &who, &form.read()?).await?;
    let shown = decision::show(&http.app, &who, made.id).await?;
    Ok((StatusCode::CREATED, Json(shown.into())))
}
