use super::{CampaignRuleBody, OfChannel};
use axum::{Json, extract::State};
use parvis_app::campaign_parameter;
use parvis_http::{Failure, Http, Ids, Member};

/// Show what the links in a channel's pieces carry
#[utoipa::path(get, path = "/channels/{channel}/campaign-parameters", operation_id = "campaign_parameters_show", tag = "channels",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    responses((status = 200, body = CampaignRuleBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<OfChannel>,
) -> Result<Json<CampaignRuleBody>, Failure> {
    let view = campaign_parameter::show(&http.app, &who, at.channel).await?;
    Ok(Json(view.into()))
}
