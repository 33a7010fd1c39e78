use axum::{Json, extract::State};
use parvis_app::conversation;
use parvis_http::{Failure, Http, Member};
use serde::Serialize;
use utoipa::ToSchema;

/// What the inbox holds.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InboxCountsBody {
    /// Conversations that are open.
    open: i64,
    /// Conversations that nobody has looked at since the last message.
    unread: i64,
    /// Messages that wait to be let through or hidden.
    waiting: i64,
    /// Answers of ours that failed, or of which nothing is known.
    stuck: i64,
}

/// Count what the inbox holds
#[utoipa::path(get, path = "/conversations/counts", operation_id = "conversations_counts", tag = "conversations",
    params(("workspace" = String, Path)),
    responses((status = 200, body = InboxCountsBody)))]
pub(crate) async fn counts(
    State(http): State<Http>,
    Member(who): Member,
) -> Result<Json<InboxCountsBody>, Failure> {
    let counts = conversation::counts(&http.app, &who).await?;
    Ok(Json(InboxCountsBody {
        open: counts.open,
        unread: counts.unread,
        waiting: counts.waiting,
        stuck: counts.stuck,
    }))
}
