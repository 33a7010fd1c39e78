use super::{CampaignView, open, show};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, CampaignId, OriginalId};
use parvis_store::{campaign, original, working_copy};
use serde_json::json;

/// Says that an original belongs to a campaign, and to no other.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn add(app: &App, who: &Acting, id: CampaignId, original: OriginalId) -> Result<CampaignView> {
    app.allowed_here(who, Action::CampaignEdit)?;
    let mut tx = app.begin().await?;
    let found = open(&mut tx, who.place(), id).await?;
    let there = original::by_id(&mut tx, who.place(), original).await?;
    there.ok_or(Problem::not_found("original"))?;
    let before = campaign::of_original(&mut tx, who.place(), original).await?;
    if before.as_ref().is_some_and(|(before, _)| *before == id) {
        tx.rollback().await?;
        return show(app, who, id).await;
    }
    campaign::add_original(&mut tx, who.place(), id, original, app.now()).await?;
    tx.say(who.place(), "original", original.uuid());
    let copy = working_copy::of_original(&mut tx, who.place(), original).await?;
    let detail = json!({
        "name": found.name,
        "added": copy.map(|copy| copy.content.title),
        "original": original,
        "instead_of": before.map(|(_, name)| name),
    });
    app.trace(&mut tx, who, Action::CampaignEdit, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    show(app, who, id).await
}

/// Says that an original belongs to a campaign no more.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn remove(app: &App, who: &Acting, id: CampaignId, original: OriginalId) -> Result<()> {
    app.allowed_here(who, Action::CampaignEdit)?;
    let mut tx = app.begin().await?;
    let found = open(&mut tx, who.place(), id).await?;
    if campaign::remove_original(&mut tx, who.place(), id, original).await? {
        tx.say(who.place(), "original", original.uuid());
        let copy = working_copy::of_original(&mut tx, who.place(), original).await?;
        let detail = json!({
            "name": found.name,
            "removed": copy.map(|copy| copy.content.title),
            "original": original,
        });
        app.trace(&mut tx, who, Action::CampaignEdit, id.uuid(), detail)
            .await?;
    }
    tx.commit().await?;
    Ok(())
}
