use super::to_change;
use crate::{Acting, App, Result};
use parvis_domain::{Action, Fact, FactId};
use parvis_store::fact;
use serde_json::json;

/// Says that somebody looked today, and that it is still so. Nothing is put in doubt by that.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn check(app: &App, who: &Acting, id: FactId) -> Result<Fact> {
    app.allowed_here(who, Action::FactManage)?;

    let mut tx = app.begin().await?;
    let before = to_change(&mut tx, who, id).await?;
    let after = Fact {
        checked_on: super::today(app, who),
        changed_by: Some(who.user.id),
        version: before.version + 1,
        ..before
    };
    fact::put(&mut tx, who.place(), &after).await?;
    let detail = json!({ "name": after.network, "checked": after.says.en });
    app.trace(&mut tx, who, Action::FactManage, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(after)
}
