//! One's own settings.

mod change_password;
mod update;

use parvis_http::Http;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(crate) fn operations() -> OpenApiRouter<Http> {
    OpenApiRouter::new()
        .routes(routes!(update::update))
        .routes(routes!(change_password::change_password))
}
