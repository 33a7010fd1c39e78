use super::{CampaignInput, CampaignView, name_taken, said, show, subject};
use crate::brief::turned;
use crate::{Acting, App, Problem, Result, grounds};
use parvis_domain::{Action, BriefBecame, Campaign, CampaignId};
use parvis_store::{brief, campaign};

/// Orders a campaign. One that is made of a brief is what that brief became.
///
/// # Errors
/// `invalid`: `empty`, `too-long`, `name-taken`, `usage-unknown`, `audience-unknown`, `date-unreadable`,
/// `period-reversed`, `hours-out-of-range`, `money-out-of-range`, `currency-unreadable`, `brief-unknown`, and on
/// `grounds`; `brief-state`; `denied`.
pub async fn order(app: &App, who: &Acting, input: &CampaignInput) -> Result<CampaignView> {
    app.allowed_here(who, Action::CampaignOrder)?;
    let given = input.checked(app, who).await?;
    let now = app.now();
    let new = Campaign {
        id: CampaignId::next(app.clock.as_ref(), app.dice.as_ref()),
        name: given.name,
        aim: given.aim,
        usage: given.usage,
        audience: given.audience,
        starts_on: given.starts_on,
        ends_on: given.ends_on,
        ordered_for: given.ordered_for,
        planned_minutes: given.planned_minutes,
        planned_money: given.planned_money,
        called_off: None,
        version: 1,
        ordered_by: who.user.id,
        ordered_at: now,
        changed_at: now,
    };

    let mut tx = app.begin().await?;
    campaign::insert(&mut tx, who.place(), &new)
        .await
        .map_err(name_taken)?;
    let mut detail = said(&new);
    if let Some(id) = input.brief {
        app.allowed_here(who, Action::BriefAnswer)?;
        let found = brief::for_update(&mut tx, who.place(), id).await?;
        let mut made_of = found.ok_or_else(|| Problem::field("brief", "brief-unknown"))?;
        turned(app, &mut tx, who, &mut made_of, BriefBecame::Campaign(new.id)).await?;
        if let Some(fields) = detail.as_object_mut() {
            fields.insert("brief".to_owned(), id.to_string().into());
        }
    }
    let detail = grounds::told(detail, who, &subject(&new), input.grounds);
    app.trace(&mut tx, who, Action::CampaignOrder, new.id.uuid(), detail)
        .await?;
    tx.commit().await?;
    show(app, who, new.id).await
}
