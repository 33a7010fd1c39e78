use super::{BriefView, RequestInput, ask::said, keep, open, show};
use crate::{Acting, App, By, Problem, Result};
use parvis_domain::{Action, BriefId, BriefState};
use serde_json::json;

/// Says anew what is asked for, as long as it hasn't been answered.
///
/// # Errors
/// `not-found`; `invalid` as in [`ask`](super::ask); `changed-meanwhile`; `brief-answered`; `denied`.
pub async fn edit(
    app: &App,
    who: &Acting,
    id: BriefId,
    version: i64,
    input: &RequestInput,
) -> Result<BriefView> {
    let mut tx = app.begin().await?;
    let mut brief = open(&mut tx, who.place(), id, version).await?;
    app.allowed(who, Action::BriefEdit, &who.context_of_asker(&brief))?;
    // What an answer was given to stays as it was, whoever would change it.
    if brief.was_answered() || brief.state != BriefState::Asked {
        return Err(Problem::conflict("brief-answered"));
    }
    let request = input.checked(app, &who.workspace).await?;
    if request == brief.request {
        tx.rollback().await?;
        return show(app, who, id).await;
    }
    let before = said(&brief.request);
    brief.request = request;
    brief.version += 1;
    brief.changed_at = app.now();
    let detail = json!({ "before": before, "after": said(&brief.request) });
    let by = By::user(&who.user);
    keep(
        app,
        &mut tx,
        who.place(),
        &by,
        (Action::BriefEdit, &brief),
        detail,
    )
    .await?;
    tx.commit().await?;
    show(app, who, id).await
}
