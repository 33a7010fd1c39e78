use super::{CategoryAt, CategoryBody, CategoryForm};
use axum::{Json, extract::State};
use parvis_app::category;
use parvis_http::{Body, Failure, Http, Ids, Member};

/// Say anew what a section is
///
/// Readers see it at once.
#[utoipa::path(put, path = "/categories/{category}", operation_id = "categories_update", tag = "categories",
    params(("workspace" = String, Path), ("category" = String, Path)),
    request_body = CategoryForm,
    responses((status = 200, body = CategoryBody)))]
pub(crate) async fn update(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<CategoryAt>,
    Body(form): Body<CategoryForm>,
) -> Result<Json<CategoryBody>, Failure> {
    let changed = category::update(&http.app, &who, at.category, &form.into()).await?;
    Ok(Json(changed.into()))
}
