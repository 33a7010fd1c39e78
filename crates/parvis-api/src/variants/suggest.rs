use super::bodies::SuggestionBody;
use axum::{Json, extract::State};
use parvis_app::variant;
use parvis_domain::{ChannelId, OriginalId};
use parvis_http::{Body, Failure, Http, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What a suggestion is wanted for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SuggestForm {
    #[schema(value_type = uuid::Uuid)]
    original: OriginalId,
    #[schema(value_type = uuid::Uuid)]
    channel: ChannelId,
}

/// Suggest a first text for a channel
///
/// From the original's own words, within what the channel takes. Nothing is kept.
#[utoipa::path(post, path = "/variants/suggest", operation_id = "variants_suggest", tag = "variants",
    params(("workspace" = String, Path)),
    request_body = SuggestForm,
    responses((status = 200, body = SuggestionBody)))]
pub(crate) async fn suggest(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<SuggestForm>,
) -> Result<Json<SuggestionBody>, Failure> {
    let suggestion = variant::suggest(&http.app, &who, form.original, form.channel).await?;
    Ok(Json(suggestion.into()))
}
