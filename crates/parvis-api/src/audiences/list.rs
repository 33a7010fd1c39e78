use super::AudienceBody;
use axum::{Json, extract::State};
use parvis_app::audience;
use parvis_http::{Failure, Http, Member};

/// List the audiences
///
/// By name; a workspace has few.
#[utoipa::path(get, path = "/audiences", operation_id = "audiences_list", tag = "audiences",
    params(("workspace" = String, Path)),
    responses((status = 200, body = [AudienceBody])))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
) -> Result<Json<Vec<AudienceBody>>, Failure> {
    let audiences = audience::list(&http.app, &who).await?;
    Ok(Json(audiences.into_iter().map(Into::into).collect()))
}
