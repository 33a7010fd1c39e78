use super::{CampaignAt, CampaignBody, CampaignForm};
use axum::{Json, extract::State};
use parvis_app::campaign;
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What a campaign is now.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CampaignEditForm {
    /// The version it was read at.
    version: i64,
    campaign: CampaignForm,
}

/// Say anew what a campaign is
///
/// Or that it doesn't take place after all. 409 `changed-meanwhile` when somebody else did since.
#[utoipa::path(put, path = "/campaigns/{campaign}", operation_id = "campaigns_edit", tag = "campaigns",
    params(("workspace" = String, Path), ("campaign" = String, Path)),
    request_body = CampaignEditForm,
    responses((status = 200, body = CampaignBody)))]
pub(crate) async fn edit(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<CampaignAt>,
    Body(form): Body<CampaignEditForm>,
) -> Result<Json<CampaignBody>, Failure> {
    let input = form.campaign.read();
    let view = campaign::edit(&http.app, &who, at.campaign, form.version, &input).await?;
    Ok(Json(view.into()))
}
