use super::StrategyRevisionAt;
use super::bodies::{ReturnNoteBody, StrategyBody};
use crate::grounds::GroundsForm;
use axum::{Json, extract::State};
use parvis_app::strategy::{self, Restore};
use parvis_http::{Body, Failure, Http, Ids, Member, Wanted};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What is said on returning to an earlier state.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReturnForm {
    /// The revision that was present when one looked.
    number: i64,
    /// Why, in a sentence: at most 300 characters.
    #[serde(default)]
    #[schema(max_length = 300)]
    why: String,
    #[serde(default)]
    grounds: GroundsForm,
}

/// The strategy after returning.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReturnedBody {
    strategy: StrategyBody,
    /// What isn't as it was then.
    notes: Vec<ReturnNoteBody>,
}

/// Return to an earlier state of the strategy
///
/// Makes a new revision. A channel that came later keeps what it serves, with the usage and the audience it names. 409
/// with the code `strategy-moved-on` when somebody changed the strategy since `number`.
#[utoipa::path(post, path = "/strategy/revisions/{revision}/return", operation_id = "strategy_restore", tag = "strategy",
    params(("workspace" = String, Path), ("revision" = String, Path)),
    request_body = ReturnForm,
    responses((status = 200, body = ReturnedBody)))]
pub(crate) async fn restore(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
    Ids(at): Ids<StrategyRevisionAt>,
    Body(form): Body<ReturnForm>,
) -> Result<Json<ReturnedBody>, Failure> {
    let given = Restore {
        number: form.number,
        why: form.why,
        grounds: form.grounds.read(),
    };
    let restored = strategy::restore(&http.app, &who, at.revision, &given).await?;
    Ok(Json(ReturnedBody {
        strategy: StrategyBody::of(restored.view, language),
        notes: restored.notes.into_iter().map(Into::into).collect(),
    }))
}
