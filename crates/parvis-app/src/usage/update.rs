use super::{UsageInput, name_taken};
use crate::{Acting, App, Problem, Result, strategy};
use parvis_domain::{Action, StrategyCause, Usage, UsageId};
use parvis_store::usage;
use serde_json::json;

/// Says anew what a usage is.
///
/// # Errors
/// `not-found`; `invalid` as in [`create`](super::create); `denied`.
pub async fn update(app: &App, who: &Acting, id: UsageId, input: &UsageInput) -> Result<Usage> {
    app.allowed_here(who, Action::UsageManage)?;
    let input = input.checked()?;

    let mut tx = app.begin().await?;
    let opened = strategy::open(app, &mut tx, who).await?;
    let before = usage::by_id(&mut tx, who.place(), id)
        .await?
        .ok_or(Problem::not_found("usage"))?;
    let after = Usage {
        name: input.name,
        sentence: input.sentence,
        ..before.clone()
    };
    usage::update(&mut tx, who.place(), &after)
        .await
        .map_err(name_taken)?;
    let detail = json!({
        "before": { "name": before.name, "sentence": before.sentence },
        "after": { "name": after.name, "sentence": after.sentence },
    });
    app.trace(&mut tx, who, Action::UsageManage, id.uuid(), detail)
        .await?;
    opened.note(app, &mut tx, who, StrategyCause::Listed).await?;
    tx.commit().await?;
    Ok(after)
}
