use super::RemarkThread;
use super::remarks::{body, thread};
use crate::{Acting, App, Checked, Problem, Result};
use parvis_domain::{Action, Remark, RemarkId};
use parvis_store::remark;
use serde_json::json;

/// Answers a remark: 1 to 2,000 characters.
///
/// # Errors
/// `invalid` on `body`; `not-found`; `denied`.
pub async fn answer(app: &App, who: &Acting, id: RemarkId, text: &str) -> Result<RemarkThread> {
    app.allowed_here(who, Action::StrategyRemark)?;
    let mut checked = Checked::new();
    let body = body(&mut checked, text);
    checked.done()?;

    let mut tx = app.begin().await?;
    let to = remark::by_id(&mut tx, who.place(), id)
        .await?
        .filter(|it| it.answers.is_none())
        .ok_or(Problem::not_found("remark"))?;
    let answer = Remark {
        id: RemarkId::next(app.clock.as_ref(), app.dice.as_ref()),
        answers: Some(id),
        body,
        made_by: who.user.id,
        made_at: app.now(),
        settled_by: None,
        settled_at: None,
        ..to
    };
    remark::insert(&mut tx, who.place(), &answer).await?;
    let detail = json!({ "passage": answer.passage.kind, "answered": true });
    app.trace(&mut tx, who, Action::StrategyRemark, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    thread(app, who, id).await
}
