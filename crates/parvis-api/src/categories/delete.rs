use super::CategoryAt;
use axum::{extract::State, http::StatusCode};
use parvis_app::category;
use parvis_http::{Failure, Http, Ids, Member};

/// Take away a section that no original is in
///
/// 409 with the code `category-in-use` while one is, whatever its state.
#[utoipa::path(delete, path = "/categories/{category}", operation_id = "categories_delete", tag = "categories",
    params(("workspace" = String, Path), ("category" = String, Path)),
    responses((status = 204)))]
pub(crate) async fn delete(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<CategoryAt>,
) -> Result<StatusCode, Failure> {
    category::delete(&http.app, &who, at.category).await?;
    Ok(StatusCode::NO_CONTENT)
}
