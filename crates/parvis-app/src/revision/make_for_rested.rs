use super::ensure;
use crate::{App, Result};
use parvis_domain::{OriginalId, RevisionReason, WorkspaceId};
use parvis_store::working_copy;
use std::time::Duration;

/// Writing has rested when nobody has saved for this long.
pub const RESTED_AFTER: Duration = Duration::from_mins(10);

/// How many are looked at in one go; the next go takes the rest.
const AT_ONCE: u32 = 100;

/// Makes a revision of each working copy whose writing has rested, in every workspace. For the worker. Gives how
/// many were made.
pub async fn make_for_rested(app: &App) -> Result<usize> {
    let now = app.now();
    // Saved later than now: a clock was wrong then, and nobody can tell how long ago that was.
    let future = now.plus(RESTED_AFTER);
    let found = working_copy::unrevised(&app.store, now.minus(RESTED_AFTER), future, AT_ONCE).await?;
    let mut made = 0;
    for (place, original) in found {
        made += usize::from(make(app, place, original).await?);
    }
    Ok(made)
}

async fn make(app: &App, place: WorkspaceId, original: OriginalId) -> Result<bool> {
    let mut tx = app.begin().await?;
    let Some(mut copy) = working_copy::for_update(&mut tx, place, original).await? else {
        return Ok(false);
    };
    let now = app.now();
    // Somebody may have gone on writing since it was found.
    let rests = now.since(copy.saved_at) >= RESTED_AFTER || copy.saved_at.since(now) > RESTED_AFTER;
    if !rests || copy.revision.is_some() {
        return Ok(false);
    }
    let (_, is_new) = ensure(app, &mut tx, place, &mut copy, RevisionReason::Rested, now).await?;
    tx.commit().await?;
    Ok(is_new)
}
