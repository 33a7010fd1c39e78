use super::TagBody;
use axum::{Json, extract::State};
use parvis_app::tag;
use parvis_http::{Failure, Http, Member};

/// List the public topics
///
/// By name.
#[utoipa::path(get, path = "/tags", operation_id = "tags_list", tag = "tags",
    params(("workspace" = String, Path)),
    responses((status = 200, body = [TagBody])))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
) -> Result<Json<Vec<TagBody>>, Failure> {
    let found = tag::list(&http.app, &who).await?;
    Ok(Json(found.into_iter().map(Into::into).collect()))
}
