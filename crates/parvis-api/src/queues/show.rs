use super::QueueAt;
use super::bodies::QueueBody;
use axum::{Json, extract::State};
use parvis_app::queue;
use parvis_http::{Failure, Http, Ids, Member, Wanted};

/// See a channel’s slots and its queue
///
/// And where each piece that waits would stand if the queue were laid out anew.
#[utoipa::path(get, path = "/channels/{channel}/queue", operation_id = "queues_show", tag = "queues",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    responses((status = 200, body = QueueBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<QueueAt>,
    Wanted(language): Wanted,
) -> Result<Json<QueueBody>, Failure> {
    let view = queue::show(&http.app, &who, at.channel).await?;
    Ok(Json(QueueBody::of(at.channel, view, language)))
}
