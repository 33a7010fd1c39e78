use super::TrialBody;
use crate::grounds::GroundsForm;
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::trial::{self, OpenInput};
use parvis_domain::ChannelId;
use parvis_http::{Body, Failure, Http, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What is to be tried, and by what one will tell.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TrialForm {
    /// Where: a channel that wasn't left.
    #[schema(value_type = uuid::Uuid)]
    channel: Option<ChannelId>,
    /// At most 500 characters.
    #[serde(default)]
    #[schema(max_length = 500)]
    why: String,
    /// `conversations`, `responses_per_piece`, `followers`, `visits` or `by_hand`.
    #[serde(default)]
    #[schema(
        required = true,
        pattern = "^(conversations|responses_per_piece|followers|visits|by_hand)$"
    )]
    metric: String,
    /// How much there is to be by the end; left out where a person judges.
    #[schema(minimum = 0.01, maximum = 1e9)]
    at_least: Option<f64>,
    /// The criterion in words: at most 300 characters, and needed where a person judges.
    #[serde(default)]
    #[schema(max_length = 300)]
    sentence: String,
    /// What it may cost at most.
    #[schema(minimum = 0, maximum = 10000)]
    hours_most: Option<f64>,
    /// 1 to 52.
    #[serde(default)]
    #[schema(minimum = 1, maximum = 52, required = true)]
    weeks: u32,
    /// On whose advice.
    #[serde(default)]
    grounds: GroundsForm,
}

/// Begin to try a channel
///
/// The criterion is fixed from then on.
#[utoipa::path(post, path = "/trials", operation_id = "trials_open", tag = "trials",
    params(("workspace" = String, Path)),
    request_body = TrialForm,
    responses((status = 201, body = TrialBody)))]
pub(crate) async fn open(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<TrialForm>,
) -> Result<(StatusCode, Json<TrialBody>), Failure> {
    let input = OpenInput {
        channel: form.channel,
        why: form.why,
        metric: form.metric,
        at_least: form.at_least,
        sentence: form.sentence,
        hours_most: form.hours_most,
        weeks: form.weeks,
        grounds: form.grounds.read(),
    };
    let opened = trial::open(&http.app, &who, &input).await?;
    Ok((StatusCode::CREATED, Json(opened.into())))
}
