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

use crate::operations::Operations;
use parvis_domain::FactId;
use serde::Deserialize;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list, add::add))
        .routes(|| routes!(doubts::doubts))
        .routes(|| routes!(edit::edit, restore::restore))
        .routes(|| routes!(check::check))
        .routes(|| routes!(set_aside::set_aside))
}

#[derive(Debug, Deserialize)]
pub(crate) struct FactAt {
    fact: FactId,
}
