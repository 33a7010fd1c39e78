use super::{FactInput, to_change};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, Fact, FactId};
use parvis_store::fact;
use serde_json::json;

/// Says anew what is known. What was shipped is kept beside it, and can be gone back to.
///
/// # Errors
/// `not-found`; `invalid`; `changed-meanwhile` with the fact's version in `extra`; `denied`.
pub async fn edit(app: &App, who: &Acting, id: FactId, version: i64, input: &FactInput) -> Result<Fact> {
    app.allowed_here(who, Action::FactManage)?;
    let written = input.checked()?;

    let mut tx = app.begin().await?;
    let before = to_change(&mut tx, who, id).await?;
    if before.version != version {
        let extra = json!({ "version": before.version });
        return Err(Problem::conflict("changed-meanwhile").with_extra(extra));
    }
    let after = written.over(&before, app, who);
    fact::put(&mut tx, who.place(), &after).await?;
    let said = |fact: &Fact| json!({ "says": fact.says.en, "figure": fact.figure, "source": fact.source });
    let detail = json!({ "name": after.network, "before": said(&before), "after": said(&after) });
    app.trace(&mut tx, who, Action::FactManage, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(after)
}
