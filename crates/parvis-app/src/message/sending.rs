//! What the worker and an answer have to say to one another while it is being sent, or removed.

use crate::outbox::Outcome;
use crate::{App, Problem, Result};
use parvis_domain::{AnswerState, Channel, ChannelObstacle, Delivery, Message, MessageId, RemoteLink};
use parvis_store::{Tx, channel, conversation, message, site};

/// The message, that nobody else may change until the transaction ends; its conversation is taken first, as by those
/// who hear.
async fn of(tx: &mut Tx, delivery: &Delivery) -> Result<Message> {
    let (workspace, id) = (delivery.workspace_id, MessageId::from_uuid(delivery.subject_id));
    if let Some(seen) = message::by_id(&mut *tx, workspace, id).await? {
        conversation::for_update(&mut *tx, workspace, seen.conversation_id).await?;
    }
    message::for_update(tx, workspace, id)
        .await?
        .ok_or_else(|| Problem::internal("a delivery without its message"))
}

fn state(message: &Message) -> Option<AnswerState> {
    message.answer.as_ref().map(|answer| answer.state)
}

async fn obstacle(tx: &mut Tx, delivery: &Delivery) -> Result<Option<&'static str>> {
    let channel = channel::by_id(tx, delivery.workspace_id, delivery.channel_id).await?;
    Ok(match channel.as_ref().map(Channel::obstacle) {
        None | Some(Some(ChannelObstacle::Disconnected)) => Some("channel-disconnected"),
        Some(Some(ChannelObstacle::CutOff)) => Some("channel-cut-off"),
        Some(None) => None,
    })
}

/// Whether an answer whose delivery was claimed is to be sent now. If not, the delivery says so.
pub(crate) async fn consider_sending(app: &App, tx: &mut Tx, delivery: &mut Delivery) -> Result<bool> {
    let mut answer = of(tx, delivery).await?;
    match state(&answer) {
        Some(AnswerState::Sending | AnswerState::Unconfirmed) if delivery.uncertain => {
            let reason = delivery.reason.clone();
            answer.lose_sight(reason.as_deref().unwrap_or("interrupted"))?;
        }
        Some(AnswerState::Sending) => match obstacle(tx, delivery).await? {
            None => return Ok(true),
            Some(reason) => {
                answer.fail(reason)?;
                delivery.discard(reason, app.now())?;
                message::update(tx, delivery.workspace_id, &answer).await?;
                return Ok(false);
            }
        },
        _ => {
            delivery.cancel(app.now())?;
            return Ok(false);
        }
    }
    message::update(tx, delivery.workspace_id, &answer).await?;
    Ok(true)
}

/// It is known that nothing stands there: it is being sent again.
pub(crate) async fn found_absent(tx: &mut Tx, delivery: &Delivery) -> Result<()> {
    let mut answer = of(tx, delivery).await?;
    if state(&answer) == Some(AnswerState::Unconfirmed) {
        answer.found_absent()?;
        message::update(tx, delivery.workspace_id, &answer).await?;
    }
    Ok(())
}

/// What came of an attempt to send.
pub(crate) async fn heard_of_sending(
    app: &App,
    tx: &mut Tx,
    delivery: &Delivery,
    outcome: &Outcome,
) -> Result<()> {
    let mut answer = of(tx, delivery).await?;
    match outcome {
        Outcome::Stands { remote, .. } => return stands(app, tx, delivery, answer, remote).await,
        Outcome::Failed { why } => answer.fail(&why.code)?,
        Outcome::Unknown { why, .. } | Outcome::Unsettled { why } => answer.lose_sight(&why.code)?,
        Outcome::Later { why, .. } => answer.delay(&why.code)?,
        Outcome::Released | Outcome::Removed => return Ok(()),
    }
    message::update(tx, delivery.workspace_id, &answer).await?;
    Ok(())
}

async fn stands(
    app: &App,
    tx: &mut Tx,
    delivery: &Delivery,
    mut answer: Message,
    remote: &RemoteLink,
) -> Result<()> {
    let workspace = delivery.workspace_id;
    // It may have been heard before it was known here that it stands.
    let heard = message::by_remote(&mut *tx, workspace, answer.conversation_id, &remote.id).await?;
    if let Some(heard) = heard.filter(|heard| heard.id != answer.id) {
        message::delete(&mut *tx, workspace, heard.id).await?;
    }
    answer.stand(remote.clone())?;
    message::update(&mut *tx, workspace, &answer).await?;
    if let Some(mut talk) = conversation::for_update(&mut *tx, workspace, answer.conversation_id).await? {
        talk.speak(app.now());
        conversation::update(&mut *tx, workspace, &talk).await?;
    }
    site::touch(tx, workspace, app.now()).await?;
    Ok(())
}

/// Whether an answer is still to be removed, and that can be tried.
pub(crate) async fn consider_withdrawing(app: &App, tx: &mut Tx, delivery: &mut Delivery) -> Result<bool> {
    let mut answer = of(tx, delivery).await?;
    if state(&answer) != Some(AnswerState::Sent) {
        delivery.cancel(app.now())?;
        return Ok(false);
    }
    let Some(reason) = obstacle(tx, delivery).await? else {
        return Ok(true);
    };
    delivery.discard(reason, app.now())?;
    note(tx, delivery, &mut answer, reason).await?;
    Ok(false)
}

/// What came of an attempt to remove. One that failed leaves the answer where it stands, and says so.
pub(crate) async fn heard_of_withdrawing(
    app: &App,
    tx: &mut Tx,
    delivery: &Delivery,
    outcome: &Outcome,
) -> Result<()> {
    let mut answer = of(tx, delivery).await?;
    match outcome {
        Outcome::Removed => {
            answer.withdraw()?;
            message::update(&mut *tx, delivery.workspace_id, &answer).await?;
            site::touch(tx, delivery.workspace_id, app.now()).await?;
            Ok(())
        }
        Outcome::Failed { why }
        | Outcome::Later { why, .. }
        | Outcome::Unknown { why, .. }
        | Outcome::Unsettled { why } => note(tx, delivery, &mut answer, &why.code).await,
        Outcome::Released | Outcome::Stands { .. } => Ok(()),
    }
}

async fn note(tx: &mut Tx, delivery: &Delivery, answer: &mut Message, reason: &str) -> Result<()> {
    if let Some(it) = &mut answer.answer {
        it.reason = Some(reason.to_owned());
    }
    message::update(tx, delivery.workspace_id, answer).await?;
    Ok(())
}
