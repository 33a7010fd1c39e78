use super::AuthorBody;
use axum::{Json, extract::State};
use parvis_app::author;
use parvis_http::{Failure, Http, Member};

/// List the bylines
///
/// By name.
#[utoipa::path(get, path = "/authors", operation_id = "authors_list", tag = "authors",
    params(("workspace" = String, Path)),
    responses((status = 200, body = [AuthorBody])))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
) -> Result<Json<Vec<AuthorBody>>, Failure> {
    let found = author::list(&http.app, &who).await?;
    Ok(Json(found.into_iter().map(Into::into).collect()))
}
