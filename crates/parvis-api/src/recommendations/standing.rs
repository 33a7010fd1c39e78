use axum::{Json, extract::State};
use parvis_app::recommendation;
use parvis_http::{Failure, Http, Member};
use serde::Serialize;
use utoipa::ToSchema;

/// How advice stands.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AdviceStandingBody {
    /// Waits for an answer.
    waiting: i64,
    /// Of it, waits past its day.
    unanswered: i64,
    /// Is to be judged.
    to_judge: i64,
    /// Waits for the answer of whoever asks.
    asked_of_me: i64,
}

/// Show how advice stands
#[utoipa::path(get, path = "/recommendations/standing", operation_id = "recommendations_standing",
    tag = "recommendations",
    params(("workspace" = String, Path)),
    responses((status = 200, body = AdviceStandingBody)))]
pub(crate) async fn standing(
    State(http): State<Http>,
    Member(who): Member,
) -> Result<Json<AdviceStandingBody>, Failure> {
    let standing = recommendation::standing(&http.app, &who).await?;
    Ok(Json(AdviceStandingBody {
        waiting: standing.waiting,
        unanswered: standing.unanswered,
        to_judge: standing.to_judge,
        asked_of_me: standing.asked_of_me,
    }))
}
