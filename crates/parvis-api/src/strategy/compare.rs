use super::bodies::StrategyChangeBody;
use axum::{Json, extract::State};
use parvis_app::strategy;
use parvis_http::{Failure, Http, Member, Query};
use serde::Deserialize;
use utoipa::IntoParams;

/// Which two revisions, by their numbers.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Between {
    /// 0, or left out, is before the first.
    #[serde(default)]
    from: i64,
    /// Left out: what stands there now.
    to: Option<i64>,
}

/// Compare two states of the strategy
///
/// Passage by passage: what came, what went, and what says something else.
#[utoipa::path(get, path = "/strategy/changes", operation_id = "strategy_compare", tag = "strategy",
    params(("workspace" = String, Path), Between),
    responses((status = 200, body = [StrategyChangeBody])))]
pub(crate) async fn compare(
    State(http): State<Http>,
    Member(who): Member,
    Query(between): Query<Between>,
) -> Result<Json<Vec<StrategyChangeBody>>, Failure> {
    let changes = strategy::compare(&http.app, &who, between.from, between.to).await?;
    Ok(Json(changes.into_iter().map(Into::into).collect()))
}
