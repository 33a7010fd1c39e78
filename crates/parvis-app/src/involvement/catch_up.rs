use super::deed::words;
use super::follow;
use crate::{App, Result};
use parvis_domain::{Cursor, WorkspaceId};
use parvis_store::{audit, involvement};

/// Entries read in one transaction.
const AT_ONCE: u32 = 200;

/// Reads what stood in a workspace's trail before involvement was kept up with it. Once it has been done it does nothing.
pub(crate) async fn catch_up(app: &App, place: WorkspaceId) -> Result<()> {
    if involvement::is_caught_up(&app.store, place).await? {
        return Ok(());
    }
    let words = words();
    let mut after: Option<Cursor> = None;
    loop {
        let page = audit::of_actions(&app.store, place, &words, after.as_ref(), AT_ONCE).await?;
        let mut tx = app.begin().await?;
        involvement::hold(&mut tx, place).await?;
        for entry in &page.items {
            follow(&mut tx, place, entry).await?;
        }
        if page.next.is_none() {
            involvement::note_caught_up(&mut tx, place, app.now()).await?;
        }
        tx.commit().await?;
        if page.next.is_none() {
            return Ok(());
        }
        after = page.next;
    }
}
