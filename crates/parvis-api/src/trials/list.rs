use super::TrialBody;
use axum::{Json, extract::State};
use parvis_app::{Problem, trial};
use parvis_http::{Failure, Http, Member, Query};
use serde::Deserialize;
use utoipa::IntoParams;

/// Which trials to list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Filter {
    /// On this channel only, by its id.
    #[param(format = Uuid)]
    channel: Option<String>,
}

/// List what is tried and was tried
///
/// The newest first, and at most two hundred.
#[utoipa::path(get, path = "/trials", operation_id = "trials_list", tag = "trials",
    params(("workspace" = String, Path), Filter),
    responses((status = 200, body = [TrialBody])))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
    Query(filter): Query<Filter>,
) -> Result<Json<Vec<TrialBody>>, Failure> {
    let channel = filter.channel.map(|id| id.parse()).transpose();
    let channel = channel.map_err(|_| Problem::field("channel", "filter-unreadable"))?;
    let trials = trial::list(&http.app, &who, channel).await?;
    Ok(Json(trials.into_iter().map(Into::into).collect()))
}
