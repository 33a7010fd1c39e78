use super::ConversationAt;
use super::bodies::ConversationWholeBody;
use axum::{Json, extract::State};
use parvis_app::conversation;
use parvis_http::{Failure, Http, Ids, Member, Wanted};

/// Show a conversation
///
/// With every message in it. Looking at it doesn't mark it as read: `conversations_mark` does.
#[utoipa::path(get, path = "/conversations/{conversation}", operation_id = "conversations_show", tag = "conversations",
    params(("workspace" = String, Path), ("conversation" = String, Path)),
    responses((status = 200, body = ConversationWholeBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ConversationAt>,
    Wanted(language): Wanted,
) -> Result<Json<ConversationWholeBody>, Failure> {
    let view = conversation::show(&http.app, &who, at.conversation).await?;
    Ok(Json(ConversationWholeBody::of(view, language)))
}
