use super::WaitingAt;
use super::bodies::QueueBody;
use axum::{Json, extract::State};
use parvis_app::queue;
use parvis_http::{Failure, Http, Ids, Member, Wanted};

/// Take something out of a queue
///
/// The publication is given up, its variant stays. What isn't in the queue any more is no fault.
#[utoipa::path(delete, path = "/channels/{channel}/queue/{publication}", operation_id = "queues_take_out", tag = "queues",
    params(("workspace" = String, Path), ("channel" = String, Path), ("publication" = String, Path)),
    responses((status = 200, body = QueueBody)))]
pub(crate) async fn take_out(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<WaitingAt>,
    Wanted(language): Wanted,
) -> Result<Json<QueueBody>, Failure> {
    let view = queue::take_out(&http.app, &who, at.channel, at.publication).await?;
    Ok(Json(QueueBody::of(at.channel, view, language)))
}
