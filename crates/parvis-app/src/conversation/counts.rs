use crate::{Acting, App, Result};
use parvis_domain::Action;
use parvis_store::conversation;

pub use parvis_store::conversation::InboxCounts;

/// What the inbox holds.
///
/// # Errors
/// `denied`.
pub async fn counts(app: &App, who: &Acting) -> Result<InboxCounts> {
    app.allowed_here(who, Action::ConversationRead)?;
    Ok(conversation::counts(&app.store, who.place()).await?)
}
