//! What is known about networks.

mod add;
mod bodies;
mod check;
mod doubts;
mod edit;
mod list;
mod restore;
mod set_aside;

pub(crate) use bodies::{FactWordsBody, FigureBody, day, said};

use parvis_domain::FactId;
use parvis_http::Http;
use serde::Deserialize;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(crate) fn operations() -> OpenApiRouter<Http> {
    OpenApiRouter::new()
        .routes(routes!(list::list, add::add))
        .routes(routes!(doubts::doubts))
        .routes(routes!(edit::edit, restore::restore))
        .routes(routes!(check::check))
        .routes(routes!(set_aside::set_aside))
}

#[derive(Debug, Deserialize)]
pub(crate) struct FactAt {
    fact: FactId,
}
