//! What led to advice and decisions, and what came of it.

mod bodies;
mod show;

pub(crate) use bodies::{CameFromBody, CameFromForm};

use parvis_http::Http;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(crate) fn operations() -> OpenApiRouter<Http> {
    OpenApiRouter::new().routes(routes!(show::show))
}
