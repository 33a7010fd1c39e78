use super::bodies::{FitInputsBody, FitReasoningBody};
use crate::shapes::instant;
use axum::{Json, extract::State};
use parvis_app::fit;
use parvis_domain::{UiLanguage, Weighing, WeighingId};
use parvis_http::{Failure, Http, Ids, Member, Wanted};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Debug, Deserialize)]
pub(crate) struct WeighingAt {
    weighing: WeighingId,
}

/// One dated answer with everything it was worked out from.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WeighingBody {
    id: String,
    /// A channel's id, or the word of a network.
    place: String,
    name: String,
    network: Option<String>,
    channel: Option<String>,
    /// What somebody chose: `open`, `try`, `keep`, `change_use`, `pause`, `close` or `stay_away`.
    answer: String,
    /// Why, where that isn't what the rules say.
    why: String,
    keeper: Option<String>,
    look_again_on: Option<String>,
    made_by: String,
    made_at: String,
    reasoning: FitReasoningBody,
    inputs: FitInputsBody,
}

impl WeighingBody {
    pub(super) fn of(it: Weighing, language: UiLanguage) -> Self {
        Self {
            id: it.id.to_string(),
            place: it.place,
            name: it.name,
            network: it.network.map(|network| network.to_string()),
            channel: it.channel.map(|id| id.to_string()),
            answer: it.answer.to_string(),
            why: it.why,
            keeper: it.keeper.map(|id| id.to_string()),
            look_again_on: it.look_again_on.map(|day| day.to_string()),
            made_by: it.made_by.to_string(),
            made_at: instant(it.made_at),
            reasoning: it.reasoning.into(),
            inputs: FitInputsBody::of(it.inputs, language),
        }
    }
}

/// Show an answer as it was given
#[utoipa::path(get, path = "/weighings/{weighing}", operation_id = "fits_weighing", tag = "fits",
    params(("workspace" = String, Path), ("weighing" = String, Path)),
    responses((status = 200, body = WeighingBody)))]
pub(crate) async fn weighing(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
    Ids(at): Ids<WeighingAt>,
) -> Result<Json<WeighingBody>, Failure> {
    let found = fit::weighing(&http.app, &who, at.weighing).await?;
    Ok(Json(WeighingBody::of(found, language)))
}
