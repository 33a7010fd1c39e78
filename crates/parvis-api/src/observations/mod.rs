//! Numbers read from networks.

mod list;

use parvis_http::Http;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(crate) fn operations() -> OpenApiRouter<Http> {
    OpenApiRouter::new().routes(routes!(list::list))
}
