use axum::{extract::State, http::StatusCode};
use parvis_app::brief;
use parvis_domain::ClientLinkId;
use parvis_http::{Failure, Http, Ids, Member};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub(crate) struct LinkAt {
    link: ClientLinkId,
}

/// Take a client’s link back
///
/// It works no more. What was asked by it stays.
#[utoipa::path(delete, path = "/brief-links/{link}", operation_id = "briefs_revoke", tag = "briefs",
    params(("workspace" = String, Path), ("link" = String, Path)),
    responses((status = 204)))]
pub(crate) async fn revoke(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<LinkAt>,
) -> Result<StatusCode, Failure> {
    brief::revoke(&http.app, &who, at.link).await?;
    Ok(StatusCode::NO_CONTENT)
}
