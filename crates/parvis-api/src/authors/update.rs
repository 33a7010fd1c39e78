use super::{AuthorAt, AuthorBody, AuthorForm};
use axum::{Json, extract::State};
use parvis_app::author;
use parvis_http::{Body, Failure, Http, Ids, Member};

/// Say anew what a byline is
///
/// Readers see it at once under everything that carries it.
#[utoipa::path(put, path = "/authors/{author}", operation_id = "authors_update", tag = "authors",
    params(("workspace" = String, Path), ("author" = String, Path)),
    request_body = AuthorForm,
    responses((status = 200, body = AuthorBody)))]
pub(crate) async fn update(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<AuthorAt>,
    Body(form): Body<AuthorForm>,
) -> Result<Json<AuthorBody>, Failure> {
    let changed = author::update(&http.app, &who, at.author, &form.into()).await?;
    Ok(Json(changed.into()))
}
