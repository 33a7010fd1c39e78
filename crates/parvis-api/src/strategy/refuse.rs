use super::ProposalAt;
use super::bodies::ProposalBody;
use axum::{Json, extract::State};
use parvis_app::strategy;
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What is said on refusing a proposal.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RefuseForm {
    /// The reason: 1 to 300 characters.
    #[schema(min_length = 1, max_length = 300, pattern = "\\S")]
    answer: String,
}

/// Refuse a proposed change, with a reason
#[utoipa::path(post, path = "/strategy/proposals/{proposal}/refuse", operation_id = "strategy_refuse", tag = "strategy",
    params(("workspace" = String, Path), ("proposal" = String, Path)),
    request_body = RefuseForm,
    responses((status = 200, body = ProposalBody)))]
pub(crate) async fn refuse(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ProposalAt>,
    Body(form): Body<RefuseForm>,
) -> Result<Json<ProposalBody>, Failure> {
    let view = strategy::refuse(&http.app, &who, at.proposal, &form.answer).await?;
    Ok(Json(view.into()))
}
