use super::ChannelAt;
use super::bodies::{HealthShownBody, read_day};
use axum::{Json, extract::State};
use parvis_app::health::{self, PauseInput};
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// Until when a channel rests, and why.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PauseForm {
    /// The day on which its promise holds again, `2027-01-31`: at most a year ahead.
    #[schema(format = Date)]
    until: String,
    /// 1 to 300 characters.
    #[schema(min_length = 1, max_length = 300, pattern = "\\S")]
    reason: String,
}

/// Announce a pause of a channel
///
/// Until that day nothing is promised. Questions still want their answers.
#[utoipa::path(post, path = "/channels/{channel}/health/pause", operation_id = "health_pause", tag = "health",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    request_body = PauseForm,
    responses((status = 200, body = HealthShownBody)))]
pub(crate) async fn pause(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ChannelAt>,
    Body(form): Body<PauseForm>,
) -> Result<Json<HealthShownBody>, Failure> {
    let input = PauseInput {
        until: read_day("until", &form.until)?,
        reason: form.reason,
    };
    Ok(Json(
        health::pause(&http.app, &who, at.channel, &input).await?.into(),
    ))
}

/// End a pause before its day
#[utoipa::path(post, path = "/channels/{channel}/health/resume", operation_id = "health_resume", tag = "health",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    responses((status = 200, body = HealthShownBody)))]
pub(crate) async fn resume(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ChannelAt>,
) -> Result<Json<HealthShownBody>, Failure> {
    Ok(Json(health::resume(&http.app, &who, at.channel).await?.into()))
}
