use super::CategoryBody;
use axum::{Json, extract::State};
use parvis_app::category;
use parvis_http::{Failure, Http, Member};

/// List the sections of the site
///
/// In their order.
#[utoipa::path(get, path = "/categories", operation_id = "categories_list", tag = "categories",
    params(("workspace" = String, Path)),
    responses((status = 200, body = [CategoryBody])))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
) -> Result<Json<Vec<CategoryBody>>, Failure> {
    let found = category::list(&http.app, &who).await?;
    Ok(Json(found.into_iter().map(Into::into).collect()))
}
