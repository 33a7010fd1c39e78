//! Should we be there?

mod bodies;
mod forms;
mod list;
mod show;
mod weigh;
mod weighing;
mod work_out;

use crate::operations::Operations;
use serde::Deserialize;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list))
        .routes(|| routes!(show::show))
        .routes(|| routes!(work_out::work_out))
        .routes(|| routes!(weigh::weigh))
        .routes(|| routes!(weighing::weighing))
}

/// A channel's id, or the word of a network.
#[derive(Debug, Deserialize)]
pub(crate) struct PlaceAt {
    place: String,
}
