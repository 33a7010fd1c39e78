use super::ProposalAt;
use super::bodies::ProposalBody;
use axum::{Json, extract::State};
use parvis_app::strategy;
use parvis_http::{Failure, Http, Ids, Member};

/// Show a proposed change, and what accepting it would do
#[utoipa::path(get, path = "/strategy/proposals/{proposal}", operation_id = "strategy_proposal", tag = "strategy",
    params(("workspace" = String, Path), ("proposal" = String, Path)),
    responses((status = 200, body = ProposalBody)))]
pub(crate) async fn proposal(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ProposalAt>,
) -> Result<Json<ProposalBody>, Failure> {
    Ok(Json(
        strategy::proposal(&http.app, &who, at.proposal).await?.into(),
    ))
}
