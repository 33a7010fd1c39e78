use super::{CampaignAt, CampaignBody};
use axum::{Json, extract::State};
use parvis_app::campaign;
use parvis_http::{Failure, Http, Ids, Member};

/// Show what the links in a channel's pieces carry
#[utoipa::path(get, path = "/channels/{channel}/campaign", operation_id = "campaigns_show", tag = "channels",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    responses((status = 200, body = CampaignBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<CampaignAt>,
) -> Result<Json<CampaignBody>, Failure> {
    let view = campaign::show(&http.app, &who, at.channel).await?;
    Ok(Json(view.into()))
}
