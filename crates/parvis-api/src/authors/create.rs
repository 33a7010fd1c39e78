use super::{AuthorBody, AuthorForm};
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::author;
use parvis_http::{Body, Failure, Http, Member};

/// Make a byline
#[utoipa::path(post, path = "/authors", operation_id = "authors_create", tag = "authors",
    params(("workspace" = String, Path)),
    request_body = AuthorForm,
    responses((status = 201, body = AuthorBody)))]
pub(crate) async fn create(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<AuthorForm>,
) -> Result<(StatusCode, Json<AuthorBody>), Failure> {
    let made = author::create(&http.app, &who, &form.into()).await?;
    Ok((StatusCode::CREATED, Json(made.into())))
}
