//! Everything of the workspace, by its words.

mod find;

use parvis_http::Http;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(crate) fn operations() -> OpenApiRouter<Http> {
    OpenApiRouter::new().routes(routes!(find::find))
}
