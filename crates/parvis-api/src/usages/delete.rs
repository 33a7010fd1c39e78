use super::UsageAt;
use axum::{extract::State, http::StatusCode};
use parvis_app::usage;
use parvis_http::{Failure, Http, Ids, Member};

/// Take away a usage that no channel names
#[utoipa::path(delete, path = "/usages/{usage}", operation_id = "usages_delete", tag = "usages",
    params(("workspace" = String, Path), ("usage" = String, Path)),
    responses((status = 204)))]
pub(crate) async fn delete(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<UsageAt>,
) -> Result<StatusCode, Failure> {
    usage::delete(&http.app, &who, at.usage).await?;
    Ok(StatusCode::NO_CONTENT)
}
