use super::{CampaignBody, CampaignPieceAt};
use axum::{Json, extract::State};
use parvis_app::campaign;
use parvis_http::{Failure, Http, Ids, Member};

/// Say that an original belongs to a campaign
///
/// And to no other: one that belonged to another leaves it.
#[utoipa::path(put, path = "/campaigns/{campaign}/originals/{original}", operation_id = "campaigns_add",
    tag = "campaigns",
    params(("workspace" = String, Path), ("campaign" = String, Path), ("original" = String, Path)),
    responses((status = 200, body = CampaignBody)))]
pub(crate) async fn add(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<CampaignPieceAt>,
) -> Result<Json<CampaignBody>, Failure> {
    let view = campaign::add(&http.app, &who, at.campaign, at.original).await?;
    Ok(Json(view.into()))
}
