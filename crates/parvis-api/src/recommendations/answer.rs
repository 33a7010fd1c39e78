use super::bodies::RecommendationBody;
use super::{AdviceAnswerForm, RecommendationAt};
use axum::{Json, extract::State};
use parvis_app::recommendation;
use parvis_http::{Body, Failure, Http, Ids, Member};

/// Answer advice
///
/// As one of those who are asked, or as a lead. The answer can be changed until a decision rests on it.
#[utoipa::path(post, path = "/recommendations/{recommendation}/answer", operation_id = "recommendations_answer",
    tag = "recommendations",
    params(("workspace" = String, Path), ("recommendation" = String, Path)),
    request_body = AdviceAnswerForm,
    responses((status = 200, body = RecommendationBody)))]
pub(crate) async fn answer(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<RecommendationAt>,
    Body(form): Body<AdviceAnswerForm>,
) -> Result<Json<RecommendationBody>, Failure> {
    recommendation::answer(&http.app, &who, at.recommendation, &form.into()).await?;
    let shown = recommendation::show(&http.app, &who, at.recommendation).await?;
    Ok(Json(RecommendationBody::of(shown, http.app.now())))
}
