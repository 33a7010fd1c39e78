//! Originals and variants with one aim and one period.

mod add;
mod bodies;
mod edit;
mod list;
mod order;
mod remove;
mod show;

use crate::operations::Operations;
use bodies::{CampaignBody, CampaignForm};
use parvis_domain::{CampaignId, OriginalId};
use serde::Deserialize;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list, order::order))
        .routes(|| routes!(show::show, edit::edit))
        .routes(|| routes!(add::add, remove::remove))
}

#[derive(Debug, Deserialize)]
pub(crate) struct CampaignAt {
    campaign: CampaignId,
}

#[derive(Debug, Deserialize)]
pub(crate) struct CampaignPieceAt {
    campaign: CampaignId,
    original: OriginalId,
}
