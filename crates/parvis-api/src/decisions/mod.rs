//! The decision register.

mod bodies;
mod forms;
mod inform;
mod list;
mod look_again;
mod record;
mod show;

pub(crate) use bodies::DecisionCardBody;

use parvis_domain::DecisionId;
use parvis_http::Http;
use serde::Deserialize;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(crate) fn operations() -> OpenApiRouter<Http> {
    OpenApiRouter::new()
        .routes(routes!(list::list, record::record))
        .routes(routes!(show::show))
        .routes(routes!(look_again::look_again))
        .routes(routes!(inform::inform))
}

#[derive(Debug, Deserialize)]
pub(crate) struct DecisionAt {
    decision: DecisionId,
}
