//! Originals and variants with one aim and one period.

mod add;
mod bodies;
mod edit;
mod list;
mod order;
mod remove;
mod show;

use bodies::{CampaignBody, CampaignForm};
use parvis_domain::{CampaignId, OriginalId};
use parvis_http::Http;
use serde::Deserialize;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(crate) fn operations() -> OpenApiRouter<Http> {
    OpenApiRouter::new()
        .routes(routes!(list::list, order::order))
        .routes(routes!(show::show, edit::edit))
        .routes(routes!(add::add, remove::remove))
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
