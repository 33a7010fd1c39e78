use crate::{App, Problem, Result};
use parvis_domain::WorkspaceId;
use parvis_store::{media, workspace};
use std::time::{Duration, SystemTime};

/// A file is named by its row within seconds; a day leaves room for clocks that don't agree.
const AGE: Duration = Duration::from_hours(24);

/// Removes the files that nothing names: a crash between a file and its row leaves them, or a disk that failed when
/// they should have gone. Says how many there were. Those put within the last day are left alone, as their row may be
/// on its way.
pub async fn sweep(app: &App) -> Result<usize> {
    let now = u64::try_from(app.now().micros()).unwrap_or(0);
    let then = SystemTime::UNIX_EPOCH + Duration::from_micros(now).saturating_sub(AGE);
    let mut swept = app
        .media
        .sweep_unfinished(then)
        .await
        .map_err(Problem::internal)?;
    for place in workspace::list(&app.store).await? {
        swept += sweep_workspace(app, place.id, then).await?;
    }
    if swept > 0 {
        tracing::info!(swept, "removed files that nothing named");
    }
    Ok(swept)
}

async fn sweep_workspace(app: &App, place: WorkspaceId, then: SystemTime) -> Result<usize> {
    // The files first: a row that is written from now on names a younger one.
    let old = app
        .media
        .put_before(place.uuid(), then)
        .await
        .map_err(Problem::internal)?;
    let named = media::files_named(&app.store, place).await?;
    let mut swept = 0;
    for name in old {
        if !named.contains(&name.to_string()) {
            let gone = app.media.delete_put_before(place.uuid(), name, then).await;
            swept += usize::from(gone.map_err(Problem::internal)?);
        }
    }
    Ok(swept)
}
