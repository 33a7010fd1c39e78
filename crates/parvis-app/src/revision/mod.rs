//! Saved states of originals, and the working copy they are made from.

mod ensure;
mod list;
mod make_for_rested;
mod rename;
mod restore;
mod save_named;
mod show;

pub(crate) use ensure::ensure;
pub use list::{RevisionList, list};
pub use make_for_rested::{RESTED_AFTER, make_for_rested};
pub use rename::rename;
pub use restore::restore;
pub use save_named::save_named;
pub use show::{RevisionView, show};

use crate::{Checked, Problem, Result};
use parvis_domain::{OriginalId, RevisionId, WorkspaceId};
use parvis_store::{Db, revision};

/// A revision's name: 1 to 120 characters.
fn checked_name(name: &str) -> Result<String> {
    let mut checked = Checked::new();
    let name = checked.line("name", name, 120);
    checked.done()?;
    Ok(name)
}

/// A revision of this very original.
pub(crate) async fn of_original(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    original: OriginalId,
    id: RevisionId,
) -> Result<parvis_domain::Revision> {
    revision::by_id(db, workspace, id)
        .await?
        .filter(|found| found.head.original == original)
        .ok_or(Problem::not_found("revision"))
}
