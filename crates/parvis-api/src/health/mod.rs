//! How each channel is doing: what the neglect watch found, what somebody saw there, and what is set aside.

mod aside;
mod bodies;
mod list;
mod look;
mod pause;
mod show;

use crate::operations::Operations;
use parvis_domain::ChannelId;
use serde::Deserialize;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list))
        .routes(|| routes!(show::show))
        .routes(|| routes!(show::open))
        .routes(|| routes!(look::look))
        .routes(|| routes!(aside::set_aside))
        .routes(|| routes!(aside::take_up))
        .routes(|| routes!(pause::pause))
        .routes(|| routes!(pause::resume))
}

#[derive(Debug, Deserialize)]
pub(crate) struct ChannelAt {
    channel: ChannelId,
}
