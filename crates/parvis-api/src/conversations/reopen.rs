use super::ConversationAt;
use axum::{extract::State, http::StatusCode};
use parvis_app::conversation;
use parvis_http::{Failure, Http, Ids, Member};

/// Open a conversation again
#[utoipa::path(post, path = "/conversations/{conversation}/reopen", operation_id = "conversations_reopen", tag = "conversations",
    params(("workspace" = String, Path), ("conversation" = String, Path)),
    responses((status = 204)))]
pub(crate) async fn reopen(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ConversationAt>,
) -> Result<StatusCode, Failure> {
    conversation::reopen(&http.app, &who, at.conversation).await?;
    Ok(StatusCode::NO_CONTENT)
}
