use super::RemarkThread;
use super::remarks::thread;
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, RemarkId};
use parvis_store::remark;
use serde_json::json;

/// Settles a remark, or opens it again. One that stands so already stays as it is.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn settle(app: &App, who: &Acting, id: RemarkId, settled: bool) -> Result<RemarkThread> {
    app.allowed_here(who, Action::StrategyRemark)?;

    let mut tx = app.begin().await?;
    let found = remark::by_id(&mut tx, who.place(), id)
        .await?
        .filter(|it| it.answers.is_none())
        .ok_or(Problem::not_found("remark"))?;
    if found.settled_at.is_some() != settled {
        let by = settled.then(|| (who.user.id, app.now()));
        remark::settle(&mut tx, who.place(), id, by).await?;
        let detail = json!({ "passage": found.passage.kind, "settled": settled });
        app.trace(&mut tx, who, Action::StrategyRemark, id.uuid(), detail)
            .await?;
        tx.commit().await?;
    }
    thread(app, who, id).await
}
