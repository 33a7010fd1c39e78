use super::MessageAt;
use crate::conversations::MessageBody;
use axum::{Json, extract::State};
use parvis_app::message;
use parvis_http::{Failure, Http, Ids, Member, Wanted};

/// Remove an answer of ours from where it stands
///
/// The worker does; `answer.withdrawing` says that it is at it.
#[utoipa::path(post, path = "/messages/{message}/withdraw", operation_id = "messages_withdraw", tag = "messages",
    params(("workspace" = String, Path), ("message" = String, Path)),
    responses((status = 200, body = MessageBody)))]
pub(crate) async fn withdraw(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<MessageAt>,
    Wanted(language): Wanted,
) -> Result<Json<MessageBody>, Failure> {
    let view = message::withdraw(&http.app, &who, at.message).await?;
    Ok(Json(MessageBody::of(view, language)))
}
