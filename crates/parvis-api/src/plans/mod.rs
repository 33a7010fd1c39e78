//! Plans to revive a channel, or to leave it well.

mod archive;
mod bodies;
mod edit;
mod follow;
mod list;
mod make;

use crate::operations::Operations;
use parvis_domain::{ChannelId, PlanId};
use serde::Deserialize;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list, make::make))
        .routes(|| routes!(archive::archive))
        .routes(|| routes!(edit::edit))
        .routes(|| routes!(follow::tick))
        .routes(|| routes!(follow::give_up))
}

#[derive(Debug, Deserialize)]
pub(crate) struct ChannelAt {
    channel: ChannelId,
}

#[derive(Debug, Deserialize)]
pub(crate) struct PlanAt {
    plan: PlanId,
}
