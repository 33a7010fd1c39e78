//! Channels that are tried for some weeks, with a criterion.

mod bodies;
mod close;
mod list;
mod open;
mod show;

pub(crate) use bodies::TrialBody;

use parvis_domain::TrialId;
use parvis_http::Http;
use serde::Deserialize;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(crate) fn operations() -> OpenApiRouter<Http> {
    OpenApiRouter::new()
        .routes(routes!(list::list, open::open))
        .routes(routes!(show::show))
        .routes(routes!(close::close))
}

#[derive(Debug, Deserialize)]
pub(crate) struct TrialAt {
    trial: TrialId,
}
