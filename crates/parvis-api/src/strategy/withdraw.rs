use super::ProposalAt;
use super::bodies::ProposalBody;
use axum::{Json, extract::State};
use parvis_app::strategy;
use parvis_http::{Failure, Http, Ids, Member};

/// Take one's own proposal back
#[utoipa::path(post, path = "/strategy/proposals/{proposal}/withdraw", operation_id = "strategy_withdraw", tag = "strategy",
    params(("workspace" = String, Path), ("proposal" = String, Path)),
    responses((status = 200, body = ProposalBody)))]
pub(crate) async fn withdraw(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ProposalAt>,
) -> Result<Json<ProposalBody>, Failure> {
    Ok(Json(
        strategy::withdraw(&http.app, &who, at.proposal).await?.into(),
    ))
}
