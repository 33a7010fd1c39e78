use super::NoticeAt;
use axum::{extract::State, http::StatusCode};
use parvis_app::notice;
use parvis_http::{Failure, Http, Ids, Member};

/// Say that a notice has been read
#[utoipa::path(post, path = "/notices/{notice}/read", operation_id = "notices_read", tag = "notices",
    params(("workspace" = String, Path), ("notice" = String, Path)),
    responses((status = 204)))]
pub(crate) async fn read(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<NoticeAt>,
) -> Result<StatusCode, Failure> {
    notice::mark(&http.app, &who, at.notice, true).await?;
    Ok(StatusCode::NO_CONTENT)
}
