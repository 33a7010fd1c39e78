use super::bodies::StrategyBody;
use super::content::StrategyContent;
use crate::grounds::GroundsForm;
use axum::{Json, extract::State};
use parvis_app::strategy::{self, StrategyEdit};
use parvis_app::{Problem, Result as Done};
use parvis_domain::Side;
use parvis_http::{Body, Failure, Http, Member, Wanted};
use serde::Deserialize;
use utoipa::ToSchema;

/// The strategy, written anew.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StrategyForm {
    /// The `number` it goes on from.
    goes_on_from: i64,
    content: StrategyContent,
    /// Whose words are taken where somebody else changed the same passage meanwhile: `mine` or `theirs`. Left out, that is
    /// a conflict.
    #[schema(pattern = "^(mine|theirs)$")]
    prefer: Option<String>,
    /// Why, in a sentence: at most 300 characters.
    #[serde(default)]
    #[schema(max_length = 300)]
    why: String,
    #[serde(default)]
    grounds: GroundsForm,
}

pub(super) fn side(word: Option<String>) -> Done<Option<Side>> {
    let read = word.map(|word| word.parse::<Side>());
    read.transpose()
        .map_err(|_| Problem::field("prefer", "strategy-side-unknown"))
}

/// Change the strategy
///
/// Makes a revision. What others changed meanwhile in other passages stays. 409 with the code `conflict-strategy` when
/// somebody changed the same passage: `extra.clashes` has both texts of each, `mine` and `theirs`.
#[utoipa::path(put, path = "/strategy", operation_id = "strategy_edit", tag = "strategy",
    params(("workspace" = String, Path)),
    request_body = StrategyForm,
    responses((status = 200, body = StrategyBody)))]
pub(crate) async fn edit(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
    Body(form): Body<StrategyForm>,
) -> Result<Json<StrategyBody>, Failure> {
    let given = StrategyEdit {
        goes_on_from: form.goes_on_from,
        content: form.content.read()?,
        prefer: side(form.prefer)?,
        why: form.why,
        grounds: form.grounds.read(),
    };
    let view = strategy::edit(&http.app, &who, &given).await?;
    Ok(Json(StrategyBody::of(view, language)))
}
