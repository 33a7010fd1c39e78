//! Plans to revive a channel, or to leave it well.

mod archive;
mod bodies;
mod edit;
mod follow;
mod list;
mod make;

use parvis_domain::{ChannelId, PlanId};
use parvis_http::Http;
use serde::Deserialize;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(crate) fn operations() -> OpenApiRouter<Http> {
    OpenApiRouter::new()
        .routes(routes!(list::list, make::make))
        .routes(routes!(archive::archive))
        .routes(routes!(edit::edit))
        .routes(routes!(follow::tick))
        .routes(routes!(follow::give_up))
}

#[derive(Debug, Deserialize)]
pub(crate) struct ChannelAt {
    channel: ChannelId,
}

#[derive(Debug, Deserialize)]
pub(crate) struct PlanAt {
    plan: PlanId,
}
