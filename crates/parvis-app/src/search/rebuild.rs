use super::index;
use crate::{App, Result};
use parvis_domain::{OriginalId, WorkspaceId};
use parvis_store::{original, search};
use parvis_text::search::ANALYSIS;

/// As many are read at once.
const AT_ONCE: u32 = 100;

/// Makes findable what isn't yet, in every workspace: what was live before there was a search, what was indexed as an
/// older program took words apart, what carries another name now, and messages that came in. For the worker; nothing
/// of it changes what may be found. Gives how much was done.
pub async fn rebuild(app: &App) -> Result<usize> {
    let (mut done, mut last) = (0, Vec::new());
    loop {
        let mut found = search::outdated(&app.store, ANALYSIS, AT_ONCE).await?;
        found.extend(search::astray(&app.store, AT_ONCE).await?);
        // What can't be put right is left alone until the next time.
        if found.is_empty() || found == last {
            break;
        }
        for (place, id) in &found {
            anew(app, *place, *id).await?;
        }
        done += found.len();
        last = found;
    }
    loop {
        let found = search::unread_messages(&app.store, AT_ONCE).await?;
        if found.is_empty() {
            break;
        }
        let mut tx = app.begin().await?;
        for message in &found {
            search::read_message(&mut tx, message).await?;
        }
        tx.commit().await?;
        done += found.len();
    }
    Ok(done)
}

async fn anew(app: &App, place: WorkspaceId, id: OriginalId) -> Result<()> {
    let mut tx = app.begin().await?;
    match original::for_update(&mut tx, place, id).await? {
        Some(original) => index(&mut tx, place, &original).await?,
        None => {
            search::remove(&mut tx, place, id).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}
