use super::{AppearanceAt, AppearanceBody};
use axum::{Json, extract::State};
use parvis_app::appearance;
use parvis_http::{Failure, Http, Ids, Member};

/// Show something that the rest of the house says
#[utoipa::path(get, path = "/appearances/{appearance}", operation_id = "appearances_show", tag = "appearances",
    params(("workspace" = String, Path), ("appearance" = String, Path)),
    responses((status = 200, body = AppearanceBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<AppearanceAt>,
) -> Result<Json<AppearanceBody>, Failure> {
    let found = appearance::show(&http.app, &who, at.appearance).await?;
    Ok(Json(found.into()))
}
