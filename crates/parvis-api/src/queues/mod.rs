//! The times of the week at which something may go out on a channel, and what waits for them.

mod add;
mod arrange;
mod bodies;
mod lay_out;
mod pause;
mod reorder;
mod resume;
mod show;
mod take_out;

use crate::operations::Operations;
use parvis_domain::{ChannelId, PublicationId};
use serde::Deserialize;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(show::show, add::add))
        .routes(|| routes!(arrange::arrange))
        .routes(|| routes!(reorder::reorder))
        .routes(|| routes!(lay_out::lay_out))
        .routes(|| routes!(pause::pause))
        .routes(|| routes!(resume::resume))
        .routes(|| routes!(take_out::take_out))
}

#[derive(Debug, Deserialize)]
pub(crate) struct QueueAt {
    channel: ChannelId,
}

#[derive(Debug, Deserialize)]
pub(crate) struct WaitingAt {
    channel: ChannelId,
    publication: PublicationId,
}
