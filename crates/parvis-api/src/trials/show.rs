use super::{TrialAt, TrialBody};
use axum::{Json, extract::State};
use parvis_app::trial;
use parvis_http::{Failure, Http, Ids, Member};

/// Show a trial, with what it brought so far
#[utoipa::path(get, path = "/trials/{trial}", operation_id = "trials_show", tag = "trials",
    params(("workspace" = String, Path), ("trial" = String, Path)),
    responses((status = 200, body = TrialBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<TrialAt>,
) -> Result<Json<TrialBody>, Failure> {
    let seen = trial::show(&http.app, &who, at.trial).await?;
    Ok(Json(seen.into()))
}
