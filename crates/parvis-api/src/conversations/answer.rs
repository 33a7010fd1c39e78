use super::{ConversationAt, MessageBody};
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::Problem;
use parvis_app::message::{self, AnswerInput};
use parvis_http::{Body, Failure, Http, Ids, Member, Wanted};
use serde::Deserialize;
use utoipa::ToSchema;

/// An answer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AnswerForm {
    /// The id of the message that is answered; without one, what the conversation hangs from.
    #[serde(default)]
    #[schema(format = Uuid)]
    to: Option<String>,
    /// What it says.
    #[schema(min_length = 1, pattern = "\\S")]
    text: String,
    /// Its language, a tag; without one, that of what is answered.
    #[serde(default)]
    language: Option<String>,
}

impl AnswerForm {
    fn read(self) -> Result<AnswerInput, Problem> {
        let to = self.to.map(|id| id.parse()).transpose();
        let language = self.language.map(|tag| tag.parse()).transpose();
        Ok(AnswerInput {
            to: to.map_err(|_| Problem::field("to", "message-unknown"))?,
            text: self.text,
            language: language.map_err(|_| Problem::field("language", "language-unknown"))?,
        })
    }
}

/// Answer where it was written
///
/// The worker sends it; `answer.state` says how far it has come.
#[utoipa::path(post, path = "/conversations/{conversation}/answers", operation_id = "conversations_answer", tag = "conversations",
    params(("workspace" = String, Path), ("conversation" = String, Path)),
    request_body = AnswerForm,
    responses((status = 201, body = MessageBody)))]
pub(crate) async fn answer(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ConversationAt>,
    Wanted(language): Wanted,
    Body(form): Body<AnswerForm>,
) -> Result<(StatusCode, Json<MessageBody>), Failure> {
    let input = form.read()?;
    let view = message::answer(&http.app, &who, at.conversation, &input).await?;
    Ok((StatusCode::CREATED, Json(MessageBody::of(view, language))))
}
