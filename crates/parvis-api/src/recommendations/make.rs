use super::bodies::RecommendationBody;
use super::forms::RecommendationForm;
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::recommendation;
use parvis_http::{Body, Failure, Http, Member};

/// Advise something
///
/// Somebody must be asked: members, a client, or both. On which day it will be judged, and by what, is fixed now.
#[utoipa::path(post, path = "/recommendations", operation_id = "recommendations_make", tag = "recommendations",
    params(("workspace" = String, Path)),
    request_body = RecommendationForm,
    responses((status = 201, body = RecommendationBody)))]
pub(crate) async fn make(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<RecommendationForm>,
) -> Result<(StatusCode, Json<RecommendationBody>), Failure> {
    let made = recommendation::make(&http.app, &who, &form.read()?).await?;
    let shown = recommendation::show(&http.app, &who, made.id).await?;
    let body = RecommendationBody::of(shown, http.app.now());
    Ok((StatusCode::CREATED, Json(body)))
}
