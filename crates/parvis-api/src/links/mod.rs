//! Link checks.

mod check;

use parvis_http::Http;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(crate) fn operations() -> OpenApiRouter<Http> {
    OpenApiRouter::new().routes(routes!(check::check))
}
