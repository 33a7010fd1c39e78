use super::ChannelAt;
use super::bodies::{HealthShownBody, read_day};
use axum::{Json, extract::State};
use parvis_app::health::{self, SetAsideInput};
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// Of which kind nobody is to be told, until when, and why.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SetAsideForm {
    /// A kind of neglect.
    #[schema(
        pattern = "^(rhythm|unanswered|falling_response|stale_profile|credential|silent_errors|no_keeper|usage_undecided)$"
    )]
    kind: String,
    /// The day on which it is an alarm again, `2027-01-31`: at most a year ahead.
    #[schema(format = Date)]
    until: String,
    /// 1 to 300 characters.
    #[schema(min_length = 1, max_length = 300, pattern = "\\S")]
    reason: String,
}

/// A kind of neglect.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TakeUpForm {
    /// The kind that was set aside.
    #[schema(
        pattern = "^(rhythm|unanswered|falling_response|stale_profile|credential|silent_errors|no_keeper|usage_undecided)$"
    )]
    kind: String,
}

/// Set a kind of neglect aside until a day
///
/// It stays true and is shown; nobody is told of it.
#[utoipa::path(post, path = "/channels/{channel}/health/set-aside", operation_id = "health_set_aside", tag = "health",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    request_body = SetAsideForm,
    responses((status = 200, body = HealthShownBody)))]
pub(crate) async fn set_aside(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ChannelAt>,
    Body(form): Body<SetAsideForm>,
) -> Result<Json<HealthShownBody>, Failure> {
    let input = SetAsideInput {
        kind: form.kind,
        until: read_day("until", &form.until)?,
        reason: form.reason,
    };
    Ok(Json(
        health::set_aside(&http.app, &who, at.channel, &input)
            .await?
            .into(),
    ))
}

/// Take a kind up again before its day
#[utoipa::path(post, path = "/channels/{channel}/health/take-up", operation_id = "health_take_up", tag = "health",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    request_body = TakeUpForm,
    responses((status = 200, body = HealthShownBody)))]
pub(crate) async fn take_up(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ChannelAt>,
    Body(form): Body<TakeUpForm>,
) -> Result<Json<HealthShownBody>, Failure> {
    Ok(Json(
        health::take_up(&http.app, &who, at.channel, &form.kind)
            .await?
            .into(),
    ))
}
