use super::{UsageInput, name_taken};
use crate::{Acting, App, Result, strategy};
use parvis_domain::{Action, StrategyCause, Usage, UsageId};
use parvis_store::usage;
use serde_json::json;

/// Writes down a new usage.
///
/// # Errors
/// `invalid` with `empty`, `too-long` or `name-taken` on `name`; `denied`.
pub async fn create(app: &App, who: &Acting, input: &UsageInput) -> Result<Usage> {
    app.allowed_here(who, Action::UsageManage)?;
    let input = input.checked()?;
    let usage = Usage {
        id: UsageId::next(app.clock.as_ref(), app.dice.as_ref()),
        name: input.name,
        sentence: input.sentence,
        created_at: app.now(),
    };

    let mut tx = app.begin().await?;
    let opened = strategy::open(app, &mut tx, who).await?;
    usage::insert(&mut tx, who.place(), &usage)
        .await
        .map_err(name_taken)?;
    let detail = json!({ "created": usage.name });
    app.trace(&mut tx, who, Action::UsageManage, usage.id.uuid(), detail)
        .await?;
    opened.note(app, &mut tx, who, StrategyCause::Listed).await?;
    tx.commit().await?;
    Ok(usage)
}
