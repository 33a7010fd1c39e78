use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, ResponsibilityId};
use parvis_store::responsibility;
use serde_json::json;

/// Takes what was said of a subject off the map.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn remove(app: &App, who: &Acting, id: ResponsibilityId) -> Result<()> {
    app.allowed_here(who, Action::ResponsibilityManage)?;
    let known = responsibility::list(&app.store, who.place()).await?;
    let known = known.into_iter().find(|one| one.id == id);
    let known = known.ok_or(Problem::not_found("responsibility"))?;
    let mut tx = app.begin().await?;
    if !responsibility::delete(&mut tx, who.place(), id).await? {
        return Err(Problem::not_found("responsibility"));
    }
    let detail = json!({ "deleted": known.subject.name });
    app.trace(&mut tx, who, Action::ResponsibilityManage, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(())
}
