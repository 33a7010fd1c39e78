use super::MessageAt;
use crate::conversations::MessageBody;
use axum::{Json, extract::State};
use parvis_app::message;
use parvis_http::{Failure, Http, Ids, Member, Wanted};

/// Show a hidden message again
///
/// Says nothing about its author's next ones.
#[utoipa::path(post, path = "/messages/{message}/show", operation_id = "messages_show", tag = "messages",
    params(("workspace" = String, Path), ("message" = String, Path)),
    responses((status = 200, body = MessageBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<MessageAt>,
    Wanted(language): Wanted,
) -> Result<Json<MessageBody>, Failure> {
    let view = message::show(&http.app, &who, at.message).await?;
    Ok(Json(MessageBody::of(view, language)))
}
