use super::FactAt;
use axum::{extract::State, http::StatusCode};
use parvis_app::fact;
use parvis_http::{Failure, Http, Ids, Member};

/// Take away what the workspace says of a fact
///
/// What is shipped holds again; what was the workspace's own is gone.
#[utoipa::path(delete, path = "/facts/{fact}", operation_id = "facts_restore", tag = "facts",
    params(("workspace" = String, Path), ("fact" = String, Path)),
    responses((status = 204)))]
pub(crate) async fn restore(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<FactAt>,
) -> Result<StatusCode, Failure> {
    fact::restore(&http.app, &who, at.fact).await?;
    Ok(StatusCode::NO_CONTENT)
}
