use super::{MessageView, locked, view};
use crate::outbox::{New, WithdrawPayload, enqueue};
use crate::{Acting, App, Problem, Result};
use parvis_connectors::Remote;
use parvis_domain::{
    Ability, Action, AnswerState, Channel, ChannelObstacle, DeliveryKind, Message, MessageId,
    WrongMessageMove,
};
use parvis_store::{Tx, channel, conversation, delivery, message};
use serde_json::json;

/// Removes an answer of ours from where it stands. Asking twice is no fault.
///
/// # Errors
/// `answer-wrong-state`, `message-not-an-answer`; `answer-not-offered` where the network removes nothing;
/// `channel-disconnected`, `channel-cut-off`; `not-found`; `denied`.
pub async fn withdraw(app: &App, who: &Acting, id: MessageId) -> Result<MessageView> {
    app.allowed_here(who, Action::MessageAnswer)?;

    let mut tx = app.begin().await?;
    let mut it = locked(&mut tx, who.place(), id).await?;
    let answer = it.answer.as_ref().ok_or(WrongMessageMove::NotAnAnswer)?;
    let done = answer.state == AnswerState::Withdrawn;
    if !done && !under_way(&mut tx, who, &it).await? {
        let talk = conversation::by_id(&mut tx, who.place(), it.conversation_id).await?;
        let talk = talk.ok_or(Problem::not_found("conversation"))?;
        let channel = channel::by_id(&mut tx, who.place(), talk.channel_id).await?;
        let channel = channel.ok_or(Problem::not_found("channel"))?;
        open(app, &channel)?;
        set_in_motion(app, &mut tx, who, &channel, &mut it).await?;
        tx.commit().await?;
        app.bell.notify_one();
    }
    let mut shown = view(app, who.place(), vec![it]).await?;
    shown.pop().ok_or(Problem::not_found("message"))
}

async fn under_way(tx: &mut Tx, who: &Acting, it: &Message) -> Result<bool> {
    let Some(id) = it.answer.as_ref().and_then(|answer| answer.withdrawal_id) else {
        return Ok(false);
    };
    let removing = delivery::by_id(tx, who.place(), id).await?;
    Ok(removing.is_some_and(|removing| !removing.state.is_over()))
}

fn open(app: &App, channel: &Channel) -> Result<()> {
    let named = |code| Err(Problem::conflict(code).with("name", channel.name.as_str()));
    match channel.obstacle() {
        Some(ChannelObstacle::Disconnected) => return named("channel-disconnected"),
        Some(ChannelObstacle::CutOff) => return named("channel-cut-off"),
        None => {}
    }
    let connector = app.outgoing.connectors.of(channel);
    if connector.is_ok_and(|connector| connector.capabilities(channel.facts()).can(Ability::Withdraw)) {
        return Ok(());
    }
    named("answer-not-offered")
}

async fn set_in_motion(
    app: &App,
    tx: &mut Tx,
    who: &Acting,
    channel: &Channel,
    it: &mut Message,
) -> Result<()> {
    let remote = it.remote.clone().ok_or(WrongMessageMove::WrongState)?;
    let payload = WithdrawPayload {
        remote: Remote {
            id: remote.id,
            version: remote.version,
            url: remote.url,
        },
    };
    let payload = serde_json::to_string(&payload).map_err(Problem::internal)?;
    let new = New {
        kind: DeliveryKind::WithdrawAnswer,
        subject: it.id.uuid(),
        channel: channel.id,
        payload: &payload,
        run_at: app.now(),
    };
    let delivery = enqueue(app, tx, who.place(), &new).await?;
    it.begin_withdrawing(delivery)?;
    message::update(&mut *tx, who.place(), it).await?;
    let detail = json!({ "withdraw": delivery });
    app.trace(tx, who, Action::MessageAnswer, it.id.uuid(), detail)
        .await?;
    Ok(())
}
