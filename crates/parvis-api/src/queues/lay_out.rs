use super::QueueAt;
use super::bodies::QueueBody;
use axum::{Json, extract::State};
use parvis_app::queue;
use parvis_http::{Failure, Http, Ids, Member, Wanted};

/// Give what waits the next free slots, in its order
///
/// After the slots were changed, or to close up. 409 `queue-without-slots`, `queue-paused`, `queue-full`.
#[utoipa::path(post, path = "/channels/{channel}/queue/lay-out", operation_id = "queues_lay_out", tag = "queues",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    responses((status = 200, body = QueueBody)))]
pub(crate) async fn lay_out(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<QueueAt>,
    Wanted(language): Wanted,
) -> Result<Json<QueueBody>, Failure> {
    let view = queue::lay_out(&http.app, &who, at.channel).await?;
    Ok(Json(QueueBody::of(at.channel, view, language)))
}
