use super::{MessageView, locked, view};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, MessageId};
use parvis_store::{message, site};
use serde_json::json;

/// Keeps a message off the site, and what answers it. It stays where it was written, and can be shown again. Asking
/// twice is no fault.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn hide(app: &App, who: &Acting, id: MessageId) -> Result<MessageView> {
    app.allowed_here(who, Action::MessageHide)?;

    let (now, mut tx) = (app.now(), app.begin().await?);
    let mut it = locked(&mut tx, who.place(), id).await?;
    let before = it.state();
    if it.hide(who.user.id, now) {
        message::update(&mut tx, who.place(), &it).await?;
        site::touch(&mut tx, who.place(), now).await?;
        app.trace(
            &mut tx,
            who,
            Action::MessageHide,
            id.uuid(),
            json!({ "before": before }),
        )
        .await?;
        tx.commit().await?;
    }
    let mut shown = view(app, who.place(), vec![it]).await?;
    shown.pop().ok_or(Problem::not_found("message"))
}
