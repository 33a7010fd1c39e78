//! What links carry: a rule for each channel, a name for each original.

mod edit;
mod links;
mod name;
mod show;

use crate::operations::Operations;
use parvis_app::campaign_parameter::CampaignRuleView;
use parvis_domain::{CampaignParameter, ChannelId, OriginalId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(show::show, edit::edit))
        .routes(|| routes!(name::name))
        .routes(|| routes!(links::links))
}

#[derive(Debug, Deserialize)]
pub(crate) struct OfChannel {
    channel: ChannelId,
}

#[derive(Debug, Deserialize)]
pub(crate) struct OfOriginal {
    original: OriginalId,
}

/// What the links in a channel's pieces carry.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CampaignRuleBody {
    /// Whether they carry anything. Off until somebody says otherwise.
    active: bool,
    /// `utm_source`; before anybody has said anything, what is offered.
    source: String,
    /// `utm_medium`, likewise.
    medium: String,
    /// `utm_content`.
    content: Option<String>,
    /// `utm_term`.
    term: Option<String>,
    /// Hosts beside our own home whose links carry them too.
    hosts: Vec<String>,
    /// The host of our own home.
    home: String,
    /// Counts changes; 0 while nobody has said anything. Send it back with them.
    version: i64,
}

impl From<CampaignRuleView> for CampaignRuleBody {
    fn from(view: CampaignRuleView) -> Self {
        let rule = view.rule;
        Self {
            active: rule.active,
            source: rule.source,
            medium: rule.medium,
            content: rule.content,
            term: rule.term,
            hosts: rule.hosts,
            home: view.home,
            version: rule.version,
        }
    }
}

/// One campaign parameter.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CampaignParameterBody {
    /// `utm_source`, `utm_medium`, `utm_campaign`, `utm_content` or `utm_term`.
    name: String,
    /// As it is read, not as it is written in an address.
    value: String,
}

impl From<CampaignParameter> for CampaignParameterBody {
    fn from(parameter: CampaignParameter) -> Self {
        Self {
            name: parameter.name,
            value: parameter.value,
        }
    }
}
