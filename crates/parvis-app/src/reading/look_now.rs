use crate::{Acting, App, Result};
use parvis_domain::Action;
use parvis_store::reading;

/// Has every channel of the workspace listened to at once; the worker does so within seconds. Whoever reads the inbox
/// may ask; asking again changes nothing.
///
/// # Errors
/// `denied`.
pub async fn look_now(app: &App, who: &Acting) -> Result<()> {
    app.allowed_here(who, Action::ConversationRead)?;
    let mut tx = app.begin().await?;
    reading::hasten(&mut tx, who.place(), app.now()).await?;
    tx.commit().await?;
    Ok(())
}
