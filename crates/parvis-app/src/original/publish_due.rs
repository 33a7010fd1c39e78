use super::publish::{frozen, put_before_readers};
use crate::{App, By, Problem, Result, search};
use parvis_domain::{Action, Due, OriginalId, WorkspaceId};
use parvis_store::{original, site};
use serde_json::json;

/// As many are looked at in one go; the next go takes the rest.
const AT_ONCE: u32 = 200;

/// What became of what was due.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DueReport {
    /// Went live.
    pub published: Vec<(WorkspaceId, OriginalId)>,
    /// Was more than six hours late, and waits for a person.
    pub held: Vec<(WorkspaceId, OriginalId)>,
    /// Couldn't be moved: the cause is in the log, and the next go tries again.
    pub failed: Vec<(WorkspaceId, OriginalId)>,
}

/// Puts every scheduled original whose time has come before readers, in every workspace; what is more than six
/// hours late is held for a person. For the worker; several may run at once.
pub async fn publish_due(app: &App) -> Result<DueReport> {
    let mut report = DueReport::default();
    for (place, id) in original::due(&app.store, app.now(), AT_ONCE).await? {
        // One that can't be moved doesn't keep the others waiting.
        match settle(app, place, id).await {
            Ok(Due::Now) => report.published.push((place, id)),
            Ok(Due::TooLate) => report.held.push((place, id)),
            Ok(Due::No) => {}
            Err(problem) => {
                tracing::error!(workspace = %place, original = %id, code = problem.code, cause = ?problem.source, "a scheduled original could not be published");
                report.failed.push((place, id));
            }
        }
    }
    Ok(report)
}

async fn settle(app: &App, place: WorkspaceId, id: OriginalId) -> Result<Due> {
    let mut tx = app.begin().await?;
    let Some(mut original) = original::for_update(&mut tx, place, id).await? else {
        return Ok(Due::No);
    };
    let at = app.now();
    // Somebody may have moved it since it was found.
    let due = original.due(at);
    let planned = original.planned;
    let (action, detail) = match due {
        Due::No => return Ok(due),
        Due::TooLate => {
            original.hold(at)?;
            (
                Action::OriginalSchedule,
                json!({ "held": "too_late", "planned": planned }),
            )
        }
        Due::Now => {
            let revision = frozen(&mut tx, place, &original)
                .await?
                .ok_or_else(|| Problem::internal("a scheduled original without its revision"))?;
            put_before_readers(&mut tx, place, &mut original, &revision, at).await?;
            site::touch(&mut tx, place, at).await?;
            let detail = json!({ "revision": revision.head.id, "planned": planned });
            (Action::OriginalPublish, detail)
        }
    };
    original.version += 1;
    original.changed_at = at;
    original::update(&mut tx, place, &original).await?;
    if due == Due::Now {
        search::index(&mut tx, place, &original).await?;
    }
    let worker = By::system();
    app.trace_by(&mut tx, place, &worker, action, Some(id.uuid()), detail)
        .await?;
    tx.commit().await?;
    Ok(due)
}
