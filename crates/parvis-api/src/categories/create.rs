use super::{CategoryBody, CategoryForm};
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::category;
use parvis_http::{Body, Failure, Http, Member};

/// Make a section of the site
///
/// Readers see it once something in it is live.
#[utoipa::path(post, path = "/categories", operation_id = "categories_create", tag = "categories",
    params(("workspace" = String, Path)),
    request_body = CategoryForm,
    responses((status = 201, body = CategoryBody)))]
pub(crate) async fn create(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<CategoryForm>,
) -> Result<(StatusCode, Json<CategoryBody>), Failure> {
    let made = category::create(&http.app, &who, &form.into()).await?;
    Ok((StatusCode::CREATED, Json(made.into())))
}
