use super::ConversationAt;
use axum::{extract::State, http::StatusCode};
use parvis_app::conversation;
use parvis_http::{Failure, Http, Ids, Member};

/// Say that a conversation is done
///
/// It is read, too. A new message opens it again.
#[utoipa::path(post, path = "/conversations/{conversation}/close", operation_id = "conversations_close", tag = "conversations",
    params(("workspace" = String, Path), ("conversation" = String, Path)),
    responses((status = 204)))]
pub(crate) async fn close(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ConversationAt>,
) -> Result<StatusCode, Failure> {
    conversation::close(&http.app, &who, at.conversation).await?;
    Ok(StatusCode::NO_CONTENT)
}
