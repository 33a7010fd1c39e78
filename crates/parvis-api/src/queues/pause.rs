use super::QueueAt;
use super::bodies::QueueBody;
use axum::{Json, extract::State};
use parvis_app::queue;
use parvis_http::{Failure, Http, Ids, Member, Wanted};

/// Pause a channel’s queue
///
/// What waits is held, and nothing is added. Asking twice is no fault.
#[utoipa::path(post, path = "/channels/{channel}/queue/pause", operation_id = "queues_pause", tag = "queues",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    responses((status = 200, body = QueueBody)))]
pub(crate) async fn pause(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<QueueAt>,
    Wanted(language): Wanted,
) -> Result<Json<QueueBody>, Failure> {
    let view = queue::pause(&http.app, &who, at.channel).await?;
    Ok(Json(QueueBody::of(at.channel, view, language)))
}
