use axum::{Json, extract::State};
use parvis_app::notice;
use parvis_http::{Failure, Http, Member};
use serde::Serialize;
use utoipa::ToSchema;

/// How much one is told.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NoticeCountsBody {
    /// What hasn't been read.
    unread: i64,
}

/// Count what one hasn't read
#[utoipa::path(get, path = "/notices/counts", operation_id = "notices_counts", tag = "notices",
    params(("workspace" = String, Path)),
    responses((status = 200, body = NoticeCountsBody)))]
pub(crate) async fn counts(
    State(http): State<Http>,
    Member(who): Member,
) -> Result<Json<NoticeCountsBody>, Failure> {
    let unread = notice::count_unread(&http.app, &who).await?;
    Ok(Json(NoticeCountsBody { unread }))
}
