use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, FactId};
use parvis_store::fact;
use serde_json::json;

/// Takes away what the workspace says of a fact: what is shipped holds again, and what was its own is gone.
///
/// # Errors
/// `not-found` where the workspace says nothing; `denied`.
pub async fn restore(app: &App, who: &Acting, id: FactId) -> Result<()> {
    app.allowed_here(who, Action::FactManage)?;

    let mut tx = app.begin().await?;
    let own = fact::for_update(&mut tx, who.place(), id).await?;
    let own = own.ok_or(Problem::not_found("fact"))?;
    fact::delete(&mut tx, who.place(), id).await?;
    let detail = json!({ "deleted": own.says.en, "network": own.network });
    app.trace(&mut tx, who, Action::FactManage, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(())
}
