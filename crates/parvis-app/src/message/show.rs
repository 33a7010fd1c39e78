use super::{MessageView, locked, view};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, MessageId};
use parvis_store::{message, site};
use serde_json::json;

/// Shows again what was hidden. Unlike [letting through](super::let_through()) it says nothing about its author's next
/// ones. Asking twice is no fault.
///
/// # Errors
/// `message-gone`, `message-not-for-everybody`, `message-hidden-there`; `not-found`; `denied`.
pub async fn show(app: &App, who: &Acting, id: MessageId) -> Result<MessageView> {
    app.allowed_here(who, Action::MessageLetThrough)?;

    let (now, mut tx) = (app.now(), app.begin().await?);
    let mut it = locked(&mut tx, who.place(), id).await?;
    let before = it.state();
    if it.let_through(who.user.id, now)? {
        message::update(&mut tx, who.place(), &it).await?;
        site::touch(&mut tx, who.place(), now).await?;
        app.trace(
            &mut tx,
            who,
            Action::MessageLetThrough,
            id.uuid(),
            json!({ "before": before }),
        )
        .await?;
        tx.commit().await?;
    }
    let mut shown = view(app, who.place(), vec![it]).await?;
    shown.pop().ok_or(Problem::not_found("message"))
}
