use super::NoticeAt;
use axum::{extract::State, http::StatusCode};
use parvis_app::notice;
use parvis_http::{Failure, Http, Ids, Member};

/// Say that a notice hasn’t been read
#[utoipa::path(post, path = "/notices/{notice}/unread", operation_id = "notices_unread", tag = "notices",
    params(("workspace" = String, Path), ("notice" = String, Path)),
    responses((status = 204)))]
pub(crate) async fn unread(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<NoticeAt>,
) -> Result<StatusCode, Failure> {
    notice::mark(&http.app, &who, at.notice, false).await?;
    Ok(StatusCode::NO_CONTENT)
}
