use super::{MessageView, view};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, MessageId, WrongMessageMove};
use parvis_store::{delivery, message};
use serde_json::json;

/// Tries again to send an answer that failed, at once and under the key it has; of one that is unconfirmed, looks
/// again first.
///
/// # Errors
/// `answer-wrong-state`, `message-not-an-answer`; `publication-busy` while the worker is at it; `not-found`; `denied`.
pub async fn retry(app: &App, who: &Acting, id: MessageId) -> Result<MessageView> {
    app.allowed_here(who, Action::MessageAnswer)?;

    let mut tx = app.begin().await?;
    let missing = || Problem::not_found("message");
    let seen = message::by_id(&mut tx, who.place(), id)
        .await?
        .ok_or_else(missing)?;
    let answer = seen.answer.ok_or(WrongMessageMove::NotAnAnswer)?;
    // The delivery is taken first, as the worker takes it.
    let sending = delivery::for_update(&mut tx, who.place(), answer.delivery_id).await?;
    let mut sending = sending.ok_or_else(|| Problem::internal("an answer without its delivery"))?;
    let mut it = message::for_update(&mut tx, who.place(), id)
        .await?
        .ok_or_else(missing)?;
    it.retry()?;
    sending.revive(app.now())?;
    delivery::update(&mut tx, &sending).await?;
    message::update(&mut tx, who.place(), &it).await?;
    app.trace(
        &mut tx,
        who,
        Action::MessageAnswer,
        id.uuid(),
        json!({ "retry": sending.id }),
    )
    .await?;
    tx.commit().await?;
    app.bell.notify_one();
    let mut shown = view(app, who.place(), vec![it]).await?;
    shown.pop().ok_or_else(missing)
}
