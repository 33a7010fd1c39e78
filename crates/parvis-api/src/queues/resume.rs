use super::QueueAt;
use super::bodies::QueueBody;
use axum::{Json, extract::State};
use parvis_app::queue;
use parvis_http::{Failure, Http, Ids, Member, Wanted};

/// Let a channel’s queue go on
///
/// What waits takes the next free slots, in its order. Asking twice is no fault.
#[utoipa::path(post, path = "/channels/{channel}/queue/resume", operation_id = "queues_resume", tag = "queues",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    responses((status = 200, body = QueueBody)))]
pub(crate) async fn resume(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<QueueAt>,
    Wanted(language): Wanted,
) -> Result<Json<QueueBody>, Failure> {
    let view = queue::resume(&http.app, &who, at.channel).await?;
    Ok(Json(QueueBody::of(at.channel, view, language)))
}
