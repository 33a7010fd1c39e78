use super::AppearanceAt;
use axum::{extract::State, http::StatusCode};
use parvis_app::appearance;
use parvis_http::{Failure, Http, Ids, Member};

/// Strike out something that the rest of the house says
#[utoipa::path(delete, path = "/appearances/{appearance}", operation_id = "appearances_delete", tag = "appearances",
    params(("workspace" = String, Path), ("appearance" = String, Path)),
    responses((status = 204)))]
pub(crate) async fn delete(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<AppearanceAt>,
) -> Result<StatusCode, Failure> {
    appearance::delete(&http.app, &who, at.appearance).await?;
    Ok(StatusCode::NO_CONTENT)
}
