use super::ConversationAt;
use axum::{extract::State, http::StatusCode};
use parvis_app::conversation;
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// Whether a conversation has been read.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MarkForm {
    unread: bool,
}

/// Mark a conversation as read or unread
///
/// For everybody who looks after the inbox.
#[utoipa::path(post, path = "/conversations/{conversation}/mark", operation_id = "conversations_mark", tag = "conversations",
    params(("workspace" = String, Path), ("conversation" = String, Path)),
    request_body = MarkForm,
    responses((status = 204)))]
pub(crate) async fn mark(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ConversationAt>,
    Body(form): Body<MarkForm>,
) -> Result<StatusCode, Failure> {
    conversation::mark(&http.app, &who, at.conversation, form.unread).await?;
    Ok(StatusCode::NO_CONTENT)
}
