use super::MessageAt;
use crate::conversations::MessageBody;
use axum::{Json, extract::State};
use parvis_app::message;
use parvis_http::{Failure, Http, Ids, Member, Wanted};

/// Try again to send an answer
///
/// Under the key it has; of one that is unconfirmed, it is looked for first.
#[utoipa::path(post, path = "/messages/{message}/retry", operation_id = "messages_retry", tag = "messages",
    params(("workspace" = String, Path), ("message" = String, Path)),
    responses((status = 200, body = MessageBody)))]
pub(crate) async fn retry(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<MessageAt>,
    Wanted(language): Wanted,
) -> Result<Json<MessageBody>, Failure> {
    let view = message::retry(&http.app, &who, at.message).await?;
    Ok(Json(MessageBody::of(view, language)))
}
