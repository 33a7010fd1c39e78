use axum::{Json, extract::State};
use parvis_app::fit::{self, FitRow};
use parvis_http::{Failure, Http, Member};
use serde::Serialize;
use utoipa::ToSchema;

/// A place that is used or considered.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FitRowBody {
    /// A channel's id, or the word of a network.
    place: String,
    name: String,
    network: Option<String>,
    /// The channel, where we are there.
    channel: Option<String>,
    /// What was answered last; null where nobody has weighed it.
    answer: Option<String>,
    /// What the rules said then.
    worked_out: Option<String>,
    /// The rule that decided.
    rule: Option<String>,
    /// Why something else was chosen.
    why: String,
    weighed_at: Option<String>,
    /// The answer that was given last.
    weighing: Option<String>,
    keeper: Option<String>,
    look_again_on: Option<String>,
    /// Whether that day has come.
    due: bool,
    /// How many facts it rests on aren't as they were.
    doubts: usize,
    /// The trial that runs there.
    trial: Option<String>,
    trial_ends_on: Option<String>,
}

impl From<FitRow> for FitRowBody {
    fn from(row: FitRow) -> Self {
        let kept = row.weighing.as_ref();
        let fired = kept.and_then(|it| it.reasoning.fired.first());
        Self {
            answer: kept.map(|it| it.answer.to_string()),
            worked_out: kept.map(|it| it.reasoning.answer.to_string()),
            rule: fired.map(|fired| fired.rule.clone()),
            why: kept.map(|it| it.why.clone()).unwrap_or_default(),
            weighing: kept.map(|it| it.id.to_string()),
            weighed_at: kept.map(|it| crate::shapes::instant(it.made_at)),
            look_again_on: kept.and_then(|it| it.look_again_on).map(|day| day.to_string()),
            place: row.key,
            name: row.name,
            network: row.network.map(|network| network.to_string()),
            channel: row.channel.map(|channel| channel.id.to_string()),
            keeper: row.keeper.map(|id| id.to_string()),
            due: row.due,
            doubts: row.doubts,
            trial: row.trial.as_ref().map(|trial| trial.id.to_string()),
            trial_ends_on: row.trial.map(|trial| trial.ends_on.to_string()),
        }
    }
}

/// List the places that are used or considered, with the answers given last
///
/// Those in use first, each by name; a workspace has few.
#[utoipa::path(get, path = "/fits", operation_id = "fits_list", tag = "fits",
    params(("workspace" = String, Path)),
    responses((status = 200, body = [FitRowBody])))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
) -> Result<Json<Vec<FitRowBody>>, Failure> {
    let rows = fit::list(&http.app, &who).await?;
    Ok(Json(rows.into_iter().map(Into::into).collect()))
}
