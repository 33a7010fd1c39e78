use super::UsageBody;
use axum::{Json, extract::State};
use parvis_app::usage;
use parvis_http::{Failure, Http, Member};

/// List the usages
///
/// By name; a workspace has few.
#[utoipa::path(get, path = "/usages", operation_id = "usages_list", tag = "usages",
    params(("workspace" = String, Path)),
    responses((status = 200, body = [UsageBody])))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
) -> Result<Json<Vec<UsageBody>>, Failure> {
    let usages = usage::list(&http.app, &who).await?;
    Ok(Json(usages.into_iter().map(Into::into).collect()))
}
