use super::bodies::ProposalBody;
use super::content::StrategyContent;
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::strategy::{self, StrategyProposal};
use parvis_http::{Body, Failure, Http, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// A change that is put to the others.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProposalForm {
    /// The `number` it goes on from.
    goes_on_from: i64,
    /// The whole strategy as it would be.
    content: StrategyContent,
    /// Why, in a sentence: 1 to 300 characters.
    #[schema(min_length = 1, max_length = 300, pattern = "\\S")]
    why: String,
}

/// Propose a change of the strategy
///
/// Nothing changes until somebody accepts it.
#[utoipa::path(post, path = "/strategy/proposals", operation_id = "strategy_propose", tag = "strategy",
    params(("workspace" = String, Path)),
    request_body = ProposalForm,
    responses((status = 201, body = ProposalBody)))]
pub(crate) async fn propose(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<ProposalForm>,
) -> Result<(StatusCode, Json<ProposalBody>), Failure> {
    let given = StrategyProposal {
        goes_on_from: form.goes_on_from,
        content: form.content.read()?,
        why: form.why,
    };
    let view = strategy::propose(&http.app, &who, &given).await?;
    Ok((StatusCode::CREATED, Json(view.into())))
}
