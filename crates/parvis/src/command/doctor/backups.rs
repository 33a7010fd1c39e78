use super::case::{Case, aside};
use super::finding::{Finding, Looked};
use crate::command::backup::MANIFEST;
use parvis_domain::Timestamp;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

/// Older than this, too much would be lost.
const OLD: Duration = Duration::from_hours(8 * 24);

/// How old the last backup is. Nothing in an instance knows where backups are: one has to be told.
pub(super) async fn look(case: Arc<Case>) -> Looked {
    let Some(folder) = case.told.backups.clone() else {
        return Err(Finding::left_out("backups-untold"));
    };
    let path = folder.clone();
    let newest = aside(move || newest(&path)).await?;
    let newest = newest.map_err(|error| {
        let finding = Finding::unknown("backups-unreadable").path("path", &folder);
        finding.text("why", error.to_string())
    })?;
    let example = format!("parvis backup {}", folder.join("$(date -I)").display());
    let Some((made, at)) = newest else {
        return Ok(vec![
            Finding::wrong("backups-none").path("path", &folder).run(example),
        ]);
    };
    let age = case.now.since(at);
    let finding = if age > OLD {
        Finding::look("backups-old").run(example)
    } else {
        Finding::well("backups-well")
    };
    Ok(vec![finding.path("path", &made).span("span", age)])
}

/// The last whole backup in a folder, by when it became whole.
fn newest(folder: &Path) -> std::io::Result<Option<(PathBuf, Timestamp)>> {
    let mut newest = None;
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        // What isn't whole yet has another name; only what is has this.
        if path.extension().is_some_and(|ending| ending == "unfinished") {
            continue;
        }
        let Ok(seen) = std::fs::metadata(path.join(MANIFEST)) else {
            continue;
        };
        let since = seen.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
        let at = Timestamp::from_micros(i64::try_from(since.as_micros()).unwrap_or(i64::MAX));
        if newest.as_ref().is_none_or(|(_, other)| at > *other) {
            newest = Some((path, at));
        }
    }
    Ok(newest)
}
