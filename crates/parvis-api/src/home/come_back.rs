use super::bodies::HomeBody;
use axum::{Json, extract::State};
use parvis_app::home;
use parvis_http::{Failure, Http, Member, Wanted};

/// Say that the originals live on the workspace's own site again
///
/// What was read from elsewhere stays, leads where it led, and is read no more. Asking twice is no fault.
#[utoipa::path(delete, path = "/home", operation_id = "home_come_back", tag = "home",
    params(("workspace" = String, Path)),
    responses((status = 200, body = HomeBody)))]
pub(crate) async fn come_back(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
) -> Result<Json<HomeBody>, Failure> {
    let view = home::come_back(&http.app, &who).await?;
    Ok(Json(HomeBody::of(view, language)))
}
