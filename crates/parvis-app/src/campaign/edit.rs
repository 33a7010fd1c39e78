use super::{CampaignInput, CampaignView, changed_meanwhile, name_taken, open, said, show};
use crate::{Acting, App, Result};
use parvis_domain::{Action, Campaign, CampaignId};
use parvis_store::campaign;
use serde_json::json;

/// Says anew what a campaign is, or that it doesn't take place after all.
///
/// # Errors
/// `not-found`; `changed-meanwhile`; `invalid` as in [`order`](super::order); `denied`.
pub async fn edit(
    app: &App,
    who: &Acting,
    id: CampaignId,
    version: i64,
    input: &CampaignInput,
) -> Result<CampaignView> {
    app.allowed_here(who, Action::CampaignEdit)?;
    let given = input.checked(app, who).await?;

    let mut tx = app.begin().await?;
    let before = open(&mut tx, who.place(), id).await?;
    if before.version != version {
        return Err(changed_meanwhile(&before));
    }
    let after = Campaign {
        name: given.name,
        aim: given.aim,
        usage: given.usage,
        audience: given.audience,
        starts_on: given.starts_on,
        ends_on: given.ends_on,
        ordered_for: given.ordered_for,
        planned_minutes: given.planned_minutes,
        planned_money: given.planned_money,
        called_off: given.called_off,
        ..before.clone()
    };
    if after != before {
        let after = Campaign {
            version: before.version + 1,
            changed_at: app.now(),
            ..after
        };
        campaign::update(&mut tx, who.place(), &after)
            .await
            .map_err(name_taken)?;
        let detail = json!({ "before": said(&before), "after": said(&after) });
        app.trace(&mut tx, who, Action::CampaignEdit, id.uuid(), detail)
            .await?;
    }
    tx.commit().await?;
    show(app, who, id).await
}
