//! Numbers read from networks.

mod bodies;
mod list;
mod of_channel;

use parvis_http::Http;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(crate) fn operations() -> OpenApiRouter<Http> {
    OpenApiRouter::new()
        .routes(routes!(list::list))
        .routes(routes!(of_channel::of_channel))
}
