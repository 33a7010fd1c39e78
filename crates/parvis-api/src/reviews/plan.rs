use super::bodies::{ReviewForm, ReviewWholeBody};
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::review;
use parvis_http::{Body, Failure, Http, Member};

/// Plan a review
#[utoipa::path(post, path = "/reviews", operation_id = "reviews_plan", tag = "reviews",
    params(("workspace" = String, Path)),
    request_body = ReviewForm,
    responses((status = 201, body = ReviewWholeBody)))]
pub(crate) async fn plan(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<ReviewForm>,
) -> Result<(StatusCode, Json<ReviewWholeBody>), Failure> {
    let shown = review::plan(&http.app, &who, &form.read()?).await?;
    Ok((StatusCode::CREATED, Json(shown.into())))
}
