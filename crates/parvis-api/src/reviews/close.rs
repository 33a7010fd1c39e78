use super::ReviewAt;
use super::bodies::ReviewWholeBody;
use axum::{Json, extract::State};
use parvis_app::review;
use parvis_http::{Failure, Http, Ids, Member};

/// Close a review's minutes
///
/// Agenda and minutes stay as they are. Of a regular one, the next is planned; it is in `followed_by`.
#[utoipa::path(post, path = "/reviews/{review}/close", operation_id = "reviews_close", tag = "reviews",
    params(("workspace" = String, Path), ("review" = String, Path)),
    responses((status = 200, body = ReviewWholeBody)))]
pub(crate) async fn close(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ReviewAt>,
) -> Result<Json<ReviewWholeBody>, Failure> {
    Ok(Json(review::close(&http.app, &who, at.review).await?.into()))
}
