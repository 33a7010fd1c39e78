use super::StrategyRevisionAt;
use super::bodies::{ReturnNoteBody, StrategyChangeBody};
use axum::{Json, extract::State};
use parvis_app::strategy;
use parvis_http::{Failure, Http, Ids, Member};
use serde::Serialize;
use utoipa::ToSchema;

/// What returning to an earlier state would change.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ForeseenBody {
    /// The revision that is present now; send it back when you do it.
    number: i64,
    changes: Vec<StrategyChangeBody>,
    /// What would not be as it was then.
    notes: Vec<ReturnNoteBody>,
}

/// Say what returning to an earlier state would change
///
/// Changes nothing.
#[utoipa::path(get, path = "/strategy/revisions/{revision}/return", operation_id = "strategy_foresee", tag = "strategy",
    params(("workspace" = String, Path), ("revision" = String, Path)),
    responses((status = 200, body = ForeseenBody)))]
pub(crate) async fn foresee(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<StrategyRevisionAt>,
) -> Result<Json<ForeseenBody>, Failure> {
    let foreseen = strategy::foresee(&http.app, &who, at.revision).await?;
    Ok(Json(ForeseenBody {
        number: foreseen.number,
        changes: foreseen.changes.into_iter().map(Into::into).collect(),
        notes: foreseen.notes.into_iter().map(Into::into).collect(),
    }))
}
