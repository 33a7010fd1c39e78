use super::MessageAt;
use crate::conversations::MessageBody;
use axum::{Json, extract::State};
use parvis_app::message;
use parvis_http::{Failure, Http, Ids, Member, Wanted};

/// Let a message appear under its original
///
/// Its author is trusted from then on: their next ones appear by themselves.
#[utoipa::path(post, path = "/messages/{message}/let-through", operation_id = "messages_let_through", tag = "messages",
    params(("workspace" = String, Path), ("message" = String, Path)),
    responses((status = 200, body = MessageBody)))]
pub(crate) async fn let_through(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<MessageAt>,
    Wanted(language): Wanted,
) -> Result<Json<MessageBody>, Failure> {
    let view = message::let_through(&http.app, &who, at.message).await?;
    Ok(Json(MessageBody::of(view, language)))
}
