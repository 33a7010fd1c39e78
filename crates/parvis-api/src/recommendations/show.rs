use super::RecommendationAt;
use super::bodies::RecommendationBody;
use axum::{Json, extract::State};
use parvis_app::recommendation;
use parvis_http::{Failure, Http, Ids, Member};

/// Show advice
///
/// With what speaks for it as it is now, the links by which it can be answered, and the decisions that rest on it.
#[utoipa::path(get, path = "/recommendations/{recommendation}", operation_id = "recommendations_show",
    tag = "recommendations",
    params(("workspace" = String, Path), ("recommendation" = String, Path)),
    responses((status = 200, body = RecommendationBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<RecommendationAt>,
) -> Result<Json<RecommendationBody>, Failure> {
    let shown = recommendation::show(&http.app, &who, at.recommendation).await?;
    Ok(Json(RecommendationBody::of(shown, http.app.now())))
}
