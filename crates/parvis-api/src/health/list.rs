use super::bodies::HealthBody;
use axum::{Json, extract::State};
use parvis_app::{Problem, health};
use parvis_http::{Failure, Http, Member, Query};
use serde::Deserialize;
use utoipa::IntoParams;

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct HealthQuery {
    /// Only channels in this state: `well`, `watch`, `neglected`, `unknown`, `paused`, `left`.
    #[param(pattern = "^(well|watch|neglected|unknown|paused|left)$")]
    state: Option<String>,
}

/// How each channel is doing
///
/// As the watch said last. A channel that it hasn't seen yet isn't there.
#[utoipa::path(get, path = "/health", operation_id = "health_list", tag = "health",
    params(("workspace" = String, Path), HealthQuery),
    responses((status = 200, body = Vec<HealthBody>)))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
    Query(query): Query<HealthQuery>,
) -> Result<Json<Vec<HealthBody>>, Failure> {
    let state = query.state.map(|word| word.parse()).transpose();
    let state = state.map_err(|_| Problem::field("state", "health-state-unknown"))?;
    let told = health::list(&http.app, &who, state).await?;
    Ok(Json(told.into_iter().map(Into::into).collect()))
}
