use super::MOST;
use crate::{Acting, App, Checked, Problem, Result};
use parvis_domain::{Action, OriginalId};
use parvis_store::{campaign_parameter, original};
use serde_json::json;

/// Calls the campaign of an original, and so of its variants, by a name: at most 100 characters. An empty one gives it
/// the word in its address again.
///
/// # Errors
/// `not-found`; `original-trashed`; `invalid`; `denied`.
pub async fn name(app: &App, who: &Acting, id: OriginalId, name: &str) -> Result<Option<String>> {
    let mut checked = Checked::new();
    let name = checked.optional_line("name", name, MOST);
    checked.done()?;
    let name = Some(name).filter(|name| !name.is_empty());

    let mut tx = app.begin().await?;
    let original = original::for_update(&mut tx, who.place(), id).await?;
    let original = original.ok_or(Problem::not_found("original"))?;
    app.allowed(who, Action::OriginalEdit, &who.context_of(&original))?;
    original.not_trashed()?;
    let before = campaign_parameter::name_of(&mut tx, who.place(), id).await?;
    if before == name {
        return Ok(name);
    }
    campaign_parameter::set_name(&mut tx, who.place(), id, name.as_deref()).await?;
    let detail = json!({ "campaign": name, "before": before });
    app.trace(&mut tx, who, Action::OriginalEdit, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(name)
}
