//! Should we be there?

mod bodies;
mod forms;
mod list;
mod show;
mod weigh;
mod weighing;
mod work_out;

use parvis_http::Http;
use serde::Deserialize;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(crate) fn operations() -> OpenApiRouter<Http> {
    OpenApiRouter::new()
        .routes(routes!(list::list))
        .routes(routes!(show::show))
        .routes(routes!(work_out::work_out))
        .routes(routes!(weigh::weigh))
        .routes(routes!(weighing::weighing))
}

/// A channel's id, or the word of a network.
#[derive(Debug, Deserialize)]
pub(crate) struct PlaceAt {
    place: String,
}
