use super::MessageAt;
use crate::conversations::MessageBody;
use axum::{Json, extract::State};
use parvis_app::message;
use parvis_http::{Failure, Http, Ids, Member, Wanted};

/// Keep a message off the site
///
/// And what answers it. It stays where it was written, and can be shown again.
#[utoipa::path(post, path = "/messages/{message}/hide", operation_id = "messages_hide", tag = "messages",
    params(("workspace" = String, Path), ("message" = String, Path)),
    responses((status = 200, body = MessageBody)))]
pub(crate) async fn hide(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<MessageAt>,
    Wanted(language): Wanted,
) -> Result<Json<MessageBody>, Failure> {
    let view = message::hide(&http.app, &who, at.message).await?;
    Ok(Json(MessageBody::of(view, language)))
}
