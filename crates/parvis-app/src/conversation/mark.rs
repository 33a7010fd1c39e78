use super::locked;
use crate::{Acting, App, Result};
use parvis_domain::{Action, Conversation, ConversationId};
use parvis_store::conversation;
use serde_json::json;

/// Marks a conversation as read, or as unread, for everybody who looks after the inbox. Asking twice is no fault.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn mark(app: &App, who: &Acting, id: ConversationId, unread: bool) -> Result<Conversation> {
    app.allowed_here(who, Action::ConversationMark)?;

    let mut tx = app.begin().await?;
    let mut it = locked(&mut tx, who.place(), id).await?;
    if it.mark(unread) {
        conversation::update(&mut tx, who.place(), &it).await?;
        app.trace(
            &mut tx,
            who,
            Action::ConversationMark,
            id.uuid(),
            json!({ "unread": unread }),
        )
        .await?;
        tx.commit().await?;
    }
    Ok(it)
}
