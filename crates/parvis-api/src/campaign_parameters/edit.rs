use super::{CampaignRuleBody, OfChannel};
use axum::{Json, extract::State};
use parvis_app::campaign_parameter::{self, EditInput};
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What the links in a channel's pieces are to carry: all of it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CampaignRuleForm {
    /// The version it was read at.
    version: i64,
    /// Whether they carry anything.
    active: bool,
    /// `utm_source`: 1 to 100 characters.
    #[schema(min_length = 1, max_length = 100, pattern = "\\S")]
    source: String,
    /// `utm_medium`: 1 to 100 characters.
    #[schema(min_length = 1, max_length = 100, pattern = "\\S")]
    medium: String,
    /// `utm_content`: at most 100 characters.
    #[schema(max_length = 100)]
    content: Option<String>,
    /// `utm_term`: at most 100 characters.
    #[schema(max_length = 100)]
    term: Option<String>,
    /// Hosts beside our own home whose links carry them too: at most 20. Of an address the host is taken.
    #[serde(default)]
    #[schema(max_items = 20)]
    hosts: Vec<String>,
}

/// Say what the links in a channel's pieces carry
///
/// Holds for what is frozen for sending from then on; what is planned or out stays as it is. 409 `changed-meanwhile` when
/// somebody else did since; the present version is in `extra`.
#[utoipa::path(put, path = "/channels/{channel}/campaign-parameters", operation_id = "campaign_parameters_edit", tag = "channels",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    request_body = CampaignRuleForm,
    responses((status = 200, body = CampaignRuleBody)))]
pub(crate) async fn edit(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<OfChannel>,
    Body(form): Body<CampaignRuleForm>,
) -> Result<Json<CampaignRuleBody>, Failure> {
    let input = EditInput {
        version: form.version,
        active: form.active,
        source: form.source,
        medium: form.medium,
        content: form.content.unwrap_or_default(),
        term: form.term.unwrap_or_default(),
        hosts: form.hosts,
    };
    let view = campaign_parameter::edit(&http.app, &who, at.channel, &input).await?;
    Ok(Json(view.into()))
}
