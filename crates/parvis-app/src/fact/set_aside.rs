use super::to_change;
use crate::{Acting, App, Result};
use parvis_domain::{Action, Fact, FactId};
use parvis_store::fact;
use serde_json::json;

/// Doesn't count on something any more, or does so again. What rested on it is in doubt.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn set_aside(app: &App, who: &Acting, id: FactId, aside: bool) -> Result<Fact> {
    app.allowed_here(who, Action::FactManage)?;

    let mut tx = app.begin().await?;
    let before = to_change(&mut tx, who, id).await?;
    if before.aside == aside {
        return Ok(before);
    }
    let after = Fact {
        aside,
        changed_at: Some(app.now()),
        changed_by: Some(who.user.id),
        version: before.version + 1,
        ..before
    };
    fact::put(&mut tx, who.place(), &after).await?;
    let detail = json!({ "name": after.network, "says": after.says.en, "aside": aside });
    app.trace(&mut tx, who, Action::FactManage, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(after)
}
