use crate::{App, Result};
use parvis_domain::SessionId;
use parvis_store::session;

/// Ends a session.
pub async fn sign_out(app: &App, id: SessionId) -> Result<()> {
    let mut tx = app.begin().await?;
    session::delete(&mut tx, id).await?;
    tx.commit().await?;
    Ok(())
}
