use super::ReviewAt;
use super::bodies::ReviewWholeBody;
use axum::{Json, extract::State};
use parvis_app::review;
use parvis_http::{Failure, Http, Ids, Member};

/// Show a review
///
/// Its agenda is what is due by its day; once it is closed, what was due then.
#[utoipa::path(get, path = "/reviews/{review}", operation_id = "reviews_show", tag = "reviews",
    params(("workspace" = String, Path), ("review" = String, Path)),
    responses((status = 200, body = ReviewWholeBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ReviewAt>,
) -> Result<Json<ReviewWholeBody>, Failure> {
    Ok(Json(review::show(&http.app, &who, at.review).await?.into()))
}
