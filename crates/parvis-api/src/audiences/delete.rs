use super::AudienceAt;
use axum::{extract::State, http::StatusCode};
use parvis_app::audience;
use parvis_http::{Failure, Http, Ids, Member};

/// Take away an audience that no channel names
#[utoipa::path(delete, path = "/audiences/{audience}", operation_id = "audiences_delete", tag = "audiences",
    params(("workspace" = String, Path), ("audience" = String, Path)),
    responses((status = 204)))]
pub(crate) async fn delete(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<AudienceAt>,
) -> Result<StatusCode, Failure> {
    audience::delete(&http.app, &who, at.audience).await?;
    Ok(StatusCode::NO_CONTENT)
}
