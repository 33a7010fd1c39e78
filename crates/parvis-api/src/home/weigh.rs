use super::bodies::HomeBody;
use axum::{Json, extract::State};
use parvis_app::home;
use parvis_http::{Failure, Http, Member, Wanted};

/// Give the workspace's own blog a place among the channels
///
/// So that it is weighed by the same yardstick. Where it has one already, nothing changes.
#[utoipa::path(post, path = "/home/weigh", operation_id = "home_weigh", tag = "home",
    params(("workspace" = String, Path)),
    responses((status = 200, body = HomeBody)))]
pub(crate) async fn weigh(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
) -> Result<Json<HomeBody>, Failure> {
    let view = home::weigh(&http.app, &who).await?;
    Ok(Json(HomeBody::of(view, language)))
}
