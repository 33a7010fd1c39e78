use super::bodies::StrategyBody;
use axum::{Json, extract::State};
use parvis_app::strategy;
use parvis_http::{Failure, Http, Member, Wanted};

/// Show the strategy, and how things stand with it
#[utoipa::path(get, path = "/strategy", operation_id = "strategy_show", tag = "strategy",
    params(("workspace" = String, Path)),
    responses((status = 200, body = StrategyBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
) -> Result<Json<StrategyBody>, Failure> {
    let view = strategy::show(&http.app, &who).await?;
    Ok(Json(StrategyBody::of(view, language)))
}
