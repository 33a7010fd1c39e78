//! Letting us in at a network's own server. In person only: somebody is sent there and comes back.

mod begin;
mod finish;

use parvis_http::Http;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(crate) fn operations() -> OpenApiRouter<Http> {
    OpenApiRouter::new()
        .routes(routes!(begin::begin))
        .routes(routes!(finish::finish))
}
