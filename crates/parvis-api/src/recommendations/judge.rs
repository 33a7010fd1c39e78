use super::RecommendationAt;
use super::bodies::RecommendationBody;
use crate::evidence::EvidenceForm;
use axum::{Json, extract::State};
use parvis_app::recommendation::{self, JudgementInput};
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// Whether advice held.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct JudgementForm {
    /// `yes`, `in_part`, `no` or `cannot_tell`.
    #[schema(pattern = "^(yes|in_part|no|cannot_tell)$")]
    held: String,
    /// Why, in a sentence: 1 to 1,000 characters.
    #[schema(min_length = 1, max_length = 1000, pattern = "\\S")]
    says: String,
    #[serde(default)]
    evidence: Vec<EvidenceForm>,
    version: i64,
}

/// Say whether advice held
///
/// From the day on that was fixed when it was made; 409 `judge-early` before.
#[utoipa::path(post, path = "/recommendations/{recommendation}/judge", operation_id = "recommendations_judge",
    tag = "recommendations",
    params(("workspace" = String, Path), ("recommendation" = String, Path)),
    request_body = JudgementForm,
    responses((status = 200, body = RecommendationBody)))]
pub(crate) async fn judge(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<RecommendationAt>,
    Body(form): Body<JudgementForm>,
) -> Result<Json<RecommendationBody>, Failure> {
    let input = JudgementInput {
        held: form.held,
        says: form.says,
        evidence: form.evidence.into_iter().map(Into::into).collect(),
        version: form.version,
    };
    recommendation::judge(&http.app, &who, at.recommendation, &input).await?;
    let shown = recommendation::show(&http.app, &who, at.recommendation).await?;
    Ok(Json(RecommendationBody::of(shown, http.app.now())))
}
