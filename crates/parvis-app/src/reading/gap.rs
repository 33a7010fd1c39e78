use super::pace;
use crate::{App, Result};
use parvis_domain::{Timestamp, WorkspaceId};
use parvis_store::reading;

/// When the first of what is counted in a workspace will lack a reading, unless it is listened to before.
///
/// # Errors
/// When our own store fails.
pub async fn gap_begins(app: &App, workspace: WorkspaceId) -> Result<Option<Timestamp>> {
    let read = reading::last_read(&app.store, workspace).await?;
    let begins = |(read, out): (Timestamp, Timestamp)| {
        let planned = pace::between(read.since(out)) * app.outgoing.patience.listening.last;
        read.plus(planned * 2)
    };
    Ok(read.into_iter().map(begins).min())
}
