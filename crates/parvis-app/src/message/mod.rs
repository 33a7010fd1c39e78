//! What is said in conversations: heard, judged, answered.

mod answer;
mod hear;
mod hide;
mod known;
mod let_through;
mod retry;
mod sending;
mod show;
mod view;
mod withdraw;

pub use answer::{AnswerInput, answer};
pub use hide::hide;
pub use let_through::let_through;
pub use retry::retry;
pub use show::show;
pub use view::{MessageView, html, plain_line};
pub use withdraw::withdraw;

pub(crate) use hear::{Ear, Road, conversation_of, hear, network};
pub(crate) use sending::{
    consider_sending, consider_withdrawing, found_absent, heard_of_sending, heard_of_withdrawing,
};
pub(crate) use view::view;

use crate::{Problem, Result};
use parvis_domain::{AnswerState, ConversationId, Message, MessageId, WorkspaceId, WrongMessageMove};
use parvis_store::{Tx, delivery, message};

impl From<WrongMessageMove> for Problem {
    fn from(wrong: WrongMessageMove) -> Self {
        Self::conflict(wrong.code()).because(wrong)
    }
}

/// A message that nobody else may change until the transaction ends. Where its conversation is changed too, that one is
/// taken first.
async fn locked(tx: &mut Tx, workspace: WorkspaceId, id: MessageId) -> Result<Message> {
    let message = message::for_update(tx, workspace, id).await?;
    message.ok_or(Problem::not_found("message"))
}

/// Whether what stands as `remote_id` is an answer of ours whose sending isn't settled yet: its key is in the
/// network's identity of it.
async fn answers_under_way(
    tx: &mut Tx,
    workspace: WorkspaceId,
    conversation: ConversationId,
    remote_id: &str,
) -> Result<bool> {
    for message in message::unsettled(&mut *tx, workspace, conversation).await? {
        let Some(answer) = &message.answer else { continue };
        debug_assert!(matches!(
            answer.state,
            AnswerState::Sending | AnswerState::Unconfirmed
        ));
        let parts = delivery::parts(&mut *tx, workspace, answer.delivery_id).await?;
        if parts.iter().any(|part| remote_id.ends_with(&part.key)) {
            return Ok(true);
        }
    }
    Ok(false)
}
