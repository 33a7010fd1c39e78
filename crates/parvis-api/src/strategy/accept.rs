use super::ProposalAt;
use super::bodies::ProposalBody;
use super::edit::side;
use crate::grounds::GroundsForm;
use axum::{Json, extract::State};
use parvis_app::strategy::{self, Acceptance};
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What is said on accepting a proposal.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AcceptForm {
    /// Whose words are taken where the passage changed meanwhile: `mine` are the proposal's, `theirs` what stands there.
    #[schema(pattern = "^(mine|theirs)$")]
    prefer: Option<String>,
    /// To whoever made it: at most 300 characters.
    #[serde(default)]
    #[schema(max_length = 300)]
    answer: String,
    #[serde(default)]
    grounds: GroundsForm,
}

/// Accept a proposed change
///
/// It goes into the strategy as it is now, and makes a revision. 409 with the code `proposal-clashes` when a passage was
/// changed meanwhile and `prefer` is left out: `extra.clashes` has both texts of each.
#[utoipa::path(post, path = "/strategy/proposals/{proposal}/accept", operation_id = "strategy_accept", tag = "strategy",
    params(("workspace" = String, Path), ("proposal" = String, Path)),
    request_body = AcceptForm,
    responses((status = 200, body = ProposalBody)))]
pub(crate) async fn accept(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ProposalAt>,
    Body(form): Body<AcceptForm>,
) -> Result<Json<ProposalBody>, Failure> {
    let given = Acceptance {
        prefer: side(form.prefer)?,
        answer: form.answer,
        grounds: form.grounds.read(),
    };
    Ok(Json(
        strategy::accept(&http.app, &who, at.proposal, &given)
            .await?
            .into(),
    ))
}
