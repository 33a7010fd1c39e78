use super::RecommendationAt;
use super::bodies::RecommendationBody;
use super::forms::RecommendationForm;
use axum::{Json, extract::State};
use parvis_app::recommendation;
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// Advice as it is to be, and the version it goes on from.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecommendationEditForm {
    version: i64,
    recommendation: RecommendationForm,
}

/// Say advice anew
///
/// As long as nobody has answered it. 409 `advice-changed` when somebody else was faster.
#[utoipa::path(put, path = "/recommendations/{recommendation}", operation_id = "recommendations_edit",
    tag = "recommendations",
    params(("workspace" = String, Path), ("recommendation" = String, Path)),
    request_body = RecommendationEditForm,
    responses((status = 200, body = RecommendationBody)))]
pub(crate) async fn edit(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<RecommendationAt>,
    Body(form): Body<RecommendationEditForm>,
) -> Result<Json<RecommendationBody>, Failure> {
    let input = form.recommendation.read()?;
    recommendation::edit(&http.app, &who, at.recommendation, form.version, &input).await?;
    let shown = recommendation::show(&http.app, &who, at.recommendation).await?;
    Ok(Json(RecommendationBody::of(shown, http.app.now())))
}
