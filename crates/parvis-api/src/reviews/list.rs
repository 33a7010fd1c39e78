use super::bodies::ReviewBody;
use axum::{Json, extract::State};
use parvis_app::review;
use parvis_http::{Failure, Http, Member};

/// List the reviews
///
/// The latest hundred, the last day first.
#[utoipa::path(get, path = "/reviews", operation_id = "reviews_list", tag = "reviews",
    params(("workspace" = String, Path)),
    responses((status = 200, body = Vec<ReviewBody>)))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
) -> Result<Json<Vec<ReviewBody>>, Failure> {
    let reviews = review::list(&http.app, &who).await?;
    Ok(Json(reviews.into_iter().map(Into::into).collect()))
}
