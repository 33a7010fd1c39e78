use super::CampaignPieceAt;
use axum::{extract::State, http::StatusCode};
use parvis_app::campaign;
use parvis_http::{Failure, Http, Ids, Member};

/// Say that an original belongs to a campaign no more
#[utoipa::path(delete, path = "/campaigns/{campaign}/originals/{original}", operation_id = "campaigns_remove",
    tag = "campaigns",
    params(("workspace" = String, Path), ("campaign" = String, Path), ("original" = String, Path)),
    responses((status = 204)))]
pub(crate) async fn remove(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<CampaignPieceAt>,
) -> Result<StatusCode, Failure> {
    campaign::remove(&http.app, &who, at.campaign, at.original).await?;
    Ok(StatusCode::NO_CONTENT)
}
