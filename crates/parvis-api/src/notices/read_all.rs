use axum::{extract::State, http::StatusCode};
use parvis_app::notice;
use parvis_http::{Failure, Http, Member};

/// Say that every notice has been read
#[utoipa::path(post, path = "/notices/read", operation_id = "notices_read_all", tag = "notices",
    params(("workspace" = String, Path)),
    responses((status = 204)))]
pub(crate) async fn read_all(State(http): State<Http>, Member(who): Member) -> Result<StatusCode, Failure> {
    notice::mark_all(&http.app, &who).await?;
    Ok(StatusCode::NO_CONTENT)
}
