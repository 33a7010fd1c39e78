//! Originals and variants with one aim and one period.

mod belong;
mod edit;
mod input;
mod list;
mod order;
mod show;

pub use belong::{add, remove};
pub use edit::edit;
pub use input::CampaignInput;
pub use list::{CampaignCard, CampaignList, CampaignQuery, list};
pub use order::order;
pub use show::{CampaignPieceView, CampaignView, show};

use crate::{Problem, Result};
use parvis_domain::{Campaign, CampaignId, Subject, SubjectKind, WorkspaceId};
use parvis_store::{StoreError, Tx, campaign};
use serde_json::json;

/// What an act on a campaign is about.
fn subject(campaign: &Campaign) -> Subject {
    Subject {
        kind: SubjectKind::Campaign,
        id: Some(campaign.id.uuid()),
        word: None,
        name: campaign.name.clone(),
    }
}

fn name_taken(error: StoreError) -> Problem {
    match error {
        StoreError::Taken(_) => Problem::field("name", "name-taken"),
        other => other.into(),
    }
}

/// A campaign that is going to change.
///
/// # Errors
/// `not-found`.
async fn open(tx: &mut Tx, place: WorkspaceId, id: CampaignId) -> Result<Campaign> {
    let found = campaign::for_update(tx, place, id).await?;
    found.ok_or(Problem::not_found("campaign"))
}

fn changed_meanwhile(found: &Campaign) -> Problem {
    Problem::conflict("changed-meanwhile").with_extra(json!({ "version": found.version }))
}

/// What a trace says of a campaign.
fn said(campaign: &Campaign) -> serde_json::Value {
    let money = campaign.planned_money.as_ref();
    json!({
        "name": campaign.name,
        "aim": campaign.aim,
        "usage": campaign.usage.words,
        "audience": campaign.audience.words,
        "starts_on": campaign.starts_on.to_string(),
        "ends_on": campaign.ends_on.to_string(),
        "ordered_for": campaign.ordered_for,
        "planned_minutes": campaign.planned_minutes,
        "planned_money": money.map(|(cents, currency)| format!("{cents} {currency}")),
        "called_off": campaign.called_off,
    })
}
