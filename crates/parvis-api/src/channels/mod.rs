//! The places where the brand speaks.

mod bodies;
mod connect;
mod declare;
mod disconnect;
mod edit;
mod forms;
mod list;
mod networks;
mod reconnect;
mod rehearsal;
mod show;

pub(crate) use bodies::{ChannelBody, ReasonBody, RhythmBody};
pub(crate) use forms::{PurposeForm, RhythmForm};

use crate::operations::Operations;
use parvis_domain::ChannelId;
use serde::Deserialize;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(networks::networks))
        .routes(|| routes!(list::list))
        .routes(|| routes!(connect::connect))
        .routes(|| routes!(declare::declare))
        .routes(|| routes!(show::show, edit::edit))
        .routes(|| routes!(reconnect::reconnect))
        .routes(|| routes!(disconnect::disconnect))
        .routes(|| routes!(rehearsal::show, rehearsal::tell))
}

#[derive(Debug, Deserialize)]
pub(crate) struct ChannelAt {
    channel: ChannelId,
}
