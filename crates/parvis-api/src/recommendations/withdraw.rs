use super::RecommendationAt;
use super::bodies::RecommendationBody;
use axum::{Json, extract::State};
use parvis_app::recommendation;
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// Why advice is taken back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WithdrawalForm {
    /// At most 1,000 characters; may be left out.
    #[serde(default)]
    #[schema(max_length = 1000)]
    reason: String,
    version: i64,
}

/// Take advice back
///
/// Before it is answered. Its links say so from then on.
#[utoipa::path(post, path = "/recommendations/{recommendation}/withdraw", operation_id = "recommendations_withdraw",
    tag = "recommendations",
    params(("workspace" = String, Path), ("recommendation" = String, Path)),
    request_body = WithdrawalForm,
    responses((status = 200, body = RecommendationBody)))]
pub(crate) async fn withdraw(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<RecommendationAt>,
    Body(form): Body<WithdrawalForm>,
) -> Result<Json<RecommendationBody>, Failure> {
    let id = at.recommendation;
    recommendation::withdraw(&http.app, &who, id, form.version, &form.reason).await?;
    let shown = recommendation::show(&http.app, &who, id).await?;
    Ok(Json(RecommendationBody::of(shown, http.app.now())))
}
