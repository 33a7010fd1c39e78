use super::AppearanceInput;
use super::create::{not_there, settle};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, Appearance, AppearanceId};
use parvis_store::appearance;
use serde_json::json;

/// Writes one down anew: whatever is said of it, its days too. The same again changes nothing.
///
/// # Errors
/// `appearance-moved-on` when somebody changed it since `version`; `not-found`; else as [`create`](super::create).
pub async fn update(
    app: &App,
    who: &Acting,
    id: AppearanceId,
    version: i64,
    input: &AppearanceInput,
) -> Result<Appearance> {
    app.allowed_here(who, Action::AppearanceManage)?;
    let read = input.checked(app, who).await?;
    let mut tx = app.begin().await?;
    let before = appearance::for_update(&mut tx, who.place(), id)
        .await?
        .ok_or(Problem::not_found("appearance"))?;
    let channel = settle(app, &mut tx, who, &read).await?;
    let mut after = Appearance {
        title: read.title,
        channel,
        when: read.when,
        by_whom: read.by_whom,
        address: read.address,
        note: read.note,
        campaign: input.campaign,
        original: input.original,
        ..before.clone()
    };
    if after == before {
        return Ok(before);
    }
    if before.version != version {
        return Err(Problem::conflict("appearance-moved-on"));
    }
    after.version += 1;
    after.changed_at = app.now();
    appearance::update(&mut tx, who.place(), &after)
        .await
        .map_err(not_there)?;
    let detail = json!({
        "title": after.title,
        "day": after.when.first.to_string(),
        "before": before.when.first.to_string(),
    });
    app.trace(&mut tx, who, Action::AppearanceManage, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    super::show(app, who, id).await
}
