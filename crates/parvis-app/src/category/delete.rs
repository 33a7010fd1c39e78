use super::in_use;
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, CategoryId};
use parvis_store::former_slug::{self, Paged};
use parvis_store::{category, original};
use serde_json::json;

/// Takes away a section that no original is in.
///
/// # Errors
/// `not-found`; `category-in-use` while an original is in it, whatever its state; `denied`.
pub async fn delete(app: &App, who: &Acting, id: CategoryId) -> Result<()> {
    app.allowed_here(who, Action::CategoryManage)?;

    let mut tx = app.begin().await?;
    let before = category::by_id(&mut tx, who.place(), id)
        .await?
        .ok_or(Problem::not_found("category"))?;
    let count = original::count_in_category(&mut tx, who.place(), id).await?;
    if count > 0 {
        return Err(in_use(count));
    }
    category::delete(&mut tx, who.place(), id).await?;
    former_slug::forget(&mut tx, who.place(), Paged::Category, id.uuid()).await?;
    let detail = json!({ "deleted": before.name });
    app.trace(&mut tx, who, Action::CategoryManage, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(())
}
