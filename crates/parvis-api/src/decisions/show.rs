use super::DecisionAt;
use super::bodies::DecisionBody;
use axum::{Json, extract::State};
use parvis_app::decision;
use parvis_http::{Failure, Http, Ids, Member};

/// Show a decision
///
/// With the chain it stands in, both ways, and every look at it.
#[utoipa::path(get, path = "/decisions/{decision}", operation_id = "decisions_show", tag = "decisions",
    params(("workspace" = String, Path), ("decision" = String, Path)),
    responses((status = 200, body = DecisionBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<DecisionAt>,
) -> Result<Json<DecisionBody>, Failure> {
    Ok(Json(decision::show(&http.app, &who, at.decision).await?.into()))
}
