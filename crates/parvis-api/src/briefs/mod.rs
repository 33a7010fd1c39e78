//! Requests for content before there is content.

mod agree;
mod answer;
mod ask;
mod beginnings;
mod begun;
mod bodies;
mod edit;
mod invite;
mod links;
mod list;
mod origin;
mod request;
mod revoke;
mod show;
mod turn;
mod withdraw;
mod write;

pub(crate) use bodies::{BriefAnswerBody, BriefMessageBody, BriefNamedBody};
pub(crate) use origin::OriginBriefBody;
pub(crate) use request::BriefRequestForm;

use crate::operations::Operations;
use bodies::BriefBody;
use parvis_domain::BriefId;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list, ask::ask))
        .routes(|| routes!(show::show, edit::edit))
        .routes(|| routes!(answer::answer))
        .routes(|| routes!(agree::agree))
        .routes(|| routes!(write::write))
        .routes(|| routes!(withdraw::withdraw))
        .routes(|| routes!(turn::turn))
        .routes(|| routes!(links::links, invite::invite))
        .routes(|| routes!(revoke::revoke))
        .routes(|| routes!(beginnings::beginnings))
        .routes(|| routes!(begun::begun))
        .routes(|| routes!(origin::origin))
}

#[derive(Debug, Deserialize)]
pub(crate) struct BriefAt {
    brief: BriefId,
}

/// Which version of a brief is meant.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BriefVersionForm {
    /// The version it was read at.
    version: i64,
}
