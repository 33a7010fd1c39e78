use super::AuthorAt;
use axum::{extract::State, http::StatusCode};
use parvis_app::author;
use parvis_http::{Failure, Http, Ids, Member};

/// Take away a byline that no original carries
///
/// 409 with the code `author-in-use` while one does, whatever its state.
#[utoipa::path(delete, path = "/authors/{author}", operation_id = "authors_delete", tag = "authors",
    params(("workspace" = String, Path), ("author" = String, Path)),
    responses((status = 204)))]
pub(crate) async fn delete(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<AuthorAt>,
) -> Result<StatusCode, Failure> {
    author::delete(&http.app, &who, at.author).await?;
    Ok(StatusCode::NO_CONTENT)
}
