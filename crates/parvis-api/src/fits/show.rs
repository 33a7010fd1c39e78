use super::PlaceAt;
use super::bodies::{FitInputsBody, FitReasoningBody};
use super::weighing::WeighingBody;
use crate::channels::RhythmBody;
use crate::facts::FactWordsBody;
use axum::{Json, extract::State};
use parvis_app::fit::{self, FitSaid, FitShown};
use parvis_domain::UiLanguage;
use parvis_http::{Failure, Http, Ids, Member, Wanted};
use serde::Serialize;
use utoipa::ToSchema;

/// What was said last time, or what the strategy says: what weighing again begins with.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FitSaidBody {
    name: String,
    network: String,
    usages: Vec<String>,
    home_serves: Vec<String>,
    audience: String,
    audience_source: String,
    reasons: Vec<super::bodies::FitReasonBody>,
    rhythm: Option<RhythmBody>,
    answer_hours: Option<u32>,
    hours_there: Option<f64>,
    money: Option<f64>,
    currency: String,
}

/// A fact that isn't as it was when the newest answer was given.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FactDoubtBody {
    fact: String,
    /// What it said; null for one that nobody knew then.
    then: Option<FactWordsBody>,
    /// What it says; null for one that doesn't hold any more.
    now: Option<FactWordsBody>,
}

/// Whether to be somewhere.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FitBody {
    place: String,
    name: String,
    network: Option<String>,
    channel: Option<String>,
    /// Whether we are there.
    in_use: bool,
    said: FitSaidBody,
    /// What an answer would be worked out from today.
    inputs: FitInputsBody,
    /// Where the rules lead today.
    reasoning: FitReasoningBody,
    /// What was answered, the newest first.
    history: Vec<WeighingBody>,
    doubted: Vec<FactDoubtBody>,
}

impl From<FitSaid> for FitSaidBody {
    #[expect(clippy::cast_precision_loss, reason = "far below what loses a digit")]
    fn from(said: FitSaid) -> Self {
        Self {
            name: said.name,
            network: said.network,
            usages: said.usages.iter().map(ToString::to_string).collect(),
            home_serves: said.home_serves.iter().map(ToString::to_string).collect(),
            audience: said.audience.to_string(),
            audience_source: said.audience_source,
            reasons: said.reasons.into_iter().map(Into::into).collect(),
            rhythm: said.rhythm.map(|(times, per)| {
                let times = u8::try_from(times).unwrap_or(u8::MAX);
                parvis_domain::Rhythm { times, per }.into()
            }),
            answer_hours: said.answer_hours,
            hours_there: said.minutes_there.map(|minutes| f64::from(minutes) / 60.0),
            money: said.cents.map(|cents| cents as f64 / 100.0),
            currency: said.currency,
        }
    }
}

impl FitBody {
    fn of(shown: FitShown, language: UiLanguage) -> Self {
        let in_use = shown.place.in_use().is_some();
        let place = shown.place;
        let doubted = shown.doubted.into_iter().map(|it| FactDoubtBody {
            fact: it.fact.to_string(),
            then: it.then.map(|said| FactWordsBody::of(said, language)),
            now: it.now.map(|said| FactWordsBody::of(said, language)),
        });
        let history = place.history.into_iter();
        Self {
            place: place.key,
            name: place.name,
            network: place.network.map(|network| network.to_string()),
            channel: place.channel.map(|channel| channel.id.to_string()),
            in_use,
            said: shown.said.into(),
            inputs: FitInputsBody::of(shown.inputs, language),
            reasoning: shown.reasoning.into(),
            history: history.map(|it| WeighingBody::of(it, language)).collect(),
            doubted: doubted.collect(),
        }
    }
}

/// Show whether to be somewhere, and why
///
/// A place is a channel, by its id, or a network, by its word, whether anybody has thought of it before or not.
#[utoipa::path(get, path = "/fits/{place}", operation_id = "fits_show", tag = "fits",
    params(("workspace" = String, Path), ("place" = String, Path)),
    responses((status = 200, body = FitBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
    Ids(at): Ids<PlaceAt>,
) -> Result<Json<FitBody>, Failure> {
    let shown = fit::show(&http.app, &who, &at.place).await?;
    Ok(Json(FitBody::of(shown, language)))
}
