use super::bodies::HomeBody;
use axum::{Json, extract::State};
use parvis_app::home;
use parvis_http::{Failure, Http, Member, Wanted};

/// Show where the originals live
#[utoipa::path(get, path = "/home", operation_id = "home_show", tag = "home",
    params(("workspace" = String, Path)),
    responses((status = 200, body = HomeBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
) -> Result<Json<HomeBody>, Failure> {
    let view = home::show(&http.app, &who).await?;
    Ok(Json(HomeBody::of(view, language)))
}
