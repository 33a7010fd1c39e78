use crate::Result;
use parvis_domain::{Timestamp, Trial, WorkspaceId};
use parvis_store::{Db, trial};

/// The trials whose time is over by `until` and that nobody has closed, the longest overdue first.
///
/// # Errors
/// When the store fails.
pub async fn due(db: impl Into<Db<'_>>, place: WorkspaceId, until: Timestamp) -> Result<Vec<Trial>> {
    Ok(trial::due(db, place, until).await?)
}
