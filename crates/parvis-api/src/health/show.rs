use super::ChannelAt;
use super::bodies::HealthShownBody;
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::health;
use parvis_http::{Failure, Http, Ids, Member};

/// How a channel is doing, with its history
#[utoipa::path(get, path = "/channels/{channel}/health", operation_id = "health_show", tag = "health",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    responses((status = 200, body = HealthShownBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ChannelAt>,
) -> Result<Json<HealthShownBody>, Failure> {
    Ok(Json(health::show(&http.app, &who, at.channel).await?.into()))
}

/// Say that one has opened a channel's alarm
///
/// The lead isn't told any more. Asking twice is no fault.
#[utoipa::path(post, path = "/channels/{channel}/health/opened", operation_id = "health_open", tag = "health",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    responses((status = 204)))]
pub(crate) async fn open(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ChannelAt>,
) -> Result<StatusCode, Failure> {
    health::open(&http.app, &who, at.channel).await?;
    Ok(StatusCode::NO_CONTENT)
}
