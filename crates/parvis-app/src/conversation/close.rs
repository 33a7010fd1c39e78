use super::locked;
use crate::{Acting, App, Result};
use parvis_domain::{Action, Conversation, ConversationId};
use parvis_store::conversation;
use serde_json::json;

/// Says that a conversation wants nothing more; it is read, too. A new message opens it again. Asking twice is no fault.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn close(app: &App, who: &Acting, id: ConversationId) -> Result<Conversation> {
    app.allowed_here(who, Action::ConversationClose)?;

    let mut tx = app.begin().await?;
    let mut it = locked(&mut tx, who.place(), id).await?;
    if it.close(app.now()) {
        conversation::update(&mut tx, who.place(), &it).await?;
        app.trace(&mut tx, who, Action::ConversationClose, id.uuid(), json!({}))
            .await?;
        tx.commit().await?;
    }
    Ok(it)
}
