use super::{CampaignAt, CampaignBody};
use axum::{Json, extract::State};
use parvis_app::campaign;
use parvis_http::{Failure, Http, Ids, Member};

/// Show a campaign
///
/// With its originals, where each stands and where it was placed.
#[utoipa::path(get, path = "/campaigns/{campaign}", operation_id = "campaigns_show", tag = "campaigns",
    params(("workspace" = String, Path), ("campaign" = String, Path)),
    responses((status = 200, body = CampaignBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<CampaignAt>,
) -> Result<Json<CampaignBody>, Failure> {
    let view = campaign::show(&http.app, &who, at.campaign).await?;
    Ok(Json(view.into()))
}
