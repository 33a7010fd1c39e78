//! Who did what, when.

use crate::{Acting, App, Result};
use parvis_domain::{Action, AuditEntry, Cursor, Page};
use parvis_store::audit;
use uuid::Uuid;

/// The newest entries, a page at a time; of one thing only when `noun_id` is given.
///
/// # Errors
/// `denied`.
pub async fn list(
    app: &App,
    who: &Acting,
    noun_id: Option<Uuid>,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Page<AuditEntry>> {
    app.allowed_here(who, Action::AuditRead)?;
    Ok(audit::list(&app.store, who.place(), noun_id, after, size).await?)
}
