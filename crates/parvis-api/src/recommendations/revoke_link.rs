use super::LinkAt;
use axum::{extract::State, http::StatusCode};
use parvis_app::recommendation;
use parvis_http::{Failure, Http, Ids, Member};

/// Take a client’s link back
///
/// It works no more. What was answered by it stays.
#[utoipa::path(delete, path = "/recommendations/{recommendation}/links/{link}",
    operation_id = "recommendations_revoke_link", tag = "recommendations",
    params(("workspace" = String, Path), ("recommendation" = String, Path), ("link" = String, Path)),
    responses((status = 204)))]
pub(crate) async fn revoke_link(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<LinkAt>,
) -> Result<StatusCode, Failure> {
    recommendation::revoke(&http.app, &who, at.recommendation, at.link).await?;
    Ok(StatusCode::NO_CONTENT)
}
