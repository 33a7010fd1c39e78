use super::{MessageView, locked, view};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, MessageId, MessageState, Trust};
use parvis_store::{account, message, site};
use serde_json::json;

/// Lets a message appear under its original, and trusts its author from then on: their next ones appear by themselves.
/// Asking twice is no fault.
///
/// # Errors
/// `message-gone`, `message-not-for-everybody`, `message-hidden-there`; `not-found`; `denied`.
pub async fn let_through(app: &App, who: &Acting, id: MessageId) -> Result<MessageView> {
    app.allowed_here(who, Action::MessageLetThrough)?;

    let (now, mut tx) = (app.now(), app.begin().await?);
    let mut it = locked(&mut tx, who.place(), id).await?;
    let waited = it.state() == MessageState::Waiting;
    if it.let_through(who.user.id, now)? {
        let trust = Trust {
            since: now,
            by: who.user.id,
        };
        let trusted = waited && account::trust(&mut tx, who.place(), it.account_id, Some(trust)).await?;
        message::update(&mut tx, who.place(), &it).await?;
        site::touch(&mut tx, who.place(), now).await?;
        let detail = json!({ "account": it.account_id, "trusted": trusted });
        app.trace(&mut tx, who, Action::MessageLetThrough, id.uuid(), detail)
            .await?;
        tx.commit().await?;
    }
    let mut shown = view(app, who.place(), vec![it]).await?;
    shown.pop().ok_or(Problem::not_found("message"))
}
