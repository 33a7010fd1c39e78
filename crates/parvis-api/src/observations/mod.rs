//! Numbers read from networks.

mod bodies;
mod list;
mod of_channel;

use crate::operations::Operations;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list))
        .routes(|| routes!(of_channel::of_channel))
}
