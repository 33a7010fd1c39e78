use crate::{Acting, App, Result};
use parvis_domain::Action;
use parvis_store::home;

/// Has the home read at once; the worker does so within seconds. Asking again, or of our own site, changes nothing.
///
/// # Errors
/// `denied`.
pub async fn read_now(app: &App, who: &Acting) -> Result<()> {
    app.allowed_here(who, Action::HomeRead)?;
    let mut tx = app.begin().await?;
    home::hasten(&mut tx, who.place(), app.now()).await?;
    tx.commit().await?;
    Ok(())
}
