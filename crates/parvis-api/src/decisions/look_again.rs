use super::DecisionAt;
use super::bodies::DecisionBody;
use axum::{Json, extract::State};
use parvis_app::decision::{self, LookInput};
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What was found on looking again. That a decision is changed is said by recording the new one in its place.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DecisionLookForm {
    /// `holds` or `over`.
    #[schema(pattern = "^(holds|over)$")]
    outcome: String,
    /// Why, in a sentence: 1 to 1,000 characters.
    #[schema(min_length = 1, max_length = 1000, pattern = "\\S")]
    says: String,
    /// On which day to look next; required where it holds.
    #[schema(format = Date)]
    next_on: Option<String>,
    version: i64,
}

/// Look at a decision again
#[utoipa::path(post, path = "/decisions/{decision}/look_again", operation_id = "decisions_look_again",
    tag = "decisions",
    params(("workspace" = String, Path), ("decision" = String, Path)),
    request_body = DecisionLookForm,
    responses((status = 200, body = DecisionBody)))]
pub(crate) async fn look_again(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<DecisionAt>,
    Body(form): Body<DecisionLookForm>,
) -> Result<Json<DecisionBody>, Failure> {
    let input = LookInput {
        outcome: form.outcome,
        says: form.says,
        next_on: form.next_on,
        version: form.version,
    };
    decision::look_again(&http.app, &who, at.decision, &input).await?;
    Ok(Json(decision::show(&http.app, &who, at.decision).await?.into()))
}
